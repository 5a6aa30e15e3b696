import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikePairs, pairsOf } from './alikePairs.ts'
import { gatherPeople } from './gatherPeople.ts'
import { likenessOf, type Mentioned } from './samePerson.ts'
import { fullestName, tidyName } from './tidyName.ts'

const who = (
  name: string,
  email = '',
  organisation = 'Faro Azul',
  country: string | null = 'MX',
): Mentioned => ({
  ...{ name, organisation, country },
  emails: email === '' ? [] : [email],
})

const anybody = fc.record({
  name: fc.constantFrom(
    ...[
      'José Pérez López',
      'PÉREZ LÓPEZ, José',
      'Jose Peres Lopez',
      'José Pérez',
      'Josse Pérez',
      'Perez',
      'Ana de la Luna',
      'Luna Ana',
      '',
    ],
  ),
  emails: fc.constantFrom([], ['a@x.example'], ['b@x.example'], ['A@X.example', 'c@x.example']),
  organisation: fc.constantFrom('Faro Azul', 'FARO AZUL', 'Duna', ''),
  country: fc.constantFrom('MX', 'CL', null),
})

const asSets = (list: readonly Mentioned[], order: readonly number[]) => {
  const { people, doubts } = gatherPeople(order.flatMap((at) => list[at] ?? []))
  const own = people.map((places) =>
    places
      .map((at) => order[at] ?? -1)
      .toSorted((a, b) => a - b)
      .join(),
  )
  const pairs = doubts.map(
    ({ one, other, weight }) => `${[own[one], own[other]].toSorted().join(' ~ ')} ${weight}`,
  )
  return { people: own.toSorted(), doubts: pairs.toSorted() }
}

describe('Whether two are one person', () => {
  // biome-ignore format: a table, a row a line
  it.each([
    ['one address and one name, otherwise written', who('PÉREZ LÓPEZ, José', 'jp@x.example'), who('Jose Perez Lopez', 'JP@x.example', '', null), 'certain'],
    ['one name at one organisation and country', who('María de la Paz Ríos'), who('RIOS, Maria Paz'), 'certain'],
    ['one address, but another name', who('Ana Luna', 'info@x.example'), who('Luis Vado', 'info@x.example'), 'doubtful'],
    ['one name, but two addresses', who('Ana Luna', 'a@x.example'), who('Ana Luna', 'b@x.example'), 'doubtful'],
    ['one name in one country, at two organisations', who('Ana Luna'), who('Ana Luna', '', 'Duna'), 'doubtful'],
    ['a letter apart at one organisation', who('Ana Rubio Luna'), who('Ana Ruvio Luna'), 'doubtful'],
    ['a surname less at one organisation', who('Ana Rubio Luna'), who('Ana Rubio'), 'doubtful'],
    ['one name in two countries', who('Ana Luna'), who('Ana Luna', '', 'Duna', 'CL'), 'different'],
    ['two names at one organisation', who('Ana Luna'), who('Luis Vado'), 'different'],
  ] as const)('%s', (_, one, other, verdict) => {
    expect(likenessOf(one, other).verdict).toBe(verdict)
    expect(likenessOf(other, one)).toEqual(likenessOf(one, other))
  })

  it('does not guess which of two namesakes somebody without an address is', () => {
    const list = [who('Ana Luna', 'a@x.example'), who('Ana Luna', 'b@x.example'), who('Ana Luna')]
    const { people, doubts } = gatherPeople(list)
    expect(people).toEqual([[0], [1], [2]])
    expect(doubts.map(({ one, other }) => [one, other])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ])
  })

  it('says the same in whatever order the list is', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 14 }), fc.infiniteStream(fc.nat()), (list, chance) => {
        const straight = list.map((_, at) => at)
        const shuffled = straight
          .map((at) => [chance.next().value ?? 0, at] as const)
          .toSorted(([one], [other]) => one - other)
          .map(([, at]) => at)
        expect(asSets(list, shuffled)).toEqual(asSets(list, straight))
      }),
    )
  })

  it('finds whoever is alike without comparing everybody with everybody', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 14 }), (list) => {
        const all = pairsOf(list.map((_, at) => at)).filter(([one, other]) => {
          const [a, b] = [list[one], list[other]]
          return a && b && likenessOf(a, b).verdict !== 'different'
        })
        const found = alikePairs(list).map(({ one, other }) => `${one} ${other}`)
        expect(found.toSorted()).toEqual(all.map(([one, other]) => `${one} ${other}`).toSorted())
      }),
    )
  })

  it('names everybody once, and joins nobody further when asked again', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 14 }), (list) => {
        const { people } = gatherPeople(list)
        expect(people.flat().toSorted((a, b) => a - b)).toEqual(list.map((_, at) => at))
        const twice = gatherPeople([...list, ...list])
        expect(twice.people.length).toBeLessThanOrEqual(people.length)
      }),
    )
  })
})

describe('A name', () => {
  it('is written as one writes it of oneself', () => {
    expect(tidyName('PÉREZ LÓPEZ,  José')).toBe('José Pérez López')
    expect(tidyName('ana DE LA luna')).toBe('Ana de la Luna')
    expect(fullestName(['Jose Perez', 'José Pérez'])).toBe('José Pérez')
  })

  it('is found out of any list in a moment, though thousands bear one name, one address or one place', () => {
    const many = (of: (nth: number) => Mentioned) => Array.from({ length: 5_000 }, (_, nth) => of(nth))
    const lists = [
      many((nth) => who('Ana Luna', `a${nth}@x.example`)),
      many((nth) => who(`Ana Luna ${nth}`, 'info@x.example')),
      many((nth) => who('Ana Luna', 'info@x.example', `Casa ${nth}`)),
      many((nth) =>
        who(`${nth} ${Array.from({ length: 90 }, (_, word) => word).join(' ')}`, `b${nth}@x.example`),
      ),
      many(() => who('Ana Luna')),
    ]
    const begin = performance.now()
    expect(lists.map((list) => gatherPeople(list).people.length)).toEqual([5_000, 5_000, 1, 5_000, 1])
    expect(performance.now() - begin).toBeLessThan(10_000)
    const [one] = lists
    expect(alikePairs(one ?? []).length, 'nobody answers for each with each').toBe(0)
  })
})
