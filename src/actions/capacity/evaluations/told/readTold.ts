import { beneficiaries } from '../../../../domain/capacity/evaluations/countries.ts'
import {
  kindsTold,
  stillTold,
  type ToldFigures,
} from '../../../../domain/capacity/evaluations/toldFigures.ts'
import { done, type Outcome, refused } from '../../../../domain/kernel/outcome.ts'
import { may } from '../../../../domain/people/powers.ts'
import { consentsNow } from '../../../../store/capacity/evaluations/consents.ts'
import { type CountryKey, countryKeyOf, toldBy } from '../../../../store/capacity/evaluations/told.ts'
import { act } from '../../../act.ts'
import type { Actor } from '../../../actor.ts'
import type { World } from '../../../world.ts'
import { answersFor, mayReadCountry } from '../evaluationDesk.ts'

export interface ToldRead {
  /** The last the country told; what it told before is listed, not shown, for it may have taken it back since. */
  readonly now: ToldFigures | null
  readonly files: readonly {
    readonly sha256: string
    readonly toldAt: string
    readonly kinds: readonly string[]
    readonly keptAt: string
    readonly keptBy: string | null
  }[]
  readonly key: CountryKey | null
  /** The fingerprint of this house's own key, for whoever takes its figures elsewhere. */
  readonly own: string | null
  readonly mayImport: boolean
}

/** What a country told of itself in files, for its page. */
export const readTold = (world: World, actor: Actor, country: string): Promise<Outcome<ToldRead>> =>
  act(world, actor, 'readTold', async (tx) => {
    if (!beneficiaries.some((one) => one === country) || !mayReadCountry(world, actor, country))
      return refused('notFound', 'evaluation.countryUnknown')
    const kept = await toldBy(tx, country)
    const last = kept[0]
    return done({
      now: last ? stillTold(last.figures, await consentsNow(tx, country)) : null,
      files: kept.map(({ sha256, figures, keptAt, keptBy }) => ({
        ...{ sha256, toldAt: figures.toldAt, kinds: kindsTold(figures), keptAt, keptBy },
      })),
      key: (await countryKeyOf(tx, country)) ?? null,
      own: answersFor(world, actor, country) ? world.signer.fingerprint : null,
      mayImport: may(actor.roles, 'evaluateCountries') && country !== world.programme.country,
    })
  })
