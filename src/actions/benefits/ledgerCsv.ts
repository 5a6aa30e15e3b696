import type { Effect, TimeEffect } from '../../domain/benefits/effect.ts'
import type { Estimate } from '../../domain/benefits/interval.ts'
import { csvOf } from '../public/csv.ts'
import type { OwnLedger } from './ownLedger.ts'
import type { ProgrammeLedger } from './programmeLedger.ts'

type Cell = string | number | null
type Line = readonly Cell[]

const head = [
  ...['about', 'key', 'verdict', 'compared', 'incomparable', 'others', 'done', 'expected'],
  ...['difference', 'differenceLow', 'differenceHigh', 'ratio', 'ratioLow', 'ratioHigh', 'wouldNeed'],
]

export const programmeCsv = (ledger: ProgrammeLedger): string =>
  csvOf(head, [
    ...measuredLines(ledger),
    effectLine('drawnFindings', '', ledger.draw.effect),
    ...(['byMonth', 'byOffice', 'byMode', 'byTier'] as const).flatMap((about) =>
      ledger[about].map(({ key, effect }) => effectLine(about, key, effect)),
    ),
    ...[...ledger.lanes, ...ledger.bases].flatMap(({ key, certified, others }) => [
      hitsLine('hitsOfCertified', key, certified),
      hitsLine('hitsOfOthers', key, others),
    ]),
  ])

export const ownCsv = (ledger: OwnLedger): string =>
  csvOf(head, [
    ...measuredLines(ledger),
    ...ledger.byMonth.map(({ month, certified, inspected, expected }) => [
      ...['byMonth', month, null, certified, null, null, inspected, fine(expected)],
      ...[null, null, null, null, null, null, null],
    ]),
  ])

const measuredLines = (
  ledger: Pick<ProgrammeLedger, 'inspections' | 'documents' | 'clearance' | 'wait'>,
): readonly Line[] => [
  effectLine('inspections', '', ledger.inspections),
  effectLine('documents', '', ledger.documents),
  timeLine('clearanceMinutes', ledger.clearance),
  timeLine('waitMinutes', ledger.wait),
]

const effectLine = (about: string, key: string, effect: Effect | null): Line =>
  effect
    ? [
        ...[about, key, effect.finding.verdict, effect.compared, effect.incomparable, effect.others],
        ...[effect.done, fine(effect.expected), ...limits(effect.difference)],
        ...(effect.ratio ? limits(effect.ratio) : [null, null, null]),
        effect.finding.wouldNeed,
      ]
    : [about, key, ...nothing(13)]

const timeLine = (about: string, effect: TimeEffect | null): Line =>
  effect
    ? [
        ...[about, 'median', effect.finding.verdict, effect.certified.n, effect.apart, effect.others.n],
        ...[fine(effect.certified.median.value), fine(effect.others.median.value)],
        ...[...limits(effect.difference), null, null, null, effect.finding.wouldNeed],
      ]
    : [about, 'median', ...nothing(13)]

const hitsLine = (
  about: string,
  key: string,
  { lodged, done, hits, rate }: ProgrammeLedger['lanes'][number]['certified'],
): Line => [
  about,
  key,
  null,
  lodged,
  null,
  null,
  hits,
  done,
  ...(rate ? limits(rate) : nothing(3)),
  ...nothing(4),
]

const nothing = (many: number): readonly null[] => Array.from({ length: many }, () => null)

const limits = ({ value, low, high }: Estimate): readonly Cell[] => [fine(value), fine(low), fine(high)]

/** To what such figures are worth; an endless limit is left empty. */
const fine = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6))
