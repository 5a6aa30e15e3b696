import type { IncomingHttpHeaders } from 'node:http'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Outcome } from '../domain/kernel/outcome.ts'
import { inScope } from '../store/database/scope.ts'
import type { OwnPasskey } from '../store/people/passkeys.ts'
import { isDisabled } from '../store/people/people.ts'
import type { SessionRow } from '../store/people/sessions.ts'
import type { SignInPool } from '../store/people/signInTables.ts'
import { openAuth } from './auth.ts'
import { addDemonstrationPerson, type DemonstrationPerson } from './demonstration.ts'
import type { AccountsWorld, Desk, OidcSettings, Visitor } from './desk.ts'
import { askRecovery } from './factors/recovery.ts'
import { type ShownFactor, showSecondFactor } from './factors/secondFactor.ts'
import { beginSecondFactor, confirmSecondFactor, renewBackupCodes } from './factors/setUpSecondFactor.ts'
import { stepUp } from './factors/stepUp.ts'
import { keptSecret } from './keptSecret.ts'
import { ownPasskeys, removePasskey } from './passkeys/own.ts'
import { type RegistrationOptions, registerPasskey, registrationOptions } from './passkeys/register.ts'
import {
  type ShowOptions,
  signInByPasskey,
  signInOptions,
  stepUpByPasskey,
  stepUpOptions,
} from './passkeys/show.ts'
import type { Next } from './sessions/enter.ts'
import {
  changeOwnDetails,
  endOtherSessions,
  endOwnSession,
  ownSession,
  ownSessions,
  type SessionAnswer,
  workFor,
} from './sessions/ownSession.ts'
import { findMachinesOf, type Knocker, whoKnocks } from './sessions/whoKnocks.ts'
import { beginOidc, finishOidc } from './signing/oidc.ts'
import { askForReset, resetPassword } from './signing/resetPassword.ts'
import { type SignIn, signIn } from './signing/signIn.ts'
import { confirm, type SignUp, signUp } from './signing/signUp.ts'

export interface AccountsSettings {
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly oidc: OidcSettings | undefined
}

export interface AccountsParts {
  readonly world: AccountsWorld
  /** A pool of its own, as the application's role; closed by whoever opened it. */
  readonly pool: SignInPool
  readonly settings: AccountsSettings
  /** Seals cookies and second factors; unless told, the one kept beside the data. */
  readonly secret?: string
}

/** Who people are: signing up, in and out, and what they showed to prove it. */
export interface Accounts {
  readonly whoKnocks: (
    headers: IncomingHttpHeaders,
    requestId: string,
    language: 'es' | 'en',
  ) => Promise<Knocker | null>
  readonly signUp: (visitor: Visitor, asked: SignUp) => Promise<Outcome<{ sent: true }>>
  readonly confirm: (visitor: Visitor, token: string) => Promise<Outcome<{ confirmed: true }>>
  readonly askForReset: (visitor: Visitor, email: string) => Promise<Outcome<{ sent: true }>>
  readonly resetPassword: (
    visitor: Visitor,
    asked: { readonly token: string; readonly password: string },
  ) => Promise<Outcome<{ changed: true }>>
  readonly signIn: (visitor: Visitor, asked: SignIn) => Promise<Outcome<{ next: Next }>>
  readonly showSecondFactor: (visitor: Visitor, shown: ShownFactor) => Promise<Outcome<{ next: Next }>>
  readonly stepUp: (visitor: Visitor, code: string) => Promise<Outcome<{ steppedUp: true }>>
  readonly session: (visitor: Visitor) => Promise<Outcome<SessionAnswer>>
  readonly workFor: (visitor: Visitor, operatorId: string) => Promise<Outcome<SessionAnswer>>
  readonly endSession: (visitor: Visitor) => Promise<Outcome<{ ended: true }>>
  readonly sessions: (visitor: Visitor) => Promise<Outcome<{ sessions: readonly SessionRow[] }>>
  readonly endOtherSessions: (visitor: Visitor) => Promise<Outcome<{ ended: number }>>
  readonly changeOwnDetails: (
    visitor: Visitor,
    own: { readonly name: string; readonly language: 'es' | 'en' },
  ) => Promise<Outcome<SessionAnswer>>
  readonly beginSecondFactor: (visitor: Visitor) => Promise<Outcome<{ otpauthUri: string; secret: string }>>
  readonly confirmSecondFactor: (
    visitor: Visitor,
    code: string,
  ) => Promise<Outcome<{ backupCodes: readonly string[] }>>
  readonly renewBackupCodes: (visitor: Visitor) => Promise<Outcome<{ backupCodes: readonly string[] }>>
  readonly passkeys: Passkeys
  /** Asks an administrator to take away a second factor that is lost. */
  readonly askRecovery: (visitor: Visitor) => Promise<Outcome<{ asked: true }>>
  /** Whether officers may come in by the administration's own accounts. */
  readonly hasOidc: boolean
  readonly beginOidc: (visitor: Visitor) => Promise<Outcome<{ location: string }>>
  readonly finishOidc: (visitor: Visitor, query: string) => Promise<Outcome<{ location: string }>>
  readonly addDemonstrationPerson: (asked: DemonstrationPerson) => Promise<string>
}

