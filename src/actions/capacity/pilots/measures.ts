import {
  type BeforeAndAfter,
  beforeAndAfter,
  type Cell,
  type MeasureKind,
} from '../../../domain/capacity/pilots/beforeAndAfter.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  type FigureRow,
  figuresOf,
  findMeasure,
  insertFigure,
  insertMeasure,
  type MeasureRow,
  measuresOf,
  putMeasureAway,
} from '../../../store/capacity/pilots/measures.ts'
import { findPilot } from '../../../store/capacity/pilots/pilots.ts'
import { type ReckoningRow, reckoningsOf } from '../../../store/capacity/pilots/reckonings.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { forAllOffices, isId, pilotFor } from './pilotDesk.ts'

export interface MeasureTold extends Omit<MeasureRow, 'pilotId'> {
  readonly figures: readonly Omit<FigureRow, 'measureId'>[]
  /** Null while a figure is missing. */
  readonly found: BeforeAndAfter | null
}

export interface MeasuresRead {
  /** Typed by hand, each with its source. */
  readonly measures: readonly MeasureTold[]
  /** Reckoned from the border's declarations, each as of its day; the latest first. */
  readonly reckonings: readonly ReckoningRow[]
}

/** What is to be learned, what was measured, and what the figures allow to be said. */
export const readMeasures = (world: World, actor: Actor, pilotId: string): Promise<Outcome<MeasuresRead>> =>
  act(world, actor, 'readMeasures', async (tx) => {
    if (!isId(pilotId) || !(await findPilot(tx, pilotId))) return refused('notFound', 'notFound')
    return done({ measures: await toldMeasures(tx, pilotId), reckonings: await reckoningsOf(tx, pilotId) })
  })

const toldMeasures = async (tx: Tx, pilotId: string): Promise<readonly MeasureTold[]> => {
  const figures = await figuresOf(tx, pilotId)
  return (await measuresOf(tx, pilotId)).map(({ pilotId: _, ...measure }) => {
    const own = figures.filter(({ measureId }) => measureId === measure.id)
    return {
      ...{ ...measure, figures: own.map(({ measureId: __, ...figure }) => figure) },
      found: foundIn(measure.kind, own),
    }
  })
}

/** What somebody had before them who proposed a decision: kept with it. */
export const measuredNow = async (tx: Tx, pilotId: string) => ({
  measures: (await toldMeasures(tx, pilotId)).filter(({ found }) => found !== null),
  reckoning: (await reckoningsOf(tx, pilotId))[0] ?? null,
})

export type Measured = Awaited<ReturnType<typeof measuredNow>>

const foundIn = (kind: MeasureKind, figures: readonly FigureRow[]): BeforeAndAfter | null => {
  const cell = (side: FigureRow['side'], period: FigureRow['period']): Cell | null =>
    figures.find((one) => one.side === side && one.period === period) ?? null
  return beforeAndAfter(kind, {
    pilot: { before: cell('pilot', 'before'), after: cell('pilot', 'after') },
    comparison: { before: cell('comparison', 'before'), after: cell('comparison', 'after') },
  })
}

export interface MeasureAsked {
  readonly aimId: string
  readonly es: string
  readonly en: string
  readonly kind: MeasureKind
  readonly better: 'lower' | 'higher'
}

/** An aim becomes something that can be measured. */
export const addMeasure = (
  world: World,
  actor: Actor,
  pilotId: string,
  { aimId, es, en, kind, better }: MeasureAsked,
): Promise<Outcome<{ id: string }>> =>
  act(world, forAllOffices(actor), 'addMeasure', async (tx) => {
    const found = await pilotFor(tx, pilotId)
    if (!found.ok) return found
    if (!found.value.pilot.bounds.aims.some(({ id }) => id === aimId))
      return refused('input', 'pilots.measure.aim', undefined, '/aimId')
    if (es.trim() === '' || en.trim() === '') return refused('input', 'pilots.words', undefined, '/es')
    const name = { es: es.trim(), en: en.trim() }
    const id = await insertMeasure(tx, { pilotId, aimId, name, kind, better, at: world.now() })
    await recordAudit(tx, {
      action: 'pilot.addMeasure',
      subjectKind: 'pilot',
      subjectId: pilotId,
      detail: { id },
    })
    return done({ id })
  })

export interface FigureAsked {
  readonly side: FigureRow['side']
  readonly period: FigureRow['period']
  readonly n: number
  readonly value: number
  readonly spread: number | null
  readonly source: string
}

/** One of the four figures, with where it was seen; what stood before it is kept. */
export const enterFigure = (
  world: World,
  actor: Actor,
  measureId: string,
  asked: FigureAsked,
): Promise<Outcome<{ id: string }>> =>
  act(world, forAllOffices(actor), 'enterFigure', async (tx) => {
    const measure = isId(measureId) ? await findMeasure(tx, measureId) : undefined
    if (!measure) return refused('notFound', 'notFound')
    const wrong = wrongFigure(measure.kind, asked)
    if (wrong) return wrong
    const spread = measure.kind === 'mean' ? asked.spread : null
    await insertFigure(tx, { ...asked, spread, source: asked.source.trim(), measureId, at: world.now() })
    await recordAudit(tx, {
      ...{ action: 'pilot.enterFigure', subjectKind: 'pilot', subjectId: measure.pilotId },
      detail: { measure: measureId, side: asked.side, period: asked.period },
    })
    return done({ id: measureId })
  })

const wrongFigure = (kind: MeasureKind, { n, value, spread, source }: FigureAsked) => {
  if (source.trim() === '') return refused('input', 'pilots.measure.source', undefined, '/source')
  if (kind === 'share' && (value < 0 || value > n || !Number.isInteger(value)))
    return refused('input', 'pilots.measure.share', undefined, '/value')
  return kind === 'mean' && spread === null
    ? refused('input', 'pilots.measure.spread', undefined, '/spread')
    : undefined
}

/** Not measured any more: what was entered is kept, and no longer shown. */
export const removeMeasure = (
  world: World,
  actor: Actor,
  measureId: string,
): Promise<Outcome<{ id: string }>> =>
  act(world, forAllOffices(actor), 'removeMeasure', async (tx) => {
    const measure = isId(measureId) ? await findMeasure(tx, measureId) : undefined
    if (!measure) return refused('notFound', 'notFound')
    await putMeasureAway(tx, measureId, world.now())
    await recordAudit(tx, {
      ...{ action: 'pilot.removeMeasure', subjectKind: 'pilot', subjectId: measure.pilotId },
      detail: { measure: measureId },
    })
    return done({ id: measureId })
  })
