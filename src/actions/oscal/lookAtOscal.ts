import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { wholeOf } from '../../domain/oscal/checkDocument.ts'
import type { JsonObject } from '../../domain/oscal/json.ts'
import type { OscalFault } from '../../domain/oscal/oscalFault.ts'
import { type OscalSummary, summaryOf } from '../../domain/oscal/summary.ts'
import { openThread } from '../../threads/openThread.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import type { Asked, GivenFile, Told } from './oscalThread.ts'

export interface OscalFaultTold {
  /** A JSON pointer into the file. */
  readonly place: string
  readonly message: string
}

/** What a document is, or everything that is wrong with it. */
export interface OscalLooked {
  readonly sound: boolean
  readonly summary: OscalSummary | null
  readonly imports: readonly string[]
  /** The file at fault, where several were given. */
  readonly file: string
  readonly faults: readonly OscalFaultTold[]
  readonly faultCount: number
  readonly warnings: readonly OscalFaultTold[]
}

export interface OscalResolved extends OscalLooked {
  readonly catalog: JsonObject | null
}

const thread = openThread<Asked, Told>(new URL('./oscalThread.ts', import.meta.url))

/** Looks at a document as an import would; nothing is kept. */
export const checkOscalDocument = (
  world: World,
  actor: Actor,
  bytes: Uint8Array,
): Promise<Outcome<OscalLooked>> =>
  asked(world, actor, async () => lookedOf(world, actor, await thread.ask({ check: bytes })))

/** The catalogue that a profile stands for, from the files given beside it. Nothing is fetched and nothing is kept. */
export const resolveOscalProfile = (
  world: World,
  actor: Actor,
  files: readonly [GivenFile, ...GivenFile[]],
): Promise<Outcome<OscalResolved>> =>
  asked(world, actor, async () => {
    const told = await thread.ask({ resolve: files, at: world.now() })
    const catalog = 'document' in told ? wholeOf(told.document) : null
    return { ...lookedOf(world, actor, told), catalog }
  })

/** Permission first; the work itself needs no transaction held open. */
const asked = async <T>(world: World, actor: Actor, work: () => Promise<T>): Promise<Outcome<T>> => {
  const may = await act(world, actor, 'lookAtOscal', async () => done(null))
  return may.ok ? done(await work()) : may
}

/** More than anybody reads at once. */
const shown = 200

const lookedOf = (world: World, actor: Actor, told: Told): OscalLooked => {
  const say = ({ path, code, with: values }: OscalFault): OscalFaultTold => ({
    place: path,
    message: world.say(`oscal.fault.${code}`, actor.language, values),
  })
  if (!('document' in told)) {
    const { file, faults } = told
    return {
      ...{ sound: false, summary: null, imports: [], file, warnings: [] },
      ...{ faults: faults.slice(0, shown).map(say), faultCount: faults.length },
    }
  }
  return {
    ...{ sound: true, summary: summaryOf(told.document), imports: told.imports, file: '' },
    ...{ faults: [], faultCount: 0, warnings: told.warnings.slice(0, shown).map(say) },
  }
}
