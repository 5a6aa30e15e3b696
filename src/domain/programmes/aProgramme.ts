import { day } from '../kernel/day.ts'
import type { Criterion } from '../standards/standard.ts'
import type { Sourced, Text } from '../standards/text.ts'
import { letterRules } from './letterRules.ts'
import type { Deadline, EligibilityRule, Programme } from './programme.ts'

/** A small sound programme of an invented country, for tests; what a test is about is said in `but`. */
export const aProgramme = (but: Partial<Programme> = {}): Programme => ({
  id: 'xa-aeo',
  edition: '1',
  name: inBoth('Operadores de Xanadú', 'Operators of Xanadu'),
  shortName: 'AEO',
  country: 'XA',
  authority: inBoth('Aduana de Xanadú', 'Customs of Xanadu'),
  languages: ['es', 'en'],
  timeZone: 'America/Mexico_City',
  validityMonths: 24,
  reviewMonths: 12,
  traderNumberPattern: '^XA\\d{4}$',
  taxId: { name: inBoth('Clave', 'Key'), pattern: '^\\d{8}$' },
  publicNamesSuspension: false,
  operatorTypes: ['importer', 'exporter', 'roadCarrier'].map(named),
  siteKinds: ['plant', 'warehouse'].map(named),
  tiers: [],
  standards: [aStandardOf(aCriterion('fence-checked', 'La barda se revisa', 'The fence is checked'))],
  eligibility: [],
  deadlines: [aDeadline('decision')],
  holidays: [{ day: day('2026-01-01'), name: inBoth('Año Nuevo', 'New Year'), ...assumed }],
  fees: [],
  benefits: [],
  letters: Object.entries(letterRules).map(([id, { says }]) => ({
    id,
    title: inBoth('Carta', 'Letter'),
    body: inBoth(`Dice ${says.map(braced).join(' ')}`, `Says ${says.map(braced).join(' ')}`),
    ...assumed,
  })),
  certificate: {
    title: inBoth('Certificado', 'Certificate'),
    states: inBoth('Cumple', 'Meets'),
    signedBy: inBoth('La aduana', 'Customs'),
    legalBasis: inBoth('Ley uno', 'Law one'),
    ...assumed,
  },
  bibliography: [
    { id: 'LAW', kind: 'publisher', tells: inBoth('La ley', 'The law') },
    { id: 'NEWS', kind: 'secondary', tells: inBoth('La prensa', 'The press') },
  ],
  ...assumed,
  ...but,
})

export const inBoth = (es: string, en: string): Text => ({ es, en })

export const assumed: Sourced = { certainty: 'assumed', sources: [] }

export const aCriterion = (id: string, es: string, en: string, but: Partial<Criterion> = {}): Criterion => ({
  id,
  number: id,
  level: 'must',
  asks: inBoth(es, en),
  parts: [],
  operatorTypes: 'all',
  siteKinds: 'all',
  from: day('2012-01-02'),
  until: null,
  guidance: inBoth('Diga cómo', 'Say how'),
  evidence: inBoth('Registro', 'Record'),
  visit: { method: 'examine', checks: inBoth('Se ve', 'It is seen') },
  ...assumed,
  ...but,
})

export const aStandardOf = (...criteria: readonly Criterion[]): Programme['standards'][number] => ({
  id: 'physical',
  number: '1',
  title: inBoth('Física', 'Physical'),
  describes: inBoth('Barreras', 'Barriers'),
  subStandards: [{ id: 'fences', number: '1.1', title: inBoth('Bardas', 'Fences'), criteria, ...assumed }],
  ...assumed,
})

export const aDeadline = (clock: string, but: Partial<Deadline> = {}): Deadline => ({
  clock,
  days: 30,
  count: 'working',
  warnBefore: [5],
  because: inBoth('Porque sí', 'Because'),
  ...assumed,
  ...but,
})

export const aRule = (id: string, but: Partial<EligibilityRule>): EligibilityRule => ({
  id,
  kind: 'yesNo',
  wants: { yes: true },
  asks: inBoth('¿Cumple?', 'Does it fit?'),
  otherwise: inBoth('Corríjalo', 'Put it right'),
  operatorTypes: 'all',
  ...assumed,
  ...but,
})

const named = (id: string) => ({ id, name: inBoth(`Es ${id}`, `En ${id}`), ...assumed })

const braced = (name: string): string => `{${name}}`
