import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../kernel/day.ts'
import { aDeclaration } from './aDeclaration.ts'
import { isSoundContainerNumber } from './containerNumber.ts'
import { instantIn } from './fields.ts'
import { declarationKinds, functionCodes, partyRoles, transportModes } from './goodsDeclaration.ts'
import { canonicalBody, readDeclaration } from './readDeclaration.ts'

const now = '2026-11-03T00:00:00.000Z' as Instant
const sent = (over: Readonly<Record<string, unknown>> = {}) => ({ ...aDeclaration(), ...over })
const read = (input: unknown) => readDeclaration(input, now)
const faultsOf = (input: unknown) => {
  const answer = read(input)
  return answer.ok ? [] : answer.faults.map(({ field, code }) => `${field} ${code}`)
}

const plain = fc.stringMatching(/^[A-Za-z0-9]{1,20}$/)
const money = fc.double({ min: 0, max: 1e12, noNaN: true })
const anItem = fc.record({
  classification: fc.stringMatching(/^\d{6,12}$/),
  origin: fc.stringMatching(/^[A-Z]{2}$/),
  customsValue: money,
  currency: fc.stringMatching(/^[A-Z]{3}$/),
  grossMass: fc.double({ min: 0, max: 1e9, noNaN: true }),
  duty: money,
})
const aSoundOne = fc
  .record({
    number: plain,
    version: fc.integer({ min: 1, max: 9_999 }),
    kind: fc.constantFrom(...declarationKinds),
    functionCode: fc.constantFrom(...functionCodes),
    issuedAt: fc
      .integer({ min: 1_600_000_000_000, max: 1_793_000_000_000 })
      .map((ms) => new Date(ms).toISOString()),
    declarationOffice: fc.stringMatching(/^[a-z0-9-]{2,20}$/),
    procedure: plain,
    borderTransportMeans: fc.record({ mode: fc.constantFrom(...transportModes), id: plain }),
    transportEquipment: fc.array(
      fc.record({ id: fc.stringMatching(/^[A-Z0-9]{1,17}$/), seals: fc.array(plain) }),
      {
        maxLength: 3,
      },
    ),
    goodsItems: fc.array(anItem, { minLength: 1, maxLength: 4 }),
    parties: fc.array(
      fc.record({ role: fc.constantFrom(...partyRoles), traderNumber: plain, name: fc.constant(null) }),
      { minLength: 1, maxLength: 4 },
    ),
    arrivalOn: fc.constantFrom(null, '2026-11-09'),
  })
  .map((one) => (one.version === 1 ? { ...one, functionCode: 'original' } : one))
  .map((one) =>
    one.version > 1 && one.functionCode === 'original' ? { ...one, functionCode: 'amendment' } : one,
  )

