import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/day.ts'
import { isObject, type JsonObject, membersIn, objectsOf } from '../json.ts'
import { fits } from './glob.ts'
import { type ProfileTree, resolveProfile } from './resolveProfile.ts'

const catalog = {
  model: 'catalog' as const,
  body: JSON.parse(readFileSync('tests/fixtures/oscal/port-catalog.json', 'utf8')).catalog as JsonObject,
}
const resolving = {
  uuid: '5d1f0c70-6f5a-4d0e-9b8e-000000000099',
  at: '2026-03-02T10:00:00.000Z' as Instant,
  tool: 'Aval',
}
const metadata = {
  title: 'A selection',
  'last-modified': '2026-01-05T09:00:00Z',
  version: '7',
  'oscal-version': '1.1.2',
}

type Sources = ProfileTree['sources']
const aProfile = (more: JsonObject, sources: Sources = [catalog]): ProfileTree => ({
  document: { model: 'profile', body: { uuid: 'p', metadata, ...more } },
  href: 'selection.json',
  sources,
})
const importing = (...ids: readonly string[]) => ({ href: '#c', 'include-controls': [{ 'with-ids': ids }] })
const all = { href: '#c', 'include-all': {} }
const asIs = { 'as-is': true }

const resolved = (more: JsonObject, sources?: Sources) => {
  const result = resolveProfile(aProfile(more, sources), resolving)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return { body: result.catalog.body, warnings: result.warnings.map(({ path, code }) => `${path} ${code}`) }
}

/** The tree in one line: 'ga(ga-1(ga-1.1) ga-2) top-1'. */
const shapeOf = (holder: JsonObject): string =>
  [...objectsOf(holder.controls), ...objectsOf(holder.groups)]
    .map((one) => {
      const held = shapeOf(one)
      return held ? `${one.id}(${held})` : String(one.id)
    })
    .join(' ')

const found = (body: JsonObject, id: string): JsonObject => {
  for (const { value } of membersIn(body))
    for (const one of Array.isArray(value) ? objectsOf(value) : []) if (one.id === id) return one
  throw new Error(`no ${id}`)
}

const whole = 'top-1 ga(ga-people(ga-1(ga-1.1 ga-1.2(ga-1.2.1)) ga-2) ga-inner(ga-3)) ya(ya-1 ya-10 ya-2)'

describe('what a profile imports', () => {
  it.each([
    ['all', all, whole],
    ['all, where it does not say which', { href: '#c' }, whole],
    ['what it names, with the groups around it', importing('ga-2', 'ya-1'), 'ga(ga-people(ga-2)) ya(ya-1)'],
    ['the controls around one, and none within', importing('ga-1.2'), 'ga(ga-people(ga-1(ga-1.2)))'],
    [
      'those within where it asks for them',
      { href: '#c', 'include-controls': [{ 'with-child-controls': 'yes', 'with-ids': ['ga-1'] }] },
      'ga(ga-people(ga-1(ga-1.1 ga-1.2(ga-1.2.1))))',
    ],
    [
      'what fits a pattern',
      { href: '#c', 'include-controls': [{ matching: [{ pattern: 'ya-*' }, { pattern: 'ga-?' }] }] },
      'ga(ga-people(ga-1 ga-2) ga-inner(ga-3)) ya(ya-1 ya-10 ya-2)',
    ],
    [
      'all but what it excludes, which gives its place to what it held',
      { ...all, 'exclude-controls': [{ 'with-ids': ['ga-1'], matching: [{ pattern: 'ya-1*' }] }] },
      'top-1 ga(ga-people(ga-1.1 ga-1.2(ga-1.2.1) ga-2) ga-inner(ga-3)) ya(ya-2)',
    ],
    [
      'and with it what is within',
      { ...all, 'exclude-controls': [{ 'with-child-controls': 'yes', 'with-ids': ['ga-1'] }] },
      'top-1 ga(ga-people(ga-2) ga-inner(ga-3)) ya(ya-1 ya-10 ya-2)',
    ],
    [
      'nothing that is both included and excluded',
      { ...importing('ya-1', 'ya-2'), 'exclude-controls': [{ 'with-ids': ['ya-1'] }] },
      'ya(ya-2)',
    ],
  ])('is %s', (_, directive, shape) => {
    expect(shapeOf(resolved({ imports: [directive], merge: asIs }).body)).toBe(shape)
  })

  it('may name what is not there, and says so', () => {
    const { body, warnings } = resolved({ imports: [importing('ya-1', 'ya-9')], merge: asIs })
    expect(shapeOf(body)).toBe('ya(ya-1)')
    expect(warnings).toEqual(['/profile/imports/0/include-controls/0/with-ids/1 controlUnknown'])
  })

  it('may be a profile, which is resolved first', () => {
    const inner = aProfile({ imports: [importing('ga-1', 'ya-1')], merge: asIs })
    expect(shapeOf(resolved({ imports: [all], merge: asIs }, [inner]).body)).toBe(
      'ga(ga-people(ga-1)) ya(ya-1)',
    )
  })
})

