import type { Asked } from './askAtRate.ts'

export interface Answers {
  readonly name: string
  /** One a round. */
  readonly answers: readonly Asked[]
}

export interface Summary {
  readonly name: string
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly max: number
  /** p99 of each round, to show how steady it was. */
  readonly rounds: readonly number[]
  readonly errors: number
  readonly perSecond: number
  /** Microseconds of the server's processor time for one answer. */
  readonly cpu: number
  /** p99 of how late this process itself was in asking, counted in the latencies above. */
  readonly late: number
}

export const summary = ({ name, answers }: Answers): Summary => {
  const all = sorted(answers.flatMap(({ latencies }) => [...latencies]))
  const seconds = answers.reduce((sum, asked) => sum + asked.seconds, 0)
  return {
    name,
    p50: quantile(all, 0.5),
    p90: quantile(all, 0.9),
    p99: quantile(all, 0.99),
    max: all.at(-1) ?? Number.NaN,
    rounds: answers.map(({ latencies }) => quantile(sorted(latencies), 0.99)),
    errors: answers.reduce((sum, asked) => sum + asked.errors, 0),
    perSecond: all.length / seconds,
    cpu: answers.reduce((sum, asked) => sum + asked.cpu, 0) / all.length,
    late: quantile(sorted(answers.flatMap(({ lateness }) => [...lateness])), 0.99),
  }
}

const sorted = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort()

/** The smallest value that at least this share does not exceed. */
const quantile = (values: Float64Array, share: number): number =>
  values[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN

export const table = (bare: Summary, aval: Summary): string => {
  const ms = (value: number) => value.toFixed(2)
  const times = (one: number, other: number) => `${(one / other).toFixed(2)}×`
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(9))).join('')
  const row = (one: Summary) =>
    line([
      one.name,
      ...[one.p50, one.p90, one.p99, one.max].map(ms),
      String(one.errors),
      one.perSecond.toFixed(0),
      one.cpu.toFixed(0),
      ms(one.late),
    ])
  return [
    line(['', 'p50', 'p90', 'p99', 'max', 'errors', 'per s', 'CPU µs', 'late p99']),
    row(bare),
    row(aval),
    line([
      'ratio',
      ...(['p50', 'p90', 'p99', 'max'] as const).map((key) => times(aval[key], bare[key])),
      '',
      '',
      times(aval.cpu, bare.cpu),
    ]),
    '',
    `p99 by round   ${bare.name} ${bare.rounds.map(ms).join(' ')}   ${aval.name} ${aval.rounds.map(ms).join(' ')}`,
  ].join('\n')
}
