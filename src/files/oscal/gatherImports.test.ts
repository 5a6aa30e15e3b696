import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sharedData, tellShared } from '../../../tests/fixtures/sharedData.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { type JsonObject, membersIn, objectsOf } from '../../domain/oscal/json.ts'
import { resolveProfile } from '../../domain/oscal/resolve/resolveProfile.ts'
import { gatherImports } from './gatherImports.ts'
import { checkOscal } from './readOscal.ts'

const folder = mkdtempSync(join(tmpdir(), 'aval-oscal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
cpSync('tests/fixtures/oscal/port-catalog.json', at('catalog.json'))

let number = 0
const aProfile = (name: string, href: string, more: object = {}): string => {
  number += 1
  const metadata = {
    title: name,
    'last-modified': '2026-01-05T09:00:00Z',
    version: '1',
    'oscal-version': '1.1.2',
  }
  const uuid = `5d1f0c70-6f5a-4d0e-9b8e-${String(number).padStart(12, '0')}`
  writeFileSync(at(name), JSON.stringify({ profile: { uuid, metadata, imports: [{ href }], ...more } }))
  return at(name)
}
const resource = {
  'back-matter': {
    resources: [
      {
        uuid: '84cbf061-eb87-4ec1-8112-1f529232e907',
        rlinks: [{ href: 'nowhere/catalog.xml' }, { href: 'https://example.org/catalog.json' }],
      },
    ],
  },
}
const faultOf = (file: string, supplied: Readonly<Record<string, string>> = {}) => {
  const gathered = gatherImports(file, new Map(Object.entries(supplied)))
  return 'faults' in gathered ? gathered.faults.map(({ path, code }) => `${path} ${code}`).join() : 'found'
}

describe('what a profile imports', () => {
  it('is found beside it', () => {
    expect(faultOf(aProfile('beside.json', 'catalog.json'))).toBe('found')
    expect(faultOf(aProfile('dotted.json', './catalog.json#top-1'))).toBe('found')
    expect(faultOf(aProfile('gone.json', 'gone/catalog.json'))).toBe('/profile/imports/0/href importMissing')
  })

  it('is never fetched from a network', () => {
    const profile = aProfile('far.json', 'https://example.org/catalog.json')
    expect(faultOf(profile)).toBe('/profile/imports/0/href importMissing')
    expect(faultOf(profile, { 'https://example.org/catalog.json': at('catalog.json') })).toBe('found')
  })

  it.each([
    '#84cbf061-eb87-4ec1-8112-1f529232e907',
    '84cbf061-eb87-4ec1-8112-1f529232e907',
    'nowhere/catalog.xml',
    'https://example.org/catalog.json',
  ])('by a resource is supplied as %s', (name) => {
    const profile = aProfile('resource.json', '#84CBF061-eb87-4ec1-8112-1f529232e907', resource)
    expect(faultOf(profile)).toBe('/profile/imports/0/href importMissing')
    expect(faultOf(profile, { [name]: at('catalog.json') })).toBe('found')
  })

  it('is supplied by its address with or without ./, and what nothing imports is told', () => {
    const gathered = gatherImports(
      aProfile('dots.json', './gone/catalog.json'),
      new Map([
        ['gone/catalog.json', at('catalog.json')],
        ['other.json', at('catalog.json')],
      ]),
    )
    expect('unused' in gathered && gathered.unused).toEqual(['other.json'])
  })

  it('may not lead back to itself', () => {
    expect(faultOf(aProfile('self.json', 'self.json'))).toBe('/profile/imports importCircle')
    aProfile('b.json', 'c.json')
    aProfile('c.json', 'a.json')
    expect(faultOf(aProfile('a.json', 'b.json'))).toBe('/profile/imports importCircle')
  })

  it('may be the same twice', () => {
    aProfile('left.json', 'catalog.json')
    aProfile('right.json', 'catalog.json')
    const both = { imports: [{ href: 'left.json' }, { href: 'right.json' }] }
    expect(faultOf(aProfile('both.json', '', both))).toBe('found')
  })

  it('may not multiply without end', () => {
    for (let i = 1; i <= 30; i += 1) {
      const below = i === 1 ? 'catalog.json' : `level${i - 1}.json`
      aProfile(`level${i}.json`, '', { imports: [{ href: below }, { href: below }] })
    }
    expect(faultOf(at('level30.json'))).toBe(' importTooMany')
  })

  it('must be a sound catalogue or profile', () => {
    writeFileSync(at('bad.json'), '{"catalog":{"uuid":"a","uuid":"b"}}')
    const gathered = gatherImports(aProfile('usesBad.json', 'bad.json'), new Map())
    expect(gathered).toMatchObject({
      file: at('bad.json'),
      faults: [{ code: 'keyTwice', path: '/catalog/uuid' }],
    })
    expect(faultOf(at('catalog.json'))).toBe(' notProfile')
  })
})

describe('profiles that others published', () => {
  const shared = sharedData('oscal', 'nist')
  const pairs = [
    ['LOW', 149],
    ['HIGH', 370],
  ] as const
  tellShared('oscal resolve', shared ? pairs.map(([name]) => `sp800-53-rev5-${name}-profile.json`) : [])

  const idsIn = (body: JsonObject) =>
    [...membersIn(body)].flatMap(({ key, value }) =>
      key === 'controls' ? objectsOf(value).map(({ id }) => String(id)) : [],
    )

  it.runIf(shared).each(pairs)('resolve to their publisher’s controls: %s', (name, count) => {
    const file = (end: string) => join(shared ?? '', `sp800-53-rev5-${end}.json`)
    const supplied = new Map([['84cbf061-eb87-4ec1-8112-1f529232e907', file('catalog')]])
    const gathered = gatherImports(file(`${name}-profile`), supplied)
    if (!('tree' in gathered)) throw new Error(JSON.stringify(gathered.faults))
    const resolved = resolveProfile(gathered.tree, {
      uuid: '5d1f0c70-6f5a-4d0e-9b8e-000000000099',
      at: '2026-03-02T10:00:00.000Z' as Instant,
      tool: 'Aval',
    })
    if (!('catalog' in resolved)) throw new Error(JSON.stringify(resolved.faults))
    const theirs = JSON.parse(readFileSync(file(`${name}-resolved`), 'utf8')).catalog
    expect(idsIn(resolved.catalog.body)).toHaveLength(count)
    expect(idsIn(resolved.catalog.body)).toEqual(idsIn(theirs))
    expect(resolved.warnings).toEqual([])
    expect('document' in checkOscal({ catalog: resolved.catalog.body })).toBe(true)
  })
})
