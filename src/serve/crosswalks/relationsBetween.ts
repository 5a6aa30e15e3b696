import { crosswalkBetween } from '../../domain/crosswalk/derive.ts'
import { done, refused } from '../../domain/kernel/outcome.ts'
import { middleProgramme, shippedCrosswalks } from './shippedCrosswalks.ts'

/** The relations from one programme's criteria to another's: as people judged them, or derived over SAFE. */
export const relationsBetween = async (from: string, to: string) => {
  const { programmes, crosswalks } = await shippedCrosswalks()
  for (const name of [from, to])
    if (!programmes.some(({ id }) => id === name)) return refused('input', 'programme.unknown', { name })
  const found = crosswalkBetween(crosswalks, from, to, middleProgramme)
  return found ? done(found) : refused('input', 'crosswalk.none', { from, to })
}