/** Keys that a device holds and its owner unlocks. */
export interface Passkeys {
  readonly registrationOptions: (visitor: Visitor) => Promise<Outcome<RegistrationOptions>>
  readonly register: (
    visitor: Visitor,
    asked: { readonly name: string; readonly response: RegistrationResponseJSON },
  ) => Promise<Outcome<{ registered: true }>>
  readonly signInOptions: (visitor: Visitor) => Promise<Outcome<ShowOptions>>
  readonly signIn: (
    visitor: Visitor,
    response: AuthenticationResponseJSON,
  ) => Promise<Outcome<{ next: Next }>>
  readonly stepUpOptions: (visitor: Visitor) => Promise<Outcome<ShowOptions>>
  readonly stepUp: (
    visitor: Visitor,
    response: AuthenticationResponseJSON,
  ) => Promise<Outcome<{ steppedUp: true }>>
  readonly own: (visitor: Visitor) => Promise<Outcome<{ passkeys: readonly OwnPasskey[] }>>
  readonly remove: (visitor: Visitor, id: string) => Promise<Outcome<{ removed: true }>>
}

export const openDesk = ({ world, pool, secret, settings }: AccountsParts): Desk => {
  const nobody = {
    side: 'public',
    personId: null,
    operatorIds: [],
    officeIds: [],
    requestId: 'accounts',
  } as const
  const auth = openAuth({
    pool,
    secret: secret ?? keptSecret(settings),
    url: world.url,
    issuer: `Aval ${world.programme.shortName}`,
    isDisabled: (personId) => inScope(world.db, nobody, (tx) => isDisabled(tx, personId)),
  })
  return { world, auth, oidc: settings.oidc }
}

export const openAccounts = (parts: AccountsParts): Accounts => accountsOn(openDesk(parts))

export const accountsOn = (desk: Desk): Accounts => ({
  ...counterOf(desk),
  signUp: (visitor, asked) => signUp(desk, visitor, asked),
  confirm: (visitor, token) => confirm(desk, visitor, token),
  askForReset: (visitor, email) => askForReset(desk, visitor, email),
  resetPassword: (visitor, asked) => resetPassword(desk, visitor, asked),
  signIn: (visitor, asked) => signIn(desk, visitor, asked),
  showSecondFactor: (visitor, shown) => showSecondFactor(desk, visitor, shown),
  stepUp: (visitor, code) => stepUp(desk, visitor, code),
  session: (visitor) => ownSession(desk, visitor),
  workFor: (visitor, operatorId) => workFor(desk, visitor, operatorId),
  endSession: (visitor) => endOwnSession(desk, visitor),
  sessions: (visitor) => ownSessions(desk, visitor),
  endOtherSessions: (visitor) => endOtherSessions(desk, visitor),
  changeOwnDetails: (visitor, own) => changeOwnDetails(desk, visitor, own),
  beginSecondFactor: (visitor) => beginSecondFactor(desk, visitor),
  confirmSecondFactor: (visitor, code) => confirmSecondFactor(desk, visitor, code),
  renewBackupCodes: (visitor) => renewBackupCodes(desk, visitor),
  passkeys: passkeysOn(desk),
  askRecovery: (visitor) => askRecovery(desk, visitor),
  hasOidc: desk.oidc !== undefined,
  beginOidc: (visitor) => beginOidc(desk, visitor),
  finishOidc: (visitor, query) => finishOidc(desk, visitor, query),
  addDemonstrationPerson: (asked) => addDemonstrationPerson(desk, asked),
})

const counterOf = ({ world }: Desk): Pick<Accounts, 'whoKnocks'> => {
  const findMachineBy = findMachinesOf(world)
  return {
    whoKnocks: (headers, requestId, language) =>
      whoKnocks(world, findMachineBy, headers, requestId, language),
  }
}

const passkeysOn = (desk: Desk): Passkeys => ({
  registrationOptions: (visitor) => registrationOptions(desk, visitor),
  register: (visitor, asked) => registerPasskey(desk, visitor, asked),
  signInOptions: (visitor) => signInOptions(desk, visitor),
  signIn: (visitor, response) => signInByPasskey(desk, visitor, response),
  stepUpOptions: (visitor) => stepUpOptions(desk, visitor),
  stepUp: (visitor, response) => stepUpByPasskey(desk, visitor, response),
  own: (visitor) => ownPasskeys(desk, visitor),
  remove: (visitor, id) => removePasskey(desk, visitor, id),
})
