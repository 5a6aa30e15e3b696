import { type Gate, type GateItem, gestures, type InspectionRecord, isPhysical } from './gate.ts'

export interface Left {
  readonly places: readonly string[]
  readonly gestures: readonly string[]
  readonly reasonMayStand: boolean
}

interface Asked {
  readonly record: InspectionRecord
  readonly item: Pick<GateItem, 'lane' | 'containers'>
  readonly words: Pick<Gate, 'lists' | 'duties'>
}

/** What is still to be done, by the rows that the office gave the device: the same answer with and without a connection. */
export const whatIsLeft = ({ record, item, words }: Asked): Left => {
  const rows = words.duties.filter(({ lanes }) => lanes.includes(item.lane))
  const asks = (what: string) => rows.some((row) => row.asks === what)
  const seen = new Set(record.points.map(({ point }) => point))
  const sealed =
    isPhysical(record) &&
    (item.containers.some(({ seals }) => seals.length > 0) || record.seal.read.trim() !== '')
  const places = asks('places') ? (words.lists[record.list] ?? []).filter((point) => !seen.has(point)) : []
  const undone =
    asks('gestures') && sealed ? gestures.filter((one) => record.seal.gestures[one] === 'notDone') : []
  const left = { places: places.length, gestures: undone.length }
  return {
    places,
    gestures: undone,
    reasonMayStand: rows.every((row) => left[row.asks] === 0 || row.reasonMayStand),
  }
}

/** Whether the record may be ended as it stands. */
export const mayEnd = (asked: Asked): boolean => {
  const { places, gestures: undone, reasonMayStand } = whatIsLeft(asked)
  const { points, undoneBecause = '' } = asked.record
  const unnamed = points.some(({ is, kind }) => is === 'finding' && !kind)
  const isDone = places.length + undone.length === 0
  return !unnamed && (isDone || (reasonMayStand && undoneBecause.trim() !== ''))
}
