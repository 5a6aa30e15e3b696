import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GoodsItem, partyRoles } from '../border/goodsDeclaration.ts'
import { lanes, type Standing } from '../border/lane.ts'
import { aShipment, certified, someTables, theFacts, theGrounds, theSetting } from './aShipment.ts'
import { compileTables } from './compileTables.ts'
import { decideLane, type Grounds } from './decideLane.ts'
import { factsOf } from './facts.ts'
import { reasonCodes } from './reasons.ts'
import type { Condition, TargetingTables } from './tables.ts'

const item = (classification: string, customsValue = 10_000, grossMass = 100, origin = 'US'): GoodsItem => ({
  ...{ classification, customsValue, grossMass, origin, currency: 'MXN', duty: 0 },
})
const clothing = { goodsItems: [item('620342', 1_000, 100)] }
const codes = (decision: ReturnType<typeof decideLane>) => decision.because.map(({ code }) => code)

describe('A lane', () => {
  it('is green where nothing speaks against the shipment', () => {
    const decision = decideLane(theFacts(), theGrounds())
    expect(decision).toMatchObject({ lane: 'green', means: null, basis: 'none' })
    expect(codes(decision)).toEqual(['targeting.why.none'])
  })

  it('is what the law says, by hand, whoever sends it and whatever was drawn', () => {
    const arms = theFacts({ goodsItems: [item('930200')] })
    const chain = [certified('importer', 'tierThree'), certified('carrier'), certified('manufacturer')]
    const decision = decideLane(arms, theGrounds({ chain, drawn: 0 }))
    expect(decision).toMatchObject({ lane: 'red', means: 'hand', basis: 'law' })
    expect(codes(decision)).toEqual(['targeting.why.law', 'targeting.why.draw'])
  })

  it('is red by the draw for the certified too, by scanner where there is one', () => {
    const chain = [certified('importer', 'tierThree')]
    expect(decideLane(theFacts(), theGrounds({ chain, drawn: 0.004 }))).toMatchObject({
      ...{ lane: 'red', means: 'scanner', basis: 'draw', draw: { value: 0.004, probability: 0.005 } },
    })
  })

  it('follows a rule, and a heavier score over a lighter rule', () => {
    const medicine = theFacts({ goodsItems: [item('300490')] })
    expect(decideLane(medicine, theGrounds())).toMatchObject({ lane: 'yellow', basis: 'rule' })
    const both = theFacts({ goodsItems: [item('300490'), item('620342', 1_000, 100)] })
    const decision = decideLane(both, theGrounds())
    expect(decision).toMatchObject({ lane: 'red', basis: 'score', means: 'scanner' })
    expect(codes(decision)).toContain('targeting.why.rule.licence')
  })

  it('follows the score over the office’s thresholds, each row told with its points', () => {
    const unsealed = theFacts({ transportEquipment: [{ id: 'CSQU3054383', seals: [] }] })
    const decision = decideLane(unsealed, theGrounds())
    expect(decision).toMatchObject({
      lane: 'yellow',
      basis: 'score',
      score: { raw: 45, relief: 0, final: 45 },
    })
    expect(decision.because).toEqual([
      { code: 'targeting.why.reaches.yellow', with: { score: 45, threshold: 40 } },
      {
        code: 'targeting.why.score',
        with: { row: 'unsealed', es: 'Sin sello', en: 'Without a seal', points: 45 },
        points: 45,
      },
    ])
  })

  it('is lightened by a certified chain, by as much of the threshold as is certified', () => {
    const chain = [certified('importer', 'tierOne')]
    const decision = decideLane(theFacts(clothing), theGrounds({ chain }))
    // Half of the chain at a fifth of a threshold of 60.
    expect(decision).toMatchObject({ lane: 'yellow', score: { raw: 60, relief: 6, final: 54 } })
    expect(codes(decision)).toContain('targeting.why.relief')
  })

  it('asks conditions of a row of one and the same item', () => {
    const apart = theFacts({ goodsItems: [item('620342', 100_000, 100), item('870830', 100, 100)] })
    expect(decideLane(apart, theGrounds()).score.raw).toBe(0)
  })

  it('asks for as many means as the hardest row', () => {
    const both = theFacts({ goodsItems: [item('930200', 1, 1, 'KP')] })
    expect(decideLane(both, theGrounds()).means).toBe('hand')
    expect(decideLane(theFacts({ goodsItems: [item('870830', 1, 1, 'KP')] }), theGrounds()).means).toBe(
      'scanner',
    )
  })
})

