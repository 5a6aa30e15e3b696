import type { Text } from '../../words/useText.ts'

/** The last signed head of the audit log. */
export interface SignedHead {
  readonly size: number
  readonly root: string
  readonly time: string
  readonly keyId: string
}

export interface Sealing {
  readonly state: 'sealed' | 'late' | 'stopped'
  readonly since: string | null
  readonly grantsStopAt: string | null
  readonly head: SignedHead | null
}

/** GET /api/v1/settings */
export interface HouseSettings {
  readonly programme: {
    readonly id: string
    readonly name: Text
    readonly shortName: string
    readonly edition: string
    readonly hash: string
    readonly timeZone: string
    readonly languages: readonly string[]
    readonly criteria: number
    readonly certainty: Readonly<Record<string, number>>
  }
  readonly url: string
  readonly mail: {
    readonly way: 'smtp' | 'localOutbox'
    readonly waiting: number
    readonly failing: number
    readonly lastSentAt: string | null
  }
  readonly scanner: boolean
  readonly installation: {
    readonly version: string
    readonly database: 'embedded' | 'server'
    readonly oidcIssuer: string | null
    readonly witness: boolean
  }
  readonly database: {
    readonly version: string
    readonly migration: string
    readonly lastBackupAt: string | null
  }
  readonly sealing: Sealing
}
