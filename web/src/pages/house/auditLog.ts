import type { WordKey, Words } from '../../words/useWords.ts'
import type { Sealing } from './settings.ts'

/** GET /api/v1/audit/events */
export interface AuditPage {
  readonly items: readonly AuditEntry[]
  readonly next: string | null
  readonly actions: readonly string[]
  readonly sealing: Sealing
}

export interface AuditEntry {
  readonly id: string
  readonly at: string
  readonly actorKind: string
  readonly actor: string
  readonly actorName: string | null
  readonly side: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly company: string | null
  readonly caseNumber: string | null
  readonly purpose: string | null
  readonly detail: Readonly<Record<string, string>>
  readonly requestId: string
  readonly leafHash: string
  readonly leafIndex: number | null
}

export const auditDoor = '/api/v1/audit/events'

/** What a filter is called in the address, and at the door. */
const asked = {
  quien: 'person',
  accion: 'action',
  empresa: 'company',
  caso: 'caseNumber',
  desde: 'from',
  hasta: 'until',
} as const

export type AuditFilter = keyof typeof asked
export const auditFilters = Object.keys(asked) as readonly AuditFilter[]

/** The address's filters as the door takes them. */
export const questionOf = (filters: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(auditFilters.map((name) => [asked[name], filters[name] || undefined]))

/** The words of an action; of one that nobody wrote words for, its code. */
export const actionWords = (t: Words, action: string): string => {
  const [family = '', ...rest] = action.split('.')
  const step: WordKey = `stepTaken.${rest.join('.')}`
  if (family === 'case' && t(step) !== step) return t(step)
  const key: WordKey = `audit.action.${action}`
  const said = t(key)
  return said === key ? action : said
}

/** Who did it: a person by name, a machine, the clock, or somebody not signed in. */
export const actorWords = (t: Words, { actorKind, actorName, actor }: AuditEntry): string =>
  actorKind === 'person' ? (actorName ?? actor) : t(`audit.actor.${actorKind}`)
