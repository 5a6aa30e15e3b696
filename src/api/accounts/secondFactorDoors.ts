import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Accounts } from '../../accounts/accounts.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { Code, form, Next } from './forms.ts'
import { visitorOf } from './visitorOf.ts'

const tag = 'accounts'
const BackupCodes = Type.Object({ backupCodes: Type.Array(Type.String()) })

/** Setting up an authenticator, showing its codes. Who waits for a second factor knocks here as nobody yet. */
export const openSecondFactorDoors = (app: FastifyInstance, accounts: Accounts): void => {
  openShowingDoors(app, accounts)
  openSettingUpDoors(app, accounts)
}

const openShowingDoors = (app: FastifyInstance, accounts: Accounts): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/session/second-factor',
      knock: 'anyone',
      tag,
      summary: 'Finish signing in with a code of the authenticator or a backup code',
      body: form({ code: Code, kind: Type.Union([Type.Literal('totp'), Type.Literal('backup')]) }),
      answer: Type.Object({ next: Next }),
    },
    (visit) => accounts.showSecondFactor(visitorOf(visit), visit.body),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/session/step-up',
      knock: 'signedIn',
      tag,
      summary: 'Show the second factor again, before something that counts',
      body: form({ code: Code }),
      answer: Type.Object({ steppedUp: Type.Literal(true) }),
    },
    (visit) => accounts.stepUp(visitorOf(visit), visit.body.code),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/session/second-factor/recovery',
      knock: 'anyone',
      tag,
      summary: 'Ask an administrator to take away a second factor that is lost',
      answer: Type.Object({ asked: Type.Literal(true) }),
      status: 202,
    },
    (visit) => accounts.askRecovery(visitorOf(visit)),
  )
}

const openSettingUpDoors = (app: FastifyInstance, accounts: Accounts): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/accounts/second-factor',
      knock: 'anyone',
      tag,
      summary: 'Begin setting up an authenticator',
      answer: Type.Object({ otpauthUri: Type.String(), secret: Type.String() }),
    },
    (visit) => accounts.beginSecondFactor(visitorOf(visit)),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/accounts/second-factor/confirm',
      knock: 'anyone',
      tag,
      summary: 'Confirm the authenticator by its first code; answers the backup codes, once',
      body: form({ code: Code }),
      answer: BackupCodes,
    },
    async (visit) => copied(await accounts.confirmSecondFactor(visitorOf(visit), visit.body.code)),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/accounts/second-factor/backup-codes',
      knock: 'signedIn',
      tag,
      summary: 'New backup codes; the old ones open nothing more',
      answer: BackupCodes,
    },
    async (visit) => copied(await accounts.renewBackupCodes(visitorOf(visit))),
  )
}

const copied = (outcome: Awaited<ReturnType<Accounts['renewBackupCodes']>>) =>
  outcome.ok ? done({ backupCodes: [...outcome.value.backupCodes] }) : outcome
