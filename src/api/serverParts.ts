import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts/accounts.ts'
import type { World } from '../actions/world.ts'

export interface ServerParts {
  readonly world: World
  readonly accounts: Accounts
  readonly say: FastifyInstance['say']
  /** Folder of the built browser side; absent in tests of the doors alone. */
  readonly webRoot?: string
  readonly log?: boolean
  /** Requests a minute from one address; the tests of the doors ask for more. */
  readonly perMinute?: number
}