describe('what comes from several imports', () => {
  const twice = (method: string | undefined, ...directives: readonly JsonObject[]) =>
    aProfile(
      { imports: directives, merge: { ...asIs, ...(method ? { combine: { method } } : {}) } },
      directives.map(() => catalog),
    )
  const result = (tree: ProfileTree) => resolveProfile(tree, resolving)

  it('stands in groups of one id as one', () => {
    const { body } = resolved({ imports: [importing('ya-2'), importing('ya-1', 'ga-2')], merge: asIs }, [
      catalog,
      catalog,
    ])
    expect(shapeOf(body)).toBe('ya(ya-2 ya-1) ga(ga-people(ga-2))')
  })

  it('cannot be kept twice', () => {
    for (const method of [undefined, 'keep']) {
      const answer = result(twice(method, importing('ya-1'), importing('ya-1')))
      expect('faults' in answer && answer.faults).toMatchObject([
        { path: '/profile/imports/1', code: 'controlTwice', with: { id: 'ya-1' } },
      ])
    }
  })

  it('may bring the same control along', () => {
    const answer = result(twice('keep', importing('ga-1.1'), importing('ga-1.2')))
    expect('catalog' in answer && shapeOf(answer.catalog.body)).toBe('ga(ga-people(ga-1(ga-1.1 ga-1.2)))')
  })

  const other = {
    model: 'catalog' as const,
    body: {
      uuid: 'o',
      metadata,
      controls: [
        {
          id: 'ya-1',
          title: 'Seals are read twice',
          props: [{ name: 'label', value: 'Y' }],
          parts: [{ id: 'ya-1_gdn', name: 'guidance', prose: 'At both gates.' }],
        },
      ],
    },
  }
  it.each([
    ['use-first', 'Seals are read', 0],
    ['merge', 'Seals are read', 1],
  ])('is decided by %s', (method, title, parts) => {
    const { body } = resolved(
      { imports: [importing('ya-1'), all], merge: { ...asIs, combine: { method } } },
      [catalog, other],
    )
    expect(shapeOf(body)).toBe('ya(ya-1)')
    expect(found(body, 'ya-1').title).toBe(title)
    expect(objectsOf(found(body, 'ya-1').parts)).toHaveLength(parts)
  })
})

describe('the structure', () => {
  it('is flat where nothing is said, and where it is asked for', () => {
    for (const more of [{}, { merge: {} }, { merge: { flat: {} } }])
      expect(shapeOf(resolved({ imports: [all], ...more }).body)).toBe(
        'top-1 ga-1 ga-1.1 ga-1.2 ga-1.2.1 ga-2 ga-3 ya-1 ya-10 ya-2',
      )
  })

  const custom = (value: JsonObject) => resolved({ imports: [all], merge: { custom: value } })
  const insert = (order: string | undefined, ...ids: readonly string[]) => ({
    ...(order ? { order } : {}),
    'include-controls': [{ 'with-ids': ids }],
  })
  it.each([
    [undefined, 'ya-2 ya-10 ya-1'],
    ['keep', 'ya-1 ya-10 ya-2'],
    ['ascending', 'ya-1 ya-10 ya-2'],
    ['descending', 'ya-2 ya-10 ya-1'],
  ])('of a profile’s own has its controls in the order %s', (order, shape) => {
    expect(shapeOf(custom({ 'insert-controls': [insert(order, 'ya-2', 'ya-10', 'ya-1')] }).body)).toBe(shape)
  })

  it('of a profile’s own has its groups, with what a group of that id said before', () => {
    const { body, warnings } = custom({
      groups: [
        { id: 'ga', title: 'At the gate', 'insert-controls': [insert('keep', 'ga-2', 'ga-1', 'ga-1.1')] },
        {
          id: 'rest',
          title: 'The rest',
          groups: [
            {
              title: 'Inner',
              'insert-controls': [
                { 'include-all': {}, 'exclude-controls': [{ matching: [{ pattern: 'ga-*' }] }] },
              ],
            },
          ],
        },
        { id: 'none', title: 'None', 'insert-controls': [insert('keep', 'zz-1')] },
      ],
    })
    expect(shapeOf(body)).toBe('ga(ga-1(ga-1.1) ga-2) rest(undefined(top-1 ya-1 ya-10 ya-2)) none')
    expect(found(body, 'ga')).toMatchObject({
      title: 'At the gate',
      class: 'family',
      parts: [{ name: 'overview', prose: 'Who comes in.' }],
    })
    expect(warnings).toEqual([
      '/profile/merge/custom/groups/2/insert-controls/0/include-controls/0/with-ids/0 controlUnknown',
      '/profile/merge/custom/groups/2/insert-controls/0 nothingSelected',
    ])
  })
})

