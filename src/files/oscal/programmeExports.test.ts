import { describe, expect, it } from 'vitest'
import { relationsIn } from '../../domain/crosswalk/library.ts'
import { type Day, day, type Instant } from '../../domain/kernel/day.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { type JsonObject, membersIn, objectsOf } from '../../domain/oscal/json.ts'
import { resolveProfile } from '../../domain/oscal/resolve/resolveProfile.ts'
import { controlId } from '../../domain/oscal/write/controlIds.ts'
import { mappingOf } from '../../domain/oscal/write/mappingOf.ts'
import { profileForType } from '../../domain/oscal/write/profileForType.ts'
import { programmeCatalog } from '../../domain/oscal/write/programmeCatalog.ts'
import type { Writing } from '../../domain/oscal/write/writing.ts'
import { criteriaFor } from '../../domain/programmes/criteriaFor.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import { openLibrary } from '../crosswalks/openLibrary.ts'
import { readMessages, speaker } from '../messages.ts'
import { namedUuid } from './namedUuid.ts'
import { checkOscal } from './readOscal.ts'

const say = speaker(readMessages())
const writing: Writing = {
  at: '2026-03-02T10:00:00.000Z' as Instant,
  uuidOf: namedUuid,
  say: (code, values) => say(code, 'en', values),
}
const today: Day = day('2026-03-02')
const library = await openLibrary('programmes', 'crosswalks')()
const editions = library.editions.map((edition) => [edition.programme.id, edition] as const)
const editionOf = (id: string) => {
  const found = library.editions.find(({ programme }) => programme.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

const faultsOf = ({ model, body }: OscalDocument) => {
  const checked = checkOscal({ [model]: body })
  return 'faults' in checked ? checked.faults.slice(0, 5) : []
}
const controlsIn = (body: JsonObject): readonly JsonObject[] =>
  [...membersIn(body)].flatMap(({ key, value }) => (key === 'controls' ? objectsOf(value) : []))
const valuesOf = (control: JsonObject | undefined, name: string) =>
  objectsOf(control?.props)
    .filter((one) => one.name === name)
    .map(({ value }) => value)

describe('a programme as a catalogue', () => {
  it('is there for six programmes at least', () => {
    expect(editions.length).toBeGreaterThanOrEqual(6)
  })

  it.each(editions)('keeps to the schema and to sense: %s', (_, edition) => {
    const catalog = programmeCatalog(edition, writing)
    expect(faultsOf(catalog)).toEqual([])
    const ids = controlsIn(catalog.body).map(({ id }) => String(id))
    expect(ids).toHaveLength(placedCriteria(edition.programme).length)
    expect(ids.filter((id) => !/^[a-z]/.test(id))).toEqual([])
  })

  it('has a criterion with all that is said of it, in both languages', () => {
    const { programme } = editionOf('mx-neec')
    const control = controlsIn(programmeCatalog(editionOf('mx-neec'), writing).body).find(
      ({ id }) => id === 'neec-risk-analysis-procedure',
    )
    const criterion = placedCriteria(programme).find(
      (one) => one.criterion.id === 'risk-analysis-procedure',
    )?.criterion
    expect(valuesOf(control, 'label')).toEqual([criterion?.number])
    expect(valuesOf(control, 'level')).toEqual(['must'])
    expect(valuesOf(control, 'certainty')).toEqual([criterion?.certainty])
    expect(objectsOf(control?.parts).map(({ name }) => name)).toEqual([
      'statement',
      'guidance',
      'example-evidence',
      'assessment-method',
      'small-company',
    ])
    const text = JSON.stringify(control)
    for (const said of [criterion?.asks, criterion?.guidance, criterion?.evidence, criterion?.visit.checks])
      for (const language of ['es', 'en'] as const) expect(text).toContain(said?.[language])
    expect(text).toContain('"value":"INTERVIEW"')
  })

  it('has the parts of a mixed criterion as items, each with its own level', () => {
    const { programme } = editionOf('us-ctpat')
    const mixed = placedCriteria(programme).find(({ criterion }) => criterion.level === 'mixed')?.criterion
    const control = controlsIn(programmeCatalog(editionOf('us-ctpat'), writing).body).find(
      ({ id }) => id === controlId('us-ctpat', mixed?.id ?? ''),
    )
    const [statement] = objectsOf(control?.parts)
    const items = objectsOf(statement?.parts).filter(({ name }) => name === 'item')
    expect(items.map((item) => valuesOf(item, 'level')[0])).toEqual(mixed?.parts.map(({ level }) => level))
  })

  it('says the same each time but for the hour', () => {
    const one = programmeCatalog(editionOf('eu-aeo'), writing)
    const later = programmeCatalog(editionOf('eu-aeo'), {
      ...writing,
      at: '2026-03-03T10:00:00.000Z' as Instant,
    })
    expect(later.body.uuid).toBe(one.body.uuid)
    expect({ ...later.body, metadata: null }).toEqual({ ...one.body, metadata: null })
  })
})

describe('a profile of an operator type', () => {
  it.each(editions)('resolves to what that type is asked: %s', (_, edition) => {
    const catalog = programmeCatalog(edition, writing)
    for (const type of edition.programme.operatorTypes) {
      const asked = criteriaFor(edition.programme, { operatorTypes: [type.id], on: today })
      if (asked.length === 0) continue
      const profile = profileForType(edition, type, today, writing)
      expect(faultsOf(profile)).toEqual([])
      const resolved = resolveProfile(
        { document: profile, href: 'profile.json', sources: [catalog] },
        { uuid: namedUuid('resolved'), at: writing.at, tool: 'Aval' },
      )
      if (!('catalog' in resolved)) throw new Error(JSON.stringify(resolved.faults))
      expect(resolved.warnings).toEqual([])
      const controls = controlsIn(resolved.catalog.body)
      expect(controls.map(({ id }) => id)).toEqual(asked.map(({ id }) => controlId(edition.programme.id, id)))
      const items = controls.map(
        (control) =>
          objectsOf(objectsOf(control.parts)[0]?.parts).filter(({ name }) => name === 'item').length,
      )
      expect(items).toEqual(asked.map(({ parts }) => parts.length))
      expect(faultsOf(resolved.catalog)).toEqual([])
    }
  })
})

describe('a crosswalk as a mapping', () => {
  it.each([
    ['mx-neec', 'us-ctpat'],
    ['us-ctpat', 'mx-neec'],
    ['us-ctpat', 'wco-safe'],
    ['mx-oea', 'eu-aeo'],
  ])('keeps to the schema and leaves no criterion out: %s to %s', (from, to) => {
    const crosswalk = relationsIn(library, from, to)
    if (!crosswalk) throw new Error('none')
    const mapping = mappingOf(crosswalk, editionOf(from), editionOf(to), writing)
    expect(faultsOf(mapping)).toEqual([])
    const [one] = objectsOf(mapping.body.mappings)
    const maps = objectsOf(one?.maps)
    expect(maps).toHaveLength(crosswalk.relations.filter((relation) => relation.from && relation.to).length)
    const words = new Set(maps.map(({ relationship }) => relationship))
    expect(
      [...words].every((word) =>
        ['equal-to', 'superset-of', 'subset-of', 'intersects-with'].includes(String(word)),
      ),
    ).toBe(true)
    expect(valuesOf(maps[0], 'reviewed')).toHaveLength(1)
    expect(mapping.body.provenance).toMatchObject({ method: crosswalk.derivedThrough ? 'hybrid' : 'human' })
  })

  it('turns round with its programmes', () => {
    const kinds = (from: string, to: string) => {
      const crosswalk = relationsIn(library, from, to)
      const mapping = crosswalk && mappingOf(crosswalk, editionOf(from), editionOf(to), writing)
      const maps = objectsOf(objectsOf(mapping?.body.mappings)[0]?.maps)
      const count = (word: string) => maps.filter(({ relationship }) => relationship === word).length
      return { super: count('superset-of'), sub: count('subset-of'), equal: count('equal-to') }
    }
    const there = kinds('mx-neec', 'us-ctpat')
    const back = kinds('us-ctpat', 'mx-neec')
    expect(there.super + there.sub).toBeGreaterThan(20)
    expect(back).toEqual({ super: there.sub, sub: there.super, equal: there.equal })
  })
})

describe('a name’s UUID', () => {
  it('is of version 5 and the same each time', () => {
    expect(namedUuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(namedUuid('a')).toBe(namedUuid('a'))
    expect(namedUuid('a')).not.toBe(namedUuid('b'))
  })
})
