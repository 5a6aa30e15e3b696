import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sharedData, tellShared } from '../../../tests/fixtures/sharedData.ts'
import { oscalFaultCodes } from '../../domain/oscal/oscalFault.ts'
import { readMessages } from '../messages.ts'
import { readOscal } from './readOscal.ts'

const sample = readFileSync('tests/fixtures/oscal/port-catalog.json', 'utf8')

/** 'pointer code', a line a fault; none where the document is sound. */
const toldOf = (text: string | Uint8Array): readonly string[] => {
  const read = readOscal(typeof text === 'string' ? Buffer.from(text) : text)
  return 'faults' in read ? read.faults.map(({ path, code }) => `${path} ${code}`) : []
}

/** The sample with one passage written otherwise. */
const rewritten = (passage: string, otherwise: string): string => {
  if (!sample.includes(passage)) throw new Error(`not in the sample: ${passage}`)
  return sample.replace(passage, otherwise)
}

const head = (version: string) =>
  `"uuid":"5d1f0c70-6f5a-4d0e-9b8e-000000000009","metadata":{"title":"A","last-modified":"2026-01-05T09:00:00Z","version":"1","oscal-version":"${version}"}`
const profile = (more: string, version = '1.0.4') => `{"profile":{${head(version)},${more}}}`
const mapping = (relationship: string) =>
  `{"mapping-collection":{${head('1.2.1')},"provenance":{"method":"human","matching-rationale":"semantic","status":"complete","mapping-description":"d"},"mappings":[{"uuid":"5d1f0c70-6f5a-4d0e-9b8e-000000000010","source-resource":{"type":"catalog","href":"a.json"},"target-resource":{"type":"catalog","href":"b.json"},"maps":[{"uuid":"5d1f0c70-6f5a-4d0e-9b8e-000000000011","relationship":"${relationship}","sources":[{"type":"control","id-ref":"a"}],"targets":[{"type":"control","id-ref":"b"}]}]}]}}`