describe('what a profile modifies', () => {
  const modified = (modify: JsonObject) => resolved({ imports: [all], merge: asIs, modify })
  const altered = (alter: JsonObject) => modified({ alters: [{ 'control-id': 'ga-1', ...alter }] })

  it('sets parameters, one setting after the other, and says which are not there', () => {
    const { body, warnings } = modified({
      'set-parameters': [
        {
          'param-id': 'ga-1_prm_1',
          values: ['monthly'],
          constraints: [{ description: 'at most quarterly' }],
        },
        { 'param-id': 'ga-1_prm_1', label: 'frequency', values: ['weekly'] },
        { 'param-id': 'ga-1_prm_2', values: ['badge'] },
        { 'param-id': 'loose-unused', values: ['1'] },
        { 'param-id': 'nowhere', values: ['1'] },
      ],
    })
    expect(found(body, 'ga-1').params).toEqual([
      {
        id: 'ga-1_prm_1',
        label: 'frequency',
        values: ['weekly'],
        constraints: [{ description: 'at least yearly' }, { description: 'at most quarterly' }],
      },
      { id: 'ga-1_prm_2', values: ['badge'] },
    ])
    expect(objectsOf(body.params).map(({ id }) => id)).toEqual(['loose-used', 'loose-unused'])
    expect(warnings).toEqual(['/profile/modify/set-parameters/4/param-id parameterUnknown'])
  })

  it.each([
    ['starting', ['basis', 'label', 'status']],
    ['before', ['basis', 'label', 'status']],
    ['ending', ['label', 'status', 'basis']],
    ['after', ['label', 'status', 'basis']],
    [undefined, ['label', 'status', 'basis']],
  ])('adds to a control at the place %s', (position, names) => {
    const { body } = altered({
      adds: [{ ...(position ? { position } : {}), title: 'New', props: [{ name: 'basis', value: 'x' }] }],
    })
    expect(found(body, 'ga-1').title).toBe('New')
    expect(objectsOf(found(body, 'ga-1').props).map(({ name }) => name)).toEqual(names)
  })

  const note = { parts: [{ id: 'note', name: 'note', prose: 'x' }], props: [{ name: 'basis', value: 'x' }] }
  const items = (body: JsonObject) => objectsOf(found(body, 'ga-1_smt').parts).map(({ id }) => id)
  it('adds within and beside what has an id', () => {
    const beside = (position: string) =>
      altered({ adds: [{ position, 'by-id': 'ga-1_smt.b', ...note }] }).body
    expect(items(beside('before'))).toEqual(['ga-1_smt.a', 'note', 'ga-1_smt.b'])
    expect(items(beside('after'))).toEqual(['ga-1_smt.a', 'ga-1_smt.b', 'note'])
    expect(found(beside('after'), 'ga-1_smt').props).toEqual(note.props)
    const within = (position: string) => altered({ adds: [{ position, 'by-id': 'ga-1_smt', ...note }] }).body
    expect(items(within('starting'))).toEqual(['note', 'ga-1_smt.a', 'ga-1_smt.b'])
    expect(items(within('ending'))).toEqual(['ga-1_smt.a', 'ga-1_smt.b', 'note'])
  })

  it('adds to a control within the control', () => {
    const { body } = altered({ adds: [{ position: 'ending', 'by-id': 'ga-1.2.1', ...note }] })
    expect(found(body, 'ga-1.2.1').parts).toEqual(note.parts)
  })

  it('says where an addition or a control found no place', () => {
    const { warnings } = modified({
      alters: [
        {
          'control-id': 'ga-1',
          adds: [
            { 'by-id': 'ga-1', ...note },
            { 'by-id': 'nowhere', ...note },
          ],
        },
        { 'control-id': 'zz-1', adds: [note] },
      ],
    })
    expect(warnings).toEqual([
      '/profile/modify/alters/0/adds/0/by-id placeUnknown',
      '/profile/modify/alters/0/adds/1/by-id placeUnknown',
      '/profile/modify/alters/1/control-id controlUnknown',
    ])
  })

  it.each([
    [{ 'by-id': 'ga-1_smt.a' }, ['ga-1_smt', 'ga-1_smt.b', 'ga-1_gdn'], 2, 2],
    [{ 'by-name': 'item' }, ['ga-1_smt', 'ga-1_gdn'], 2, 2],
    [{ 'by-name': 'label' }, ['ga-1_smt', 'ga-1_smt.a', 'ga-1_smt.b', 'ga-1_gdn'], 1, 2],
    [{ 'by-class': 'old' }, ['ga-1_smt', 'ga-1_smt.a', 'ga-1_smt.b', 'ga-1_gdn'], 1, 2],
    [{ 'by-class': 'old', 'by-name': 'label' }, ['ga-1_smt', 'ga-1_smt.a', 'ga-1_smt.b', 'ga-1_gdn'], 2, 2],
    [{ 'by-ns': 'https://example.org/ns' }, ['ga-1_smt', 'ga-1_smt.a', 'ga-1_smt.b', 'ga-1_gdn'], 1, 2],
    [{ 'by-item-name': 'prop' }, ['ga-1_smt', 'ga-1_smt.a', 'ga-1_smt.b', 'ga-1_gdn'], 0, 2],
    [{ 'by-item-name': 'link' }, ['ga-1_smt', 'ga-1_smt.a', 'ga-1_smt.b', 'ga-1_gdn'], 2, 0],
    [{}, ['ga-1_smt', 'ga-1_smt.a', 'ga-1_smt.b', 'ga-1_gdn'], 2, 2],
  ])('removes what meets all of %j', (remove, parts, props, links) => {
    const control = found(altered({ removes: [remove] }).body, 'ga-1')
    const ids = (holder: JsonObject): unknown[] =>
      objectsOf(holder.parts).flatMap((one) => [one.id, ...ids(one)])
    expect(ids(control)).toEqual(parts)
    expect(objectsOf(control.props)).toHaveLength(props)
    expect(objectsOf(control.links)).toHaveLength(links)
  })

  it('leaves the imported catalogue as it was', () => {
    const before = JSON.stringify(catalog)
    altered({ removes: [{ 'by-item-name': 'part' }], adds: [note] })
    expect(JSON.stringify(catalog)).toBe(before)
  })
})

