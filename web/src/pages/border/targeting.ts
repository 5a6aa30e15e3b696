/** GET /api/v1/targeting */
export interface Targeting {
  readonly current: ShownVersion
  readonly draft: ShownVersion | null
  readonly proposed: readonly ShownVersion[]
  readonly ended: readonly ListedVersion[]
  readonly next: number | null
  readonly thresholds: {
    readonly version: number
    readonly byOffice: Readonly<Record<string, LaneNumbers & { readonly drawProbability: number }>>
  } | null
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  readonly currency: string
}

export interface ListedVersion {
  readonly version: number
  readonly state: 'draft' | 'proposed' | 'published' | 'declined'
  readonly basedOn: number | null
  readonly reason: string
  readonly revision: number
  readonly writerName: string | null
  readonly publisherName: string | null
  readonly publishedAt: string | null
  readonly demonstration: boolean
}

/** GET /api/v1/targeting/versions/{version} */
export interface ShownVersion extends ListedVersion {
  readonly tables: Tables
  readonly trial: Trial | null
  readonly isOwn: boolean
  readonly changes: Changes | null
}

export interface Changes {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
  readonly settings: readonly string[]
}

export interface LaneNumbers {
  readonly red: number
  readonly yellow: number
  readonly blue: number
}

export interface Tables {
  readonly law: readonly TableRow[]
  readonly rules: readonly TableRow[]
  readonly score: readonly TableRow[]
  readonly drawShare: number
  readonly rates: readonly {
    readonly office: string
    readonly expected: LaneNumbers
    readonly minimum: LaneNumbers
  }[]
  readonly thresholds: LaneNumbers
  readonly chainWeights: Readonly<Record<string, number>>
}

export type ListName = 'law' | 'rules' | 'score'

/** A row of any of the three lists: an effect has a lane, a rule a kind too, a score row points. */
export interface TableRow {
  readonly id: string
  readonly name: { readonly es: string; readonly en: string }
  readonly when: readonly Condition[]
  readonly lane?: string
  readonly means?: string
  readonly kind?: string
  readonly points?: number
}

export interface Condition {
  readonly field: string
  readonly is: string
  readonly value?: number | readonly string[]
}

/** GET /api/v1/targeting/draft/trial */
export interface TrialUnderWay {
  readonly done: number
  readonly of: number
  readonly trial: Trial | null
  readonly failed: boolean
}

export interface Trial {
  readonly days: number
  readonly decisions: number
  readonly moved: number
  readonly moves: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly hits: {
    readonly inspected: number
    readonly found: number
    readonly lost: number
    readonly spared: number
  }
}

export const targetingDoor = '/api/v1/targeting'
export const draftDoor = '/api/v1/targeting/draft'
export const trialDoor = '/api/v1/targeting/draft/trial'

export const textFields = [
  'hs',
  'origin',
  'trader',
  'importer',
  'exporter',
  'manufacturer',
  'seller',
  'customsAgent',
  'carrier',
  'forwarder',
  'warehouse',
  'terminal',
  'office',
  'kind',
  'mode',
  'procedure',
  'functionCode',
  'conveyance',
  'container',
] as const
export const numberFields = [
  'valuePerKg',
  'itemValue',
  'itemMass',
  'dutyRate',
  'value',
  'mass',
  'items',
  'containers',
  'unsealed',
  'version',
  'hour',
  'daysAhead',
  'recentFindings',
  'disowned',
] as const
export const isNumberField = (field: string) => (numberFields as readonly string[]).includes(field)
export const textOperators = ['in', 'notIn', 'startsWith', 'present', 'absent'] as const
export const numberOperators = ['atLeast', 'below', 'present', 'absent'] as const
export const wantsValue = (is: string) => is !== 'present' && is !== 'absent'

/** An id for a new row out of its name, that no other row has. */
export const newRowId = (name: string, tables: Tables): string => {
  const plain = name
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '-')
  const base = /^[a-z]/.test(plain)
    ? plain.slice(0, 40).replace(/-+$/, '')
    : `fila-${plain.slice(0, 30)}`.replace(/-+$/, '')
  const taken = new Set([...tables.law, ...tables.rules, ...tables.score].map(({ id }) => id))
  if (!taken.has(base)) return base
  let count = 2
  while (taken.has(`${base}-${count}`)) count += 1
  return `${base}-${count}`
}

export const nameOfRow = (tables: readonly Tables[], id: string, language: 'es' | 'en'): string => {
  for (const { law, rules, score } of tables) {
    const found = [...law, ...rules, ...score].find((row) => row.id === id)
    if (found) return found.name[language]
  }
  return id
}

/** What somebody typed as a percentage, as a part of one; nothing where it is none. */
export const partTyped = (typed: string): number | undefined => {
  const value = Number(typed.trim().replace(',', '.'))
  return typed.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= 100
    ? Math.round(value * 1e6) / 1e8
    : undefined
}
export const asPercent = (part: number): number => Math.round(part * 10_000) / 100
