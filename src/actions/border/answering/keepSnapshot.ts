import type { Instant } from '../../../domain/kernel/day.ts'
import { epochMs } from '../../../domain/kernel/moment.ts'
import type { SnapshotWriter } from '../../../files/border/snapshotWriter.ts'
import { borderMachines } from '../../../store/border/borderMachines.ts'
import { officeIds } from '../../../store/border/intake.ts'
import { inScope } from '../../../store/database/scope.ts'
import { scopeOf, theClock } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import type { BorderDesk, DeskMemory } from '../borderDesk.ts'
import { ratesNow } from '../ratesNow.ts'
import {
  findingsName,
  type GroundPart,
  groundName,
  holderShards,
  recognisedName,
  shardName,
} from './snapshotParts.ts'

export interface SnapshotKeeper {
  /** Resolves once the first snapshot is on the disk. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

const EVERY_MS = 250
/** A head that says nothing new is renewed so often, so that a snapshot is seldom older than that. */
const RENEW_MS = 1_000

/**
 * Keeps the snapshot from which answering processes answer up to what the desk knows: at once where anything changed, every
 * second otherwise. While the database is away nothing is written, and the snapshot grows old as it should.
 */
export const openSnapshotKeeper = (
  world: World,
  desk: Pick<BorderDesk, 'memory'>,
  writer: SnapshotWriter,
  fails: (error: unknown) => void,
): SnapshotKeeper => {
  let written: Written | undefined
  let underWay: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  const keep = async () => {
    const memory = desk.memory()
    if (!memory || memory.asOf === written?.asOf) return
    const next = await changesIn(memory, await groundOf(world, memory), written)
    if (written && Object.keys(next.changed).length === 0 && !isDue(memory.asOf, written.asOf)) return
    await writer.write(memory.asOf, next.changed)
    written = { ...next, asOf: memory.asOf }
  }
  const poll = () => {
    underWay ??= keep().finally(() => {
      underWay = undefined
    })
    return underWay
  }
  return {
    start: async () => {
      await poll()
      timer = setInterval(() => void poll().catch(fails), EVERY_MS).unref()
    },
    stop: async () => {
      clearInterval(timer)
      await underWay?.catch(() => undefined)
    },
  }
}

interface Written {
  readonly asOf: Instant
  readonly ground: string
  readonly recognised: string
  readonly findings: string
  readonly holders: number
}

const isDue = (asOf: Instant, before: Instant): boolean => epochMs(asOf) - epochMs(before) >= RENEW_MS

const groundOf = async (world: World, memory: DeskMemory): Promise<GroundPart> => {
  const { at, day } = moment(world)
  const read = await inScope(world.db, scopeOf(theClock('snapshot')), async (tx) => ({
    offices: [...(await officeIds(tx))].toSorted(),
    rates: [...(await ratesNow(tx, world, day))],
    machines: await borderMachines(tx, at),
  }))
  const { tables, thresholds, suspended } = memory
  return {
    ...read,
    tables: { version: tables.version, content: tables.compiled.tables },
    thresholds,
    suspended: [...suspended],
  }
}

const changesIn = async (
  { holders, recognised, findings }: DeskMemory,
  groundPart: GroundPart,
  written: Written | undefined,
): Promise<Omit<Written, 'asOf'> & { readonly changed: Readonly<Record<string, string>> }> => {
  const changed: Record<string, string> = {}
  const ground = JSON.stringify(groundPart)
  if (ground !== written?.ground) changed[groundName] = ground
  if (recognised.stamp !== written?.recognised)
    changed[recognisedName] = JSON.stringify([...recognised.all.values()])
  if (findings.stamp !== written?.findings) changed[findingsName] = JSON.stringify([...findings.all])
  const revision = holders.revision()
  if (revision !== written?.holders)
    for (const [shard, rows] of holderShards(holders.all()).entries()) {
      changed[shardName(shard)] = JSON.stringify(rows)
      // Doors are answered meanwhile.
      await new Promise((resolve) => setImmediate(resolve))
    }
  return { changed, ground, recognised: recognised.stamp, findings: findings.stamp, holders: revision }
}
