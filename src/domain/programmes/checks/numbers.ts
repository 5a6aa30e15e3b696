import { type Fault, fault, type Place } from '../fault.ts'
import { placedCriteria } from '../placedCriteria.ts'
import type { Programme } from '../programme.ts'
import { periodsMeet } from './periods.ts'

interface Numbered {
  readonly number: string
  readonly at: Place
  readonly from: string
  readonly until: string | null
}

/** What one edition prints as a number is printed once at a time; a criterion that follows another may take its number. */
export const numberFaults = (programme: Programme): readonly Fault[] => [
  ...repeated(headings(programme)),
  ...repeated(
    placedCriteria(programme).map(({ criterion: { number, from, until }, at }) => ({
      number,
      from,
      until,
      at: [...at, 'number'],
    })),
  ),
]

const repeated = (all: readonly Numbered[]): readonly Fault[] =>
  all.flatMap((one, index) =>
    all.slice(0, index).some((other) => other.number === one.number && periodsMeet(other, one))
      ? [fault(one.at, 'numberTwice', { number: one.number })]
      : [],
  )

const headings = ({ standards }: Programme): readonly Numbered[] =>
  standards.flatMap((standard, s) => [
    { number: standard.number, from: '', until: null, at: ['standards', s, 'number'] },
    ...standard.subStandards
      .map((sub, u) => ({
        number: sub.number,
        from: '',
        until: null,
        at: ['standards', s, 'subStandards', u, 'number'],
      }))
      // A standard that is not divided has one sub-standard, which may carry its number.
      .filter(({ number }) => standard.subStandards.length > 1 || number !== standard.number),
  ])