// What may stand in a declaration, in tables and in a chain, at random.
const anItem = fc.record({
  classification: fc.constantFrom('930200', '300490', '620342', '870830', '240220'),
  origin: fc.constantFrom('US', 'KP', 'CN'),
  customsValue: fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100),
  currency: fc.constantFrom('MXN', 'USD', 'XXX'),
  grossMass: fc.integer({ min: 0, max: 5_000 }).map((tenths) => tenths / 10),
  duty: fc.integer({ min: 0, max: 1_000 }),
})
const aParty = fc.record({
  role: fc.constantFrom(...partyRoles),
  traderNumber: fc.constantFrom('A', 'B', 'C', null),
  name: fc.constant(null),
})
const aDeclaration = fc
  .record({
    version: fc.integer({ min: 1, max: 4 }),
    goodsItems: fc.array(anItem, { maxLength: 4 }),
    parties: fc.array(aParty, { maxLength: 5 }),
    transportEquipment: fc.array(
      fc.record({ id: fc.constantFrom('CSQU3054383', 'X1'), seals: fc.constantFrom<string[]>([], ['s']) }),
      { maxLength: 3 },
    ),
  })
  .map((but) => aShipment(but))
const aCondition = fc.constantFrom<Condition>(
  { field: 'hs', is: 'startsWith', value: ['62', '93'] },
  { field: 'origin', is: 'in', value: ['KP', 'CN'] },
  { field: 'valuePerKg', is: 'below', value: 20 },
  { field: 'value', is: 'atLeast', value: 1_000 },
  { field: 'value', is: 'absent' },
  { field: 'importer', is: 'absent' },
  { field: 'trader', is: 'in', value: ['B'] },
  { field: 'trader', is: 'notIn', value: ['C'] },
  { field: 'unsealed', is: 'atLeast', value: 1 },
  { field: 'recentFindings', is: 'atLeast', value: 1 },
  { field: 'disowned', is: 'atLeast', value: 1 },
  { field: 'version', is: 'atLeast', value: 2 },
)
const someConditions = fc.array(aCondition, { minLength: 1, maxLength: 3 })
const name = { es: 'a', en: 'b' }
const anEffect = fc.record({
  name: fc.constant(name),
  when: someConditions,
  lane: fc.constantFrom('red' as const, 'yellow' as const, 'blue' as const),
})
const aScore = fc.record({
  name: fc.constant(name),
  when: someConditions,
  points: fc.integer({ min: 1, max: 60 }),
})
const numbered = <T extends object>(kind: string, rows: readonly T[]) =>
  rows.map((row, at) => ({ id: `${kind}-${at}`, ...row }))
const aTable = fc
  .record({
    law: fc.array(anEffect, { maxLength: 2 }),
    rules: fc.array(anEffect, { maxLength: 3 }),
    score: fc.array(aScore, { maxLength: 4 }),
  })
  .map(({ law, rules, score }) =>
    someTables({
      law: numbered('law', law),
      rules: numbered('rule', rules).map((row) => ({ ...row, kind: 'other' as const })),
      score: numbered('score', score),
    }),
  )
const aStanding: fc.Arbitrary<Standing> = fc.record({
  role: fc.constantFrom(...partyRoles),
  traderNumber: fc.constantFrom('A', 'B'),
  is: fc.constantFrom(
    'certified' as const,
    'reliefSuspended' as const,
    'recognised' as const,
    'notCertified' as const,
  ),
  tier: fc.constantFrom('tierOne', 'tierThree', 'unheardOf', '__proto__', null),
  recentFindings: fc.integer({ min: 0, max: 2 }),
  disowned: fc.integer({ min: 0, max: 2 }),
})
const aChain = fc.array(aStanding, { maxLength: 6 })
const aDraw = fc.double({ min: 0, max: 0.02, noNaN: true })

const weight = (decision: { readonly lane: (typeof lanes)[number] }) => lanes.indexOf(decision.lane)
const grounds = (tables: TargetingTables, chain: readonly Standing[], drawn: number): Grounds =>
  theGrounds({ chain, drawn }, tables)

