import type { Accounts } from '../../accounts/accounts.ts'
import type { World } from '../../actions/world.ts'

export interface AccountParts {
  readonly world: World
  readonly accounts: Accounts
}
