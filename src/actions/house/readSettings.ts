import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language } from '../../domain/programmes/programme.ts'
import { programmeTotals } from '../../domain/programmes/programmeTotals.ts'
import type { Text } from '../../domain/standards/text.ts'
import type { SignedHead } from '../../store/audit/signedHead.ts'
import { findUnsealed } from '../../store/audit/unsealed.ts'
import { latestHeads } from '../../store/commandLine/latestHeads.ts'
import { inScope } from '../../store/database/scope.ts'
import { type DatabaseState, databaseState, type MailWaiting, mailWaiting } from '../../store/house/state.ts'
import { act } from '../act.ts'
import { type Actor, scopeOf, theClock } from '../actor.ts'
import { type SealingNow, sealingOf } from '../audit/sealingNow.ts'
import type { Installation, World } from '../world.ts'

/** How this installation is set up. INVARIANT: nothing in it is secret; no address of a server, no key, no password. */
export interface HouseSettings {
  readonly programme: {
    readonly id: string
    readonly name: Text
    readonly shortName: string
    readonly edition: string
    readonly hash: string
    readonly timeZone: string
    readonly languages: readonly Language[]
    readonly criteria: number
    readonly certainty: Readonly<Record<string, number>>
    /** Editions that cases have pinned, this one among them. */
    readonly editions: number
  }
  readonly url: string
  readonly mail: MailWaiting & { readonly way: World['mail'] }
  readonly scanner: boolean
  readonly installation: Installation
  readonly database: DatabaseState
  readonly sealing: SealingNow & { readonly head: SignedHead | null }
}

export const readSettings = async (world: World, actor: Actor): Promise<Outcome<HouseSettings>> => {
  const own = await act(world, actor, 'readSettings', async (tx) =>
    done({ mail: await mailWaiting(tx), database: await databaseState(tx) }),
  )
  if (!own.ok) return own
  const { programme, url, installation } = world
  const { id, edition, criteria, certainty, languages } = programmeTotals(programme)
  const { name, shortName, timeZone } = programme
  return done({
    programme: {
      ...{ id, name, shortName, edition, hash: world.editionHash, timeZone, languages, criteria, certainty },
      editions: world.editions.count(),
    },
    url,
    mail: { way: world.mail, ...own.value.mail },
    scanner: world.evidence.scanner !== null,
    installation,
    database: own.value.database,
    sealing: await sealingWithHead(world),
  })
}

/** The seal belongs to nobody's scope; a signed head is made to be handed around. */
export const sealingWithHead = (world: World): Promise<HouseSettings['sealing']> =>
  inScope(world.db, scopeOf(theClock('sealing')), async (tx) => {
    const [head = null] = await latestHeads(tx, 1)
    return { ...sealingOf(await findUnsealed(tx)), head }
  })