describe('Whatever is declared and whatever the tables say', () => {
  it('one more thing against a shipment never lightens its lane', () => {
    fc.assert(
      fc.property(
        ...([
          aDeclaration,
          aTable,
          aChain,
          aDraw,
          anEffect,
          aScore,
          fc.constantFrom('law', 'rules', 'score'),
        ] as const),
        (declaration, tables, chain, drawn, effect, points, where) => {
          const facts = factsOf(declaration, theSetting)
          const more = {
            law: [...tables.law, { id: 'more', ...effect }],
            rules: [...tables.rules, { id: 'more', kind: 'other' as const, ...effect }],
            score: [...tables.score, { id: 'more', ...points }],
          }
          const before = decideLane(facts, grounds(tables, chain, drawn))
          const after = decideLane(facts, grounds({ ...tables, [where]: more[where] }, chain, drawn))
          expect(weight(after)).toBeGreaterThanOrEqual(weight(before))
        },
      ),
    )
  })

  it('what law, draw and rules say stands whoever is certified', () => {
    fc.assert(
      fc.property(aDeclaration, aTable, aChain, aDraw, (declaration, tables, chain, drawn) => {
        const facts = factsOf(declaration, theSetting)
        const nobody = chain.map((one): Standing => ({ ...one, is: 'notCertified', tier: null }))
        const withoutScore = { ...tables, score: [] }
        const hard = decideLane(facts, grounds(withoutScore, nobody, drawn))
        expect(decideLane(facts, grounds(withoutScore, chain, drawn))).toMatchObject({
          ...{ lane: hard.lane, means: hard.means, basis: hard.basis, because: hard.because },
        })
        const scored = decideLane(facts, grounds(tables, chain, drawn))
        expect(weight(scored)).toBeGreaterThanOrEqual(weight(hard))
        const plain = decideLane(facts, grounds(tables, nobody, drawn))
        if (plain.basis !== 'score' && plain.basis !== 'none') {
          expect(scored).toMatchObject({ lane: plain.lane, means: plain.means, basis: plain.basis })
        }
      }),
    )
  })

  it('relief is never more than the widest bound of the chain allows, nor than the score', () => {
    fc.assert(
      fc.property(aDeclaration, aTable, aChain, aDraw, (declaration, tables, chain, drawn) => {
        const { score } = decideLane(factsOf(declaration, theSetting), grounds(tables, chain, drawn))
        const widest = chain.some(({ tier, is }) => is === 'certified' && tier === 'tierThree') ? 0.5 : 0.2
        expect(score.relief).toBeLessThanOrEqual(widest * tables.thresholds.red)
        expect(score.relief).toBeLessThanOrEqual(score.raw)
        expect(score.final).toBeCloseTo(score.raw - score.relief, 8)
        if (!chain.some(({ is }) => is === 'certified' || is === 'recognised')) expect(score.relief).toBe(0)
      }),
    )
  })

  it('one more party that is not certified, or one left out, never earns more relief', () => {
    fc.assert(
      fc.property(aTable, aChain, fc.constantFrom(...partyRoles), fc.nat(), (tables, chain, role, at) => {
        const facts = theFacts(clothing)
        const reliefOf = (parties: readonly Standing[]) =>
          decideLane(facts, grounds(tables, parties, 0.9)).score.relief
        const stranger: Standing = { role, traderNumber: '', is: 'notCertified', tier: null }
        expect(reliefOf([...chain, stranger])).toBeLessThanOrEqual(reliefOf(chain))
        const role0 = chain[at % Math.max(1, chain.length)]?.role
        expect(reliefOf(chain.filter((one) => one.role !== role0))).toBeLessThanOrEqual(reliefOf(chain))
      }),
    )
  })

  it('the same comes out again, in whatever order items, parties and containers were declared', () => {
    fc.assert(
      fc.property(
        aDeclaration,
        aTable,
        aChain,
        aDraw,
        fc.nat(),
        (declaration, tables, chain, drawn, turn) => {
          const turned = <T>(list: readonly T[]) =>
            list.length === 0
              ? list
              : [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse()
          const other = {
            ...declaration,
            goodsItems: turned(declaration.goodsItems),
            parties: turned(declaration.parties),
            transportEquipment: turned(declaration.transportEquipment),
          }
          const once = decideLane(factsOf(declaration, theSetting), grounds(tables, chain, drawn))
          expect(decideLane(factsOf(other, theSetting), grounds(tables, chain, drawn))).toEqual(once)
          const kept = JSON.parse(JSON.stringify({ declaration, tables, chain }))
          const again = decideLane(factsOf(kept.declaration, theSetting), {
            ...grounds(kept.tables, kept.chain, drawn),
            tables: compileTables(kept.tables),
          })
          expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(once)))
        },
      ),
    )
  })

  it('every reason is one that officers have words for', () => {
    fc.assert(
      fc.property(aDeclaration, aTable, aChain, aDraw, (declaration, tables, chain, drawn) => {
        const { because } = decideLane(factsOf(declaration, theSetting), grounds(tables, chain, drawn))
        expect(because.length).toBeGreaterThan(0)
        for (const { code } of because) expect(reasonCodes).toContain(code)
      }),
    )
  })
})
