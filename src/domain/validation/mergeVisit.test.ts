import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aResult } from './aFinding.ts'
import { type MergedVisit, mergeVisit } from './mergeVisit.ts'
import type { VisitResult, VisitVerdict } from './visitResult.ts'

const base = [aResult('fence'), aResult('seals', { result: null })]

describe('bringing a visit home', () => {
  test('what was only recorded on the device is taken', () => {
    const device = [
      aResult('fence'),
      aResult('seals', { result: 'partly', note: 'Faltan dos' }),
      aResult('doors'),
    ]
    expect(mergeVisit(base, device, base)).toEqual({
      results: [aResult('doors'), aResult('fence'), device[1]],
      conflicts: [],
    })
  })

  test('what somebody else recorded meanwhile stays', () => {
    const server = [
      aResult('fence', { result: 'notConfirmed', note: 'Abierta', version: 2 }),
      aResult('doors'),
    ]
    expect(mergeVisit(server, base, base)).toMatchObject({
      results: [{ criterionId: 'doors' }, { result: 'notConfirmed', version: 2 }, { criterionId: 'seals' }],
      conflicts: [],
    })
  })

  test('a criterion recorded by both, and differently, is shown twice and overwritten by neither', () => {
    const server = [aResult('fence', { result: 'notConfirmed', note: 'Abierta', version: 2, by: 'Ana' })]
    const device = [aResult('fence', { result: 'partly', note: 'Se abre con la mano' })]
    expect(mergeVisit(server, device, base)).toEqual({
      results: server,
      conflicts: [{ criterionId: 'fence', server: server[0], device: device[0] }],
    })
  })

  test('the same word from both is no conflict', () => {
    const same = { result: 'partly' as const, note: 'Igual' }
    const merged = mergeVisit([aResult('fence', { ...same, version: 2 })], [aResult('fence', same)], base)
    expect(merged).toMatchObject({ results: [{ version: 2 }], conflicts: [] })
  })

  test('what is taken from the device is to be written over the version the server has', () => {
    const server = [aResult('fence', { version: 7 })]
    const device = [aResult('fence', { result: 'notSeen', note: 'Lloviendo', version: 1 })]
    expect(mergeVisit(server, device, base).results).toMatchObject([{ result: 'notSeen', version: 7 }])
  })

  test('photos of both stay, whoever’s word stands', () => {
    const server = [aResult('fence', { photoIds: ['b'] })]
    const device = [aResult('fence', { photoIds: ['a', 'b'] })]
    expect(mergeVisit(server, device, [aResult('fence')]).results).toMatchObject([{ photoIds: ['a', 'b'] }])
  })

  test('the same visit sent twice over a broken connection changes nothing the second time', () => {
    const device = [aResult('seals', { result: 'partly', note: 'Faltan dos' })]
    const once = mergeVisit(base, device, base)
    expect(mergeVisit(once.results, device, base)).toEqual({ results: once.results, conflicts: [] })
  })
})

const verdict = fc.constantFrom<VisitVerdict | null>('confirmed', 'partly', 'notConfirmed', 'notSeen', null)
const recording = (by: string) =>
  fc
    .uniqueArray(
      fc.record({
        criterionId: fc.constantFrom('fence', 'seals', 'doors', 'gate'),
        result: verdict,
        note: fc.constantFrom('', 'uno', 'dos'),
        photoIds: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { maxLength: 2 }),
      }),
      { selector: (record) => record.criterionId, maxLength: 4 },
    )
    .map((records) => records.map((record) => aResult(record.criterionId, { ...record, by })))

const wordOf = ({ criterionId, result, note }: VisitResult) => `${criterionId} ${result} ${note}`
const isRecorded = (result: VisitResult) => result.result !== null || result.note !== ''
const told = ({ results, conflicts }: MergedVisit) =>
  new Set([...results, ...conflicts.flatMap(({ server, device }) => [server, device])].map(wordOf))
const photosIn = ({ results }: MergedVisit) =>
  new Set(results.flatMap((result) => result.photoIds.map((id) => `${result.criterionId} ${id}`)))
const settled = ({ results, conflicts }: MergedVisit) => {
  const disputed = new Set(conflicts.map(({ criterionId }) => criterionId))
  return results.filter(({ criterionId }) => !disputed.has(criterionId)).map(wordOf)
}
const disputes = ({ conflicts }: MergedVisit) =>
  conflicts.map(({ server, device }) => [wordOf(server), wordOf(device)].toSorted().join(' | ')).toSorted()

describe('of every two recordings', () => {
  test('no recorded result is lost, and no photo', () => {
    fc.assert(
      fc.property(recording('server'), recording('device'), recording('base'), (server, device, loaded) => {
        const merged = mergeVisit(server, device, loaded)
        const before = new Set(loaded.map(wordOf))
        const recorded = [...server, ...device].filter(
          (result) => isRecorded(result) && !before.has(wordOf(result)),
        )
        for (const result of recorded) expect(told(merged)).toContain(wordOf(result))
        for (const result of [...server, ...device]) {
          for (const id of result.photoIds) expect(photosIn(merged)).toContain(`${result.criterionId} ${id}`)
        }
      }),
    )
  })

  test('nothing is made up, and no criterion stands twice', () => {
    fc.assert(
      fc.property(recording('server'), recording('device'), recording('base'), (server, device, loaded) => {
        const merged = mergeVisit(server, device, loaded)
        const said = new Set([...server, ...device].map(wordOf))
        for (const word of told(merged)) expect(said).toContain(word)
        const criteria = merged.results.map(({ criterionId }) => criterionId)
        expect(new Set(criteria).size).toBe(criteria.length)
      }),
    )
  })

  test('which of the two comes home first makes no difference to what is settled, disputed and pictured', () => {
    fc.assert(
      fc.property(recording('ana'), recording('gabriel'), recording('base'), (ana, gabriel, loaded) => {
        const together = (first: readonly VisitResult[], second: readonly VisitResult[]) => {
          const home = mergeVisit(loaded, first, loaded)
          return mergeVisit(home.results, second, loaded)
        }
        const [one, other] = [together(ana, gabriel), together(gabriel, ana)]
        expect(settled(one)).toEqual(settled(other))
        expect(disputes(one)).toEqual(disputes(other))
        expect(photosIn(one)).toEqual(photosIn(other))
      }),
      { numRuns: 300 },
    )
  })
})
