/** GET /api/v1/retention */
export interface RetentionPreview {
  readonly keeps: readonly KeptKind[]
  readonly lastRun: { readonly onDay: string; readonly removed: Readonly<Record<string, number>> } | null
}

export interface KeptKind {
  readonly kind: string
  readonly days: number
  readonly least: number
  readonly most: number
  readonly certainty: 'verified' | 'secondary' | 'assumed' | 'set'
  readonly goes: number
  readonly held: number
  readonly oldest: string | null
}

/** GET /api/v1/holds */
export interface Holds {
  readonly holds: readonly Hold[]
}

export interface Hold {
  readonly id: string
  readonly company: string
  readonly number: string | null
  readonly reason: string
  readonly placedBy: string
  readonly placedAt: string
  readonly liftedBy: string | null
  readonly liftedAt: string | null
  readonly liftedBecause: string | null
}

export const retentionDoor = '/api/v1/retention'
export const holdsDoor = '/api/v1/holds'