describe('A goods declaration that was sent', () => {
  it('is read as it was meant, and comes out again as the same text', () => {
    fc.assert(
      fc.property(aSoundOne, (one) => {
        const answer = read(JSON.parse(JSON.stringify(one)))
        if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
        const body = canonicalBody(answer.declaration)
        const again = read(JSON.parse(body))
        expect(again.ok && canonicalBody(again.declaration)).toBe(body)
      }),
    )
  })

  it('has one body, in whatever order its fields stand and however its instant is written', () => {
    const turned = Object.fromEntries(Object.entries(sent()).reverse())
    const one = read(sent({ issuedAt: '2026-11-02T09:04:05-06:00' }))
    const other = read({ ...turned, arrivalOn: undefined, number: ' 26 24 3420 6001234 ' })
    if (!one.ok || !other.ok) throw new Error('not read')
    expect(canonicalBody(one.declaration)).toBe(canonicalBody(other.declaration))
  })

  it('tells every fault at once, each with its place', () => {
    const [item] = aDeclaration().goodsItems
    expect(
      faultsOf(
        sent({
          number: '',
          version: 0.5,
          kind: 'gift',
          issuedAt: 'yesterday',
          goodsItems: [item, { ...item, origin: 'Mexico', customsValue: -1, colour: 'red' }],
          parties: [{ role: 'importer' }, { role: 'friend', name: 'x' }],
          arrivalOn: '2026-02-30',
        }),
      ),
    ).toEqual([
      '/number empty',
      '/version notANumber',
      '/kind notOneOf',
      '/issuedAt notAnInstant',
      '/goodsItems/1/colour unknownField',
      '/goodsItems/1/origin tooLong',
      '/goodsItems/1/customsValue outOfRange',
      '/parties/0 partyWithoutName',
      '/parties/1/role notOneOf',
      '/arrivalOn notADay',
    ])
  })

  it('may be anything at all without an exception, and nothing hostile is taken in', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4, withNullPrototype: true }), (thing) => {
        expect(read(thing).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(
        aSoundOne,
        fc.constantFrom(
          'number',
          'kind',
          'version',
          'goodsItems',
          'parties',
          'borderTransportMeans',
          'issuedAt',
        ),
        fc.jsonValue({ maxDepth: 3 }),
        (one, field, value) => {
          const answer = read(JSON.parse(JSON.stringify({ ...one, [field]: value })))
          if (answer.ok) expect(read(JSON.parse(canonicalBody(answer.declaration))).ok).toBe(true)
          else expect(answer.faults.length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('takes no key of a prototype, no NUL, no half a character, no turned writing and no endless number', () => {
    const hostile = JSON.parse('{"__proto__":{"number":"1"},"constructor":1,"a/b~c":2}') as object
    expect(faultsOf({ ...sent(), ...hostile, constructor: 1 })).toContain('/constructor unknownField')
    expect(faultsOf(JSON.parse('{"__proto__":{}}'))).toContain('/__proto__ unknownField')
    expect(faultsOf(hostile)).toContain('/a~1b~0c unknownField')
    const named = (name: string) => faultsOf(sent({ parties: [{ role: 'importer', name }] }))
    expect([named('a\u0000b'), named('\ud800'), named('a\u202Eb')].flat()).toEqual(
      Array(3).fill('/parties/0/name badCharacters'),
    )
    expect(named('👍 Ñandú 北京')).toEqual([])
    const huge = JSON.parse('{"v":1e400}') as { v: number }
    expect(faultsOf(sent({ version: huge.v }))).toEqual(['/version notANumber'])
    expect(
      faultsOf(sent({ goodsItems: [{ ...aDeclaration().goodsItems[0], customsValue: 1e300 }] })),
    ).toEqual(['/goodsItems/0/customsValue outOfRange'])
    expect(faultsOf(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toEqual([' notAnObject'])
    expect(faultsOf(sent({ goodsItems: Array(5_000).fill({}) }))).toEqual(['/goodsItems tooMany'])
    expect(faultsOf(sent({ goodsItems: Array(900).fill({}) }))).toHaveLength(100)
  })

  it('is the first or takes the place of one', () => {
    expect(faultsOf(sent({ version: 2 }))).toEqual(['/functionCode versionOfFunction'])
    expect(faultsOf(sent({ functionCode: 'amendment' }))).toEqual(['/functionCode versionOfFunction'])
    expect(faultsOf(sent({ version: 2, functionCode: 'cancellation', goodsItems: [], parties: [] }))).toEqual(
      [],
    )
    expect(faultsOf(sent({ issuedAt: '2026-11-05T00:00:00Z' }))).toEqual(['/issuedAt inFuture'])
  })
})

describe('A container number', () => {
  it('is warned of where its check digit is another', () => {
    expect(['CSQU3054383', 'MSKU9070323', 'TGHU7599330'].map(isSoundContainerNumber)).toEqual([
      true,
      true,
      true,
    ])
    const answer = read(sent({ transportEquipment: [{ id: 'CSQU3054384' }, { id: 'REMOLQUE 12' }] }))
    expect(answer.ok && answer.warnings).toEqual([
      {
        field: '/transportEquipment/0/id',
        code: 'warning.containerCheckDigit',
        with: { id: 'CSQU3054384' },
      },
    ])
  })
})

describe('An instant', () => {
  it('has its offset, or it is none', () => {
    expect(instantIn('2026-11-02T09:04-06:00')).toBe('2026-11-02T15:04:00.000Z')
    expect(instantIn('2026-11-02T09:04:05.123456789Z')).toBe('2026-11-02T09:04:05.123Z')
    expect(
      ['2026-11-02T09:04', '2026-11-02', '2026-02-30T00:00Z', '1999-01-01T00:00Z', '2026-01-01T24:00Z'].map(
        instantIn,
      ),
    ).toEqual(Array(5).fill(undefined))
  })
})
