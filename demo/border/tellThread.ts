import { compileTables } from '../../src/domain/targeting/compileTables.ts'
import type { TargetingTables } from '../../src/domain/targeting/tables.ts'
import type { Thresholds } from '../../src/domain/targeting/thresholds.ts'
import { chanceOf } from '../chance.ts'
import type { Month } from './months.ts'
import { reckonFrom } from './reckoned.ts'
import { type SceneData, sceneFrom } from './scene.ts'
import { type ShipmentParameters, shipmentParameters } from './shipmentParameters.ts'
import type { DatedTables } from './tablesOverTime.ts'
import { rowsOf, type Scene, type ShipmentRows, tellMonth } from './tellMonth.ts'

/** By what a month's lanes are given. */
export interface MonthTold {
  readonly month: Month
  readonly tables: { readonly version: number; readonly content: TargetingTables }
  readonly thresholds: { readonly version: number; readonly content: Thresholds }
}

/** Some shipments, ready to be written. */
export interface Piece {
  readonly parameters: ShipmentParameters
  /** Of their bodies, in their order. */
  readonly hashes: readonly string[]
}

export type Asked =
  | { readonly kind: 'scene'; readonly scene: SceneData }
  | { readonly kind: 'reckon'; readonly month: Month; readonly tables: DatedTables }
  | { readonly kind: 'month'; readonly told: MonthTold }
  | { readonly kind: 'more' }

export interface Answered {
  readonly thresholds?: Thresholds
  /** None where the month is told to its end. */
  readonly piece?: Piece
}

const ROWS = 500

interface OnStage {
  readonly scene: Scene
  readonly seed: string
  month: Iterator<ShipmentRows>
}

let stage: OnStage | undefined

/** The thread's one module: a scene is set, and then told from, month by month and piece by piece. */
export const work = (asked: Asked): Answered => {
  if (asked.kind === 'scene') {
    stage = { scene: sceneFrom(asked.scene), seed: asked.scene.seed, month: [].values() }
    return {}
  }
  if (!stage) throw new Error('no scene was set')
  if (asked.kind === 'reckon')
    return {
      thresholds: reckonFrom(stage.scene, asked.month, asked.tables, chanceIn(stage.seed, asked.month)),
    }
  if (asked.kind === 'month') stage.month = rowsIn(stage, asked.told)
  return pieceOf(stage.month)
}

/** The same for a month however it is told. */
const chanceIn = (seed: string, { name }: Month) => chanceOf(`${seed}/border`).apart(name)

function* rowsIn(
  { scene, seed }: OnStage,
  { month, tables, thresholds }: MonthTold,
): Generator<ShipmentRows> {
  const compiled = compileTables(tables.content)
  const rules = { tables: { version: tables.version, compiled }, thresholds }
  for (const told of tellMonth(scene, month, rules, chanceIn(seed, month))) yield rowsOf(scene, told)
}

const pieceOf = (month: Iterator<ShipmentRows>): Answered => {
  const rows: ShipmentRows[] = []
  while (rows.length < ROWS) {
    const { value, done } = month.next()
    if (done) break
    rows.push(value)
  }
  if (rows.length === 0) return {}
  return {
    piece: {
      parameters: shipmentParameters(rows),
      hashes: rows.map(({ declaration }) => declaration.body_hash),
    },
  }
}