describe('an OSCAL document', () => {
  it('is read whole where it is sound', () => {
    const read = readOscal(Buffer.from(sample))
    expect('document' in read && read.document).toEqual({
      model: 'catalog',
      body: JSON.parse(sample).catalog,
    })
  })

  it.each([
    ['1.0.0', []],
    ['1.0.4', []],
    ['1.1.3', []],
    ['1.2.1', []],
    ['', ['/catalog/metadata/oscal-version versionMissing']],
    ['2.0.0', ['/catalog/metadata/oscal-version versionUnknown']],
    ['1.3.0', ['/catalog/metadata/oscal-version versionUnknown']],
    ['one', ['/catalog/metadata/oscal-version versionUnknown']],
  ])('of version “%s” is told %j', (version, told) => {
    expect(toldOf(rewritten('"1.1.2"', `"${version}"`))).toEqual(told)
  })

  it.each([
    ['"version": "1",', '', '/catalog/metadata missing'],
    ['"title": "Yard",', '"titel": "Yard",', '/catalog/groups/1/titel unknownKey'],
    ['"id": "ya-10"', '"id": "10"', '/catalog/groups/1/controls/1/id wrongForm'],
    ['"2026-01-05T09:00:00.000Z"', '"yesterday"', '/catalog/metadata/last-modified wrongForm'],
    ['"type": "organization"', '"type": "club"', '/catalog/metadata/parties/0/type notListed'],
    ['"values": ["30"]', '"values": []', '/catalog/params/0/values tooFew'],
    ['"values": ["30"]', '"values": "30"', '/catalog/params/0/values wrongType'],
  ])('out of shape is told where and why: %s → %s', (passage, otherwise, told) => {
    expect(toldOf(rewritten(passage, otherwise))).toContain(told)
  })

  it.each([
    ['"id": "ya-2"', '"id": "ga-1"', '/catalog/groups/1/controls/2/id idTwice'],
    ['"id": "ya",', '"id": "ga-inner",', '/catalog/groups/0/groups/1/id idTwice'],
    [
      '"id": "loose-unused"',
      '"id": "ga-1_prm_1"',
      '/catalog/groups/0/groups/0/controls/0/params/0/id idTwice',
    ],
    ['000000000b2"', '000000000b1"', '/catalog/back-matter/resources/1/uuid idTwice'],
    [
      '"role-id": "publisher"',
      '"role-id": "owner"',
      '/catalog/metadata/responsible-parties/0/role-id roleUnknown',
    ],
    [
      '-uuids": ["5d1f',
      '-uuids": ["6d1f',
      '/catalog/metadata/responsible-parties/0/party-uuids partyUnknown',
    ],
    ['#5d1f0c70', '#6d1f0c70', '/catalog/groups/0/groups/0/controls/0/links/0/href resourceUnknown'],
  ])('that its schema lets pass is refused all the same: %s → %s', (passage, otherwise, told) => {
    expect(toldOf(rewritten(passage, otherwise))).toEqual([told])
  })

  it('may link to a control that a profile left out', () => {
    expect(sample).toContain('"#ga-9"')
    expect(toldOf(sample)).toEqual([])
  })

  it('that maps must say one of the six relations', () => {
    expect(toldOf(mapping('intersects-with'))).toEqual([])
    expect(toldOf(mapping('intersect'))).toEqual([
      '/mapping-collection/mappings/0/maps/0/relationship valueNotAllowed',
    ])
  })

  it.each([
    '"imports":[{"href":"a.json"}]',
    '"imports":[{"href":"a.json","include-all":{}}],"merge":{"combine":{"method":"keep"}}',
    '"imports":[{"href":"a.json","include-all":{}}],"merge":{"combine":{"method":"use-first"},"as-is":true}',
    '"imports":[{"href":"a.json","include-all":{}}],"merge":{"custom":{"insert-controls":[{"order":"keep"}]}}',
  ])('of an older release may leave unsaid what the generated schema asks: %s', (more) => {
    expect(toldOf(profile(more))).toEqual([])
  })

  it.each([
    ['"imports":[{"include-all":{}}]', '/profile/imports/0 missing'],
    [
      '"imports":[{"href":"a.json","include-all":{}}],"merge":{"combine":{"method":"first"}}',
      '/profile/merge/combine/method notListed',
    ],
    [
      '"imports":[{"href":"a.json","include-all":{}}],"merge":{"flat":{},"as-is":true}',
      '/profile/merge structuresTwo',
    ],
    [
      '"imports":[{"href":"a.json","include-all":{},"include-controls":[{"with-ids":["a"]}]}]',
      '/profile/imports/0 structuresTwo',
    ],
  ])('is a profile with a fault: %s', (more, told) => {
    expect(toldOf(profile(more))).toEqual([told])
  })

  it('of 1.0 may have an empty title, one of 1.1 may not', () => {
    const role = (version: string) =>
      profile('"imports":[{"href":"a.json"}]', version).replace('"title":"A"', '"title":""')
    expect(toldOf(role('1.0.4'))).toEqual([])
    expect(toldOf(role('1.1.0'))).toEqual(['/profile/metadata/title wrongForm'])
  })
})

