import type { Instant } from '../domain/kernel/day.ts'
import type { Database } from '../store/database/database.ts'
import type { Scope, Tx } from '../store/database/scope.ts'
import { inScope } from '../store/database/scope.ts'
import type { Auth } from './auth.ts'

/** What accounts need of the world that actions stand on. */
export interface AccountsWorld {
  readonly db: Database
  readonly programme: { readonly shortName: string; readonly timeZone: string }
  readonly now: () => Instant
  readonly say: (
    code: string,
    language: 'es' | 'en',
    values?: Readonly<Record<string, string | number>>,
  ) => string
  readonly url: string
  readonly stepUpSeconds: number
}

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What every part of accounts works with. */
export interface Desk {
  readonly world: AccountsWorld
  readonly auth: Auth
  readonly oidc: OidcSettings | undefined
}

/** The browser before the counter: what it brought, and the way to hand it a cookie. */
export interface Visitor {
  readonly cookie: string | undefined
  readonly userAgent: string | undefined
  readonly address: string
  readonly requestId: string
  readonly language: 'es' | 'en'
  /** A whole `Set-Cookie` line. */
  readonly keepCookie: (line: string) => void
}

/** Sign-in asks for nobody's casework: its tables carry no company's data. */
export const atTheDoor = <T>(
  desk: Desk,
  visitor: Pick<Visitor, 'requestId'>,
  personId: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const scope: Scope = {
    side: 'public',
    personId,
    operatorIds: [],
    officeIds: [],
    requestId: visitor.requestId,
  }
  return inScope(desk.world.db, scope, work)
}
