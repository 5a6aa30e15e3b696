import {
  type Level,
  levels,
  type Rubric,
  type Scored,
} from '../../../src/domain/capacity/evaluations/rubric.ts'
import type { Chance } from '../../chance.ts'

/**
 * Which visits the demonstration has. Everything about a country here is invented, and says so on every page and every PDF.
 * `ago`: months before today; `base`: around which level its invented scores fall.
 */
// biome-ignore format: a table, a row a line
export const visitsInvented = [
  { country: 'MX', kind: 'visit',    number: 1, ago: 26, days: 4, base: 1.8, state: 'final',    accompanied: 'real' },
  { country: 'MX', kind: 'followUp', number: 1, ago: 18, days: 5, base: 2.3, state: 'final',    accompanied: 'none' },
  { country: 'MX', kind: 'followUp', number: 2, ago: 8,  days: 5, base: 2.7, state: 'final',    accompanied: 'mock' },
  { country: 'PY', kind: 'visit',    number: 1, ago: 14, days: 4, base: 1.4, state: 'final',    accompanied: 'mock' },
  { country: 'PA', kind: 'visit',    number: 1, ago: 11, days: 3, base: 2.1, state: 'final',    accompanied: 'real' },
  { country: 'UY', kind: 'visit',    number: 1, ago: 1,  days: 4, base: 2.6, state: 'draft',    accompanied: 'real' },
  { country: 'HN', kind: 'visit',    number: 1, ago: 0,  days: 4, base: 1.2, state: 'underWay', accompanied: 'none' },
  { country: 'GT', kind: 'visit',    number: 1, ago: -2, days: 4, base: 0,   state: 'planned',  accompanied: 'none' },
] as const

export type VisitInvented = (typeof visitsInvented)[number]

/** Countries that let their levels be compared. */
export const sharing = ['MX', 'PY', 'PA'] as const

export interface InventedScore {
  readonly indicator: string
  readonly first: Scored
  readonly second: Scored
  readonly agreed: Scored
}

/** Two who mostly agree, seldom by more than one, and now and then collected no evidence. */
export const inventScores = (rubric: Rubric, base: number, chance: Chance): readonly InventedScore[] =>
  rubric.indicators.map(({ id }) => {
    if (chance.happens(0.06)) return { indicator: id, first: null, second: null, agreed: null }
    const first = near(base + (chance.next() - 0.5) * 2.6)
    const second = chance.happens(0.74) ? first : near(first + (chance.happens(0.5) ? 1 : -1))
    return { indicator: id, first, second, agreed: chance.happens(0.5) ? first : second }
  })

const near = (value: number): Level => levels[Math.max(0, Math.min(4, Math.round(value)))] ?? 0

// biome-ignore format: a table, a row a line
export const recommendationsInvented = [
  { es: 'Publicar en línea la guía y el cuestionario de todos los tipos de operador.',                   en: 'Publish the guide and questionnaire of every operator type online.',              owner: 'aeoUnit',            indicators: ['criteria-published'],                     state: 'confirmed', priority: 'high',   effort: 'small',  doneWhen: 'La guía y el cuestionario se bajan del sitio, con fecha de versión.' },
  { es: 'Escribir los plazos de la suspensión y la audiencia previa.',                                   en: 'Write down the terms of suspension and the hearing before it.',                   owner: 'legal',              indicators: ['suspension-appeal', 'legal-basis'],       state: 'underWay',  priority: 'high',   effort: 'medium', doneWhen: 'El reglamento publicado los contiene.' },
  { es: 'Medir la tasa de reconocimiento de certificados contra embarques semejantes.',                  en: 'Measure the inspection rate of certified traders against similar shipments.',     owner: 'risk',               indicators: ['benefit-measurement', 'risk-link'],       state: 'saidDone',  priority: 'medium', effort: 'medium', doneWhen: 'Un informe trimestral con la comparación.' },
  { es: 'Dar a auditoría posterior acceso a la lista de certificados, y recibir de ella los incidentes.', en: 'Give post-clearance audit the list of certified companies, and take its findings in.', owner: 'postClearanceAudit', indicators: ['reassessment', 'risk-link'],           state: 'open',      priority: 'medium', effort: 'small',  doneWhen: 'Un procedimiento firmado por ambas áreas.' },
  { es: 'Crear con el instituto de capacitación un plan de estudios para validadores, con examen.',       en: 'Set up a curriculum for validators with the training institute, with a test.',     owner: 'trainingInstitute',  indicators: ['validator-training', 'outreach-training'], state: 'reopened',  priority: 'high',   effort: 'large',  doneWhen: 'Diez validadores con examen aprobado.' },
  { es: 'Instalar un carril exclusivo en cada puerto.',                                                  en: 'Build a lane of their own at every port.',                                        owner: 'portOffices',        indicators: ['benefits-in-force'],                      state: 'dropped',   priority: 'low',    effort: 'large',  doneWhen: 'Un carril señalado en cada puerto.' },
  { es: 'Abrir el foro con el sector privado tres veces al año, con minutas.',                            en: 'Hold the private-sector forum three times a year, with minutes.',                 owner: 'tradeMinistry',      indicators: ['private-forum', 'small-firms'],           state: 'open',      priority: 'medium', effort: 'small',  doneWhen: 'Tres minutas publicadas en doce meses.' },
] as const