describe('what is meant to bring a reader down', () => {
  const deep = (open: string, close: string) => `{"catalog":${open.repeat(100_000)}1${close.repeat(100_000)}}`
  const bytes = (size: number) =>
    Buffer.concat([Buffer.from('{"catalog":"'), Buffer.alloc(size, 0x61), Buffer.from('"}')])
  it.each([
    ['lists in lists', deep('[', ']'), 'tooDeep'],
    ['objects in objects', deep('{"a":', '}'), 'tooDeep'],
    ['flow YAML in flow YAML', `catalog: ${'['.repeat(100_000)}`, 'tooDeep'],
    ['60 MB', bytes(60 * 1024 * 1024), 'tooLarge'],
    ['depth without an end', '['.repeat(100_000), 'tooDeep'],
    ['a crowd of nothings without an end', `[${'{},'.repeat(1_100_000)}`, 'tooMany'],
    ['a crowd of nothings in nothings', `{"catalog":[${'[[[[[[[[]]]]]]]],'.repeat(150_000)}1]}`, 'tooMany'],
    ['a word without an end', `{"catalog":"${'a'.repeat(1000)}`, 'notJson'],
    ['an escape of nothing', '{"a\\q":1,"\\u00":2}', 'notJson'],
    ['millions of values', `{"catalog":[${'1,'.repeat(2_000_000)}1]}`, 'tooMany'],
    ['a key twice', '{"catalog":{"uuid":"a","uuid":"b"}}', 'keyTwice'],
    ['a key twice, once in disguise', '{"catalog":{"uuid":"a","\\u0075uid":"b"}}', 'keyTwice'],
    ['__proto__', '{"catalog":{"__proto__":{"x":1}}}', 'keyNotAllowed'],
    ['constructor', '{"catalog":{"constructor":{"prototype":{}}}}', 'keyNotAllowed'],
    ['NUL in a text', '{"catalog":{"uuid":"a\\u0000b"}}', 'nulCharacter'],
    ['NUL bytes', Buffer.alloc(2000), 'notJson'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b, 0x00]), 'notText'],
    ['nothing', '', 'empty'],
    ['nothing but spaces', ' \n', 'empty'],
    ['half a document', sample.slice(0, 2000), 'notJson'],
    ['a list', '[1,2]', 'notObject'],
    ['an empty object', '{}', 'noModel'],
    ['another model', '{"invoice":{}}', 'modelUnknown'],
    ['two models', '{"catalog":{},"profile":{}}', 'modelsTwo'],
    ['a text for a model', '{"catalog":"x"}', 'wrongType'],
    ['XML', '<?xml version="1.0"?><catalog/>', 'isXml'],
    ['words', 'Dear Sir or Madam', 'notJson'],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (n, i) => `${n}: &${n} [${`*${'abcdefgh'[i]},`.repeat(9)}]\n`)}`,
      'notYaml',
    ],
    ['YAML with a key twice', 'catalog:\n  uuid: a\n  uuid: b\n', 'notYaml'],
  ])('is refused in words: %s', (_, text, code) => {
    const told = toldOf(text)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(new RegExp(` (${code})$`))
  })

  it('is not a mark of byte order, nor YAML', async () => {
    const { stringify } = await import('yaml')
    expect(toldOf(`\uFEFF${sample}`)).toEqual([])
    expect(toldOf(stringify(JSON.parse(sample)))).toEqual([])
  })

  it('cannot drown the reader in faults', () => {
    const many = `{"catalog":{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}}`
    expect(toldOf(many).length).toBeLessThan(1000)
  })
})

describe('every fault', () => {
  it('has words', () => {
    const messages = readMessages()
    expect(oscalFaultCodes.filter((code) => !messages.has(`oscal.fault.${code}`))).toEqual([])
  })
})

describe('documents that others published', () => {
  const folder = sharedData('oscal')
  const named = (under: string) =>
    folder ? readdirSync(join(folder, under)).map((name) => [name, join(folder, under, name)] as const) : []
  tellShared(
    'oscal validate',
    [...named('nist'), ...named('faulty')].map(([name]) => name),
  )

  it.runIf(folder)('are sound', () => {
    for (const [name, path] of named('nist')) expect(toldOf(readFileSync(path)), name).toEqual([])
  })

  it.runIf(folder)('are refused with place and reason where they are faulty', () => {
    for (const [name, path] of named('faulty')) expectRefused(name, path)
  })

  const expectRefused = (name: string, path: string) => {
    const [first] = toldOf(readFileSync(path))
    expect(first, name).toBe(
      {
        'json__comprehensive_mapping.json':
          '/mapping-collection/mappings/0/maps/0/qualifiers/0/subject notListed',
        'json__minimal_catalog_bad_oscal_version.json': '/catalog/metadata/oscal-version versionMissing',
        'json__minimal_catalog_extra_fields.json': '/catalog/sss unknownKey',
        'json__minimal_catalog_missing_roles.json': '/catalog/metadata/responsible-parties/0 missing',
        'json__minimal_catalog_missing_uuid.json': '/catalog missing',
      }[name],
    )
  }
})
