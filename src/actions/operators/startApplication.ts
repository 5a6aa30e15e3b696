import { isFinal } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import { type CaseFileRow, casesOf } from '../../store/cases/caseFiles.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { officeNamed, operatorWithTaxId } from '../../store/profile/company.ts'
import { administers } from '../../store/profile/entering.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { admit } from '../capacity/pilots/admit.ts'
import { refusalOfDatabase } from '../refusalOfDatabase.ts'
import type { World } from '../world.ts'
import { enterCompany, reopenCompany } from './enterCompany.ts'
import { refuseTypes } from './knownTypes.ts'
import type { Entered, NewCompany } from './newCompany.ts'

/**
 * A company enters the programme: the company, its first administrator and its draft case, together. Whoever starts it has no
 * company yet, so the office's own scope writes it, with their name on every line.
 */
export const startApplication = async (
  world: World,
  actor: Actor,
  company: NewCompany,
): Promise<Outcome<Entered>> => {
  const { personId } = actor
  if (!personId) return refused('signIn', 'signIn.needed')
  // Somebody of the administration cannot stand on both sides of the counter.
  if (actor.side !== 'company') return refused('notAllowed', 'notAllowed')
  const { programme } = world
  const taxId = company.taxId.trim().toUpperCase()
  if (!new RegExp(programme.taxId.pattern, 'u').test(taxId)) {
    return refused('input', 'operators.taxId', undefined, '/taxId')
  }
  if (searchNameOf(company.name) === '') return refused('input', 'operators.name', undefined, '/name')
  const wrong = refuseTypes(programme, company.types)
  if (wrong) return wrong
  try {
    return await inScope(world.db, { ...scopeOf(actor), side: 'system' }, (tx) =>
      enterOnce(tx, world, { ...company, taxId }, { personId, name: actor.name }),
    )
  } catch (error) {
    const answer = refusalOfDatabase(error)
    if (answer) return answer
    throw error
  }
}

const enterOnce = async (
  tx: Tx,
  world: World,
  company: NewCompany,
  person: { readonly personId: string; readonly name: string },
): Promise<Outcome<Entered>> => {
  if (!(await officeNamed(tx, company.officeId))) {
    return refused('input', 'operators.office', undefined, '/officeId')
  }
  const admitted = await admit(tx, world, company)
  if (!admitted.ok) return admitted
  const known = await operatorWithTaxId(tx, company.taxId)
  if (!known) return done(await enterCompany(tx, world, company, person))
  // Whoever administers a company whose case has ended may apply again; its profile is as it was left.
  const mayReturn = (await administers(tx, known.id, person.personId)) && isOver(await casesOf(tx, known.id))
  return mayReturn
    ? done(await reopenCompany(tx, world, known, company, person))
    : refused('conflict', 'operators.taxIdTaken', undefined, '/taxId')
}

const isOver = (cases: readonly CaseFileRow[]): boolean => {
  const state = cases.at(-1)?.state
  return state === undefined || isFinal(state as CaseState)
}
