import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts/accounts.ts'
import type { BorderDesk } from '../actions/border/borderDesk.ts'
import type { World } from '../actions/world.ts'

export interface ServerParts {
  readonly world: World
  readonly accounts: Accounts
  /** Gives lanes; started and stopped with the doors. */
  readonly desk: BorderDesk
  readonly say: FastifyInstance['say']
  /** Folder of the border's signed snapshot, for posts far away; absent in tests of other doors. */
  readonly snapshot?: string
  /** Folder of the built browser side; absent in tests of the doors alone. */
  readonly webRoot?: string
  readonly log?: boolean
  /** Requests a minute from one address; the tests of the doors ask for more. */
  readonly perMinute?: number
}
