import { scopeOf, theClock } from '../../actions/actor.ts'
import { type ErasureReason, erasePerson } from '../../actions/people/erasePerson.ts'
import type { World } from '../../actions/world.ts'
import { type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { inScope } from '../../store/database/scope.ts'
import { findPersonByEmail } from '../../store/people/people.ts'
import { administering } from './commandLine.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** By address or by id, as the list of people gives it. */
export const eraseNamed = async (
  world: World,
  who: string,
  because: ErasureReason,
): Promise<Outcome<{ pseudonym: string }>> => {
  const found = ID.test(who)
    ? who
    : (
        await inScope(world.db, scopeOf(theClock('person.erase')), (tx) =>
          findPersonByEmail(tx, who.trim().toLowerCase()),
        )
      )?.id
  if (!found) return refused('notFound', 'erasure.nobody')
  return erasePerson(world, administering('person.erase'), found.toLowerCase(), because)
}
