import type { FastifyInstance } from 'fastify'
import type { AccountParts } from './accountParts.ts'
import { openColleagueDoors } from './colleagueDoors.ts'
import { openOidcDoors } from './oidcDoors.ts'
import { openOwnSessionsDoors } from './ownSessionsDoors.ts'
import { openPasskeyDoors } from './passkeyDoors.ts'
import { openPeopleDoors } from './peopleDoors.ts'
import { openSecondFactorDoors } from './secondFactorDoors.ts'
import { openSessionDoors } from './sessionDoors.ts'
import { openSignUpDoors } from './signUpDoors.ts'
import { openTokenDoors } from './tokenDoors.ts'

/** Who people are: becoming somebody, coming in and going, proving it; and who manages whom. */
export const openAccountDoors = (app: FastifyInstance, parts: AccountParts): void => {
  openSignUpDoors(app, parts.accounts)
  openSessionDoors(app, parts)
  openSecondFactorDoors(app, parts.accounts)
  openPasskeyDoors(app, parts.accounts)
  openOidcDoors(app, parts.accounts)
  openOwnSessionsDoors(app, parts.accounts)
  openPeopleDoors(app, parts)
  openTokenDoors(app, parts)
  openColleagueDoors(app, parts)
}
