import { namedUuid } from '../../src/files/oscal/namedUuid.ts'

const words =
  'seal gate cargo yard visitor record review annual access system carrier partner camera key lock route'.split(
    ' ',
  )

/** Numbers that look like chance and are the same each time. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % below
  }
}

const head = (title: string) => ({
  title,
  'last-modified': '2026-01-05T09:00:00.000Z',
  version: '1',
  'oscal-version': '1.1.2',
})

/** The id of the nth control: every fourth has three within it. */
const idOf = (nth: number): string => {
  const family = Math.floor(nth / 60)
  const place = nth % 60
  return place % 4 === 0 ? `f${family}-${place}` : `f${family}-${place - (place % 4)}.${place % 4}`
}

/** A catalogue in the shape of the large published ones, another for each round. */
export const aCatalog = (controls: number, round: number) => {
  const pick = chance(42 + round)
  const text = (count: number) => Array.from({ length: count }, () => words[pick(words.length)]).join(' ')
  const resources = Array.from({ length: 130 }, (_, i) => ({
    uuid: namedUuid(`bench resource ${i}`),
    title: text(8),
    citation: { text: text(20) },
    rlinks: [{ href: `https://example.org/${i}` }],
  }))
  const control = (nth: number): object => {
    const id = idOf(nth)
    const items = Array.from({ length: 3 }, (_, i) => ({
      id: `${id}_smt.${i}`,
      name: 'item',
      props: [{ name: 'label', value: `${i}.` }],
      prose: `${text(22)} {{ insert: param, ${id}_prm }}.`,
    }))
    const within =
      nth % 4 === 0 ? [1, 2, 3].filter((i) => nth + i < controls).map((i) => control(nth + i)) : []
    return {
      id,
      class: 'SP800-53',
      title: text(5),
      params: [
        { id: `${id}_prm`, label: text(4), guidelines: [{ prose: text(12) }] },
        { id: `${id}_prm2`, select: { 'how-many': 'one-or-more', choice: [text(3), text(3)] } },
      ],
      props: [
        { name: 'label', value: id.toUpperCase() },
        { name: 'sort-id', value: id },
      ],
      links: [
        { href: `#${resources[pick(resources.length)]?.uuid}`, rel: 'reference' },
        { href: `#${idOf(pick(controls))}`, rel: 'related' },
      ],
      parts: [
        { id: `${id}_smt`, name: 'statement', prose: text(30), parts: items },
        { id: `${id}_gdn`, name: 'guidance', prose: text(120) },
        {
          id: `${id}_asm`,
          name: 'assessment-method',
          props: [{ name: 'method', value: 'EXAMINE' }],
          parts: [{ name: 'assessment-objects', prose: text(40) }],
        },
      ],
      ...(within.length > 0 ? { controls: within } : {}),
    }
  }
  const groups = Array.from({ length: Math.ceil(controls / 60) }, (_, family) => ({
    id: `f${family}`,
    class: 'family',
    title: text(3),
    controls: Array.from({ length: 15 }, (_unused, i) => family * 60 + i * 4)
      .filter((nth) => nth < controls)
      .map(control),
  }))
  return {
    catalog: {
      uuid: namedUuid(`bench catalogue ${round}`),
      metadata: head('A generated catalogue'),
      groups,
      'back-matter': { resources },
    },
  }
}

/** Every so manieth control, each fifth of them with a parameter set and a part added. */
export const aProfile = (controls: number, selected: number) => {
  const step = controls / selected
  const ids = Array.from({ length: selected }, (_, i) => idOf(Math.floor(i * step)))
  const some = ids.filter((_, i) => i % 5 === 0)
  return {
    uuid: namedUuid('bench profile'),
    metadata: head('A generated profile'),
    imports: [{ href: 'catalog.json', 'include-controls': [{ 'with-ids': ids }] }],
    merge: { 'as-is': true },
    modify: {
      'set-parameters': some.map((id) => ({ 'param-id': `${id}_prm`, values: ['monthly'] })),
      alters: some.map((id) => ({
        'control-id': id,
        removes: [{ 'by-name': 'sort-id' }],
        adds: [
          {
            position: 'ending',
            'by-id': `${id}_smt`,
            parts: [{ id: `${id}_add`, name: 'item', prose: 'Added.' }],
          },
        ],
      })),
    },
  }
}