describe('what belongs to the whole', () => {
  const { body } = resolved({
    imports: [importing('ga-1')],
    merge: asIs,
    'back-matter': { resources: [{ uuid: 'c', title: 'The catalogue' }] },
  })

  it('is its own head, with the tool and the profile it came from', () => {
    expect(body.uuid).toBe(resolving.uuid)
    expect(body.metadata).toEqual({
      ...metadata,
      'last-modified': resolving.at,
      'oscal-version': '1.2.1',
      props: [{ name: 'resolution-tool', value: 'Aval' }],
      links: [{ href: 'selection.json', rel: 'source-profile' }],
    })
  })

  it('keeps of loose parameters and resources what is referred to, and what is kept always', () => {
    expect(objectsOf(body.params).map(({ id }) => id)).toEqual(['loose-used'])
    const backMatter = isObject(body['back-matter']) ? body['back-matter'] : {}
    expect(objectsOf(backMatter.resources).map(({ title }) => title)).toEqual([
      'Handbook of gates',
      'Kept whatever happens',
    ])
  })
})

describe('a pattern', () => {
  it.each([
    ['ac-*', 'ac-2.1', true],
    ['ac-?', 'ac-2', true],
    ['ac-?', 'ac-22', false],
    ['*', '', true],
    ['', 'a', false],
    ['*-2.*', 'ac-2.1', true],
    ['ac.2', 'ac-2', false],
    ['a*b*c', 'aXbYc', true],
    ['a*b*c', 'aXbY', false],
  ])('%s fits %s: %s', (pattern, text, is) => {
    expect(fits(pattern, text)).toBe(is)
  })

  it('made to be slow is not', () => {
    expect(fits(`${'*a'.repeat(2000)}b`, 'a'.repeat(4000))).toBe(false)
  })
})
