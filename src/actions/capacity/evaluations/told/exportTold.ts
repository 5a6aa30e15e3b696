import { beneficiaries } from '../../../../domain/capacity/evaluations/countries.ts'
import {
  countsBy,
  figuresToTell,
  kindsTold,
  type Tellable,
  type ToldLevels,
} from '../../../../domain/capacity/evaluations/toldFigures.ts'
import type { Instant } from '../../../../domain/kernel/day.ts'
import { dayAt } from '../../../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../../store/audit/recordAudit.ts'
import { consentsNow } from '../../../../store/capacity/evaluations/consents.ts'
import { recommendationsOf } from '../../../../store/capacity/evaluations/recommendations.ts'
import { levelsOf } from '../../../../store/capacity/evaluations/scores.ts'
import { visitsOf } from '../../../../store/capacity/evaluations/visits.ts'
import type { Tx } from '../../../../store/database/scope.ts'
import { act } from '../../../act.ts'
import type { Actor } from '../../../actor.ts'
import { moment } from '../../../moment.ts'
import type { World } from '../../../world.ts'
import { measuresShared } from '../measuresTold.ts'
import { isLate } from '../recommend.ts'
import { hashOfTold, sealTold } from './sealTold.ts'

export interface ExportedTold {
  readonly text: string
  readonly name: string
  readonly fingerprint: string
  readonly kinds: readonly string[]
}

/** What the country whose programme runs here lets be seen, signed, for an Aval elsewhere. */
export const exportTold = (world: World, actor: Actor, country: string): Promise<Outcome<ExportedTold>> =>
  act(world, actor, 'tellFigures', async (tx) => {
    if (country !== world.programme.country || !beneficiaries.some((one) => one === country))
      return refused('notFound', 'evaluation.told.notOfHere')
    const given = (await consentsNow(tx, country)).filter((one) => one.given).map(({ kind }) => kind)
    const figures = figuresToTell(await tellable(tx, world, country), new Set(given))
    const kinds = kindsTold(figures)
    await recordAudit(tx, {
      ...{ action: 'evaluation.tell', subjectKind: 'country', subjectId: country },
      detail: { kinds, sha256: hashOfTold(figures) },
    })
    return done({
      text: sealTold(figures, world.signer),
      name: `${country}-${moment(world).day}.json`,
      ...{ fingerprint: world.signer.fingerprint, kinds },
    })
  })

const tellable = async (tx: Tx, world: World, country: string): Promise<Tellable> => {
  const { day, at } = moment(world)
  const all = await recommendationsOf(tx, { country, visitId: null })
  const measured = (await measuresShared(tx, [country])).get(country) ?? []
  return {
    ...{ country, toldAt: at, levels: await lastSelfScore(tx, country) },
    measured: measured.map(({ at: on, level, ...one }) => ({
      ...one,
      on: dayAt(on as Instant, world.programme.timeZone),
      level: level as Tellable['measured'][number]['level'],
    })),
    recommendations: {
      on: day,
      states: countsBy((state) => all.filter((one) => one.state === state).length),
      late: all.filter((one) => isLate(one, day)).length,
    },
  }
}

const lastSelfScore = async (tx: Tx, country: string): Promise<ToldLevels | null> => {
  const visit = (await visitsOf(tx, country)).findLast(
    ({ kind, state }) => kind === 'selfScore' && state === 'handedIn',
  )
  if (!visit) return null
  const levels = await levelsOf(tx, [visit.id])
  return {
    ...{ rubric: visit.rubric, rubricVersion: visit.rubricVersion, on: visit.from },
    of: Object.fromEntries(levels.map(({ indicator, level }) => [indicator, level])),
  }
}
