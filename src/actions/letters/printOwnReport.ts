import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { ownCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import type { Printed } from './printed.ts'
import { printReport } from './printReport.ts'

/** The report of the company's own latest case. */
export const printOwnReport = async (world: World, actor: Actor): Promise<Outcome<Printed>> => {
  const file = await act(world, actor, 'printReport', async (tx) => {
    const own = await ownCase(tx, actor)
    return own.ok ? done(own.value.id) : own
  })
  return file.ok ? printReport(world, actor, file.value) : file
}
