import { kindsTold, type ToldFigures } from '../../../../domain/capacity/evaluations/toldFigures.ts'
import { done, type Outcome, refused } from '../../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../../store/audit/recordAudit.ts'
import { addCountryKey, addTold, countryKeyOf, toldBy } from '../../../../store/capacity/evaluations/told.ts'
import { ensureProject } from '../../../../store/capacity/evaluations/visits.ts'
import type { Tx } from '../../../../store/database/scope.ts'
import { act } from '../../../act.ts'
import type { Actor } from '../../../actor.ts'
import { moment } from '../../../moment.ts'
import type { World } from '../../../world.ts'
import { type OpenedTold, openTold } from './sealTold.ts'

export interface ToldSeen {
  readonly figures: ToldFigures
  readonly kinds: readonly string[]
  readonly fingerprint: string
  /** Whether somebody here confirmed that the key is the country's. */
  readonly confirmed: boolean
  /** The same is kept already. */
  readonly already: boolean
  /** Something told later is kept: this one will not be what is shown. */
  readonly older: boolean
}

export interface ToldBrought {
  readonly bytes: Buffer
  /** On whose page it was brought; null where the file alone says it. */
  readonly country: string | null
}

/** Looks at a country's file as an import would, and keeps nothing. */
export const lookAtTold = (world: World, actor: Actor, brought: ToldBrought): Promise<Outcome<ToldSeen>> =>
  act(world, actor, 'lookAtFigures', async (tx) => {
    const opened = soundFile(world, brought)
    return opened.ok ? trusted(tx, opened.value) : opened
  })

const soundFile = (world: World, { bytes, country }: ToldBrought): Outcome<OpenedTold> => {
  const opened = openTold(world, bytes)
  if (!opened.ok) return opened
  const of = opened.value.figures.country
  if (country !== null && of !== country)
    return refused('input', 'evaluation.told.otherCountry', { found: of, asked: country }, '/figures/country')
  return of === world.programme.country ? refused('input', 'evaluation.told.own') : opened
}

const trusted = async (tx: Tx, { figures, fingerprint, sha256 }: OpenedTold): Promise<Outcome<ToldSeen>> => {
  const key = await countryKeyOf(tx, figures.country)
  if (key && key.fingerprint !== fingerprint)
    return refused('conflict', 'evaluation.told.otherKey', { known: key.fingerprint, found: fingerprint })
  const kept = await toldBy(tx, figures.country)
  return done({
    ...{ figures, kinds: kindsTold(figures), fingerprint, confirmed: key !== undefined },
    already: kept.some((one) => one.sha256 === sha256),
    older: kept.some((one) => one.figures.toldAt > figures.toldAt),
  })
}

export interface ToldKept extends ToldSeen {
  readonly kept: boolean
}

const bare = (fingerprint: string): string => fingerprint.toLowerCase().replace(/[\s:]/g, '')

/**
 * Keeps what a country told. The first time somebody says the fingerprint, which the country gave by another way; from then on
 * the key is the country's and no other is taken.
 */
export const importTold = (
  world: World,
  actor: Actor,
  brought: ToldBrought & { readonly fingerprint: string },
): Promise<Outcome<ToldKept>> =>
  act(world, actor, 'importFigures', async (tx) => {
    const opened = soundFile(world, brought)
    if (!opened.ok) return opened
    const { figures, fingerprint, key } = opened.value
    const { country } = figures
    const { at } = moment(world)
    await ensureProject(tx, country)
    if (!(await countryKeyOf(tx, country))) {
      if (bare(brought.fingerprint) !== fingerprint)
        return refused('input', 'evaluation.told.fingerprint', { found: fingerprint }, '/fingerprint')
      await addCountryKey(tx, { country, key, fingerprint, at })
      await recordAudit(tx, {
        ...{ action: 'evaluation.confirmKey', subjectKind: 'country', subjectId: country },
        detail: { fingerprint },
      })
    }
    const seen = await trusted(tx, opened.value)
    if (!seen.ok) return seen
    const kept = await addTold(tx, { ...opened.value, keptAt: at })
    if (kept)
      await recordAudit(tx, {
        ...{ action: 'evaluation.importTold', subjectKind: 'country', subjectId: country },
        detail: { kinds: seen.value.kinds, sha256: opened.value.sha256, toldAt: figures.toldAt },
      })
    return done({ ...seen.value, confirmed: true, kept })
  })
