import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import type { Criterion } from '../standards/standard.ts'
import { aCriterion, aDeadline, aProgramme, aRule, aStandardOf, assumed, inBoth } from './aProgramme.ts'
import { checkProgramme } from './checkProgramme.ts'
import { likeness, tokens } from './checks/likeness.ts'
import type { Programme } from './programme.ts'
import { programmeTotals } from './programmeTotals.ts'

const needs = {
  clocks: { names: ['decision', 'validity'], ofValidity: ['validity'] },
  letters: ['certified'],
}
const bothDeadlines = { deadlines: [aDeadline('decision'), aDeadline('validity')] }
const faults = (but: Partial<Programme>) =>
  checkProgramme(aProgramme({ ...bothDeadlines, ...but }), needs).map((one) => one.code)
const faultsOf = (...criteria: Criterion[]) => faults({ standards: [aStandardOf(...criteria)] })
const fence = aCriterion('fence-checked', 'La barda se revisa cada mes', 'The fence is checked each month')

describe('A programme is sound', () => {
  test('when nothing is wrong with it', () => expect(faults({})).toEqual([]))

  test('not when two items share a key', () => {
    expect(faultsOf(fence, { ...fence, number: '9', asks: inBoth('Hay luz', 'There is light') })).toEqual([
      'idTwice',
    ])
  })

  test('not when one edition prints a number twice at the same time', () => {
    const light = aCriterion('light', 'Hay luz', 'There is light', { number: fence.number })
    expect(faultsOf(fence, light)).toEqual(['numberTwice'])
    expect(faultsOf({ ...fence, until: day('2024-01-25') }, { ...light, from: day('2024-01-25') })).toEqual(
      [],
    )
  })

  test('not when a pattern is broken, or tied to one end only', () => {
    expect(faults({ traderNumberPattern: '^(' })).toEqual(['badPattern'])
    expect(faults({ traderNumberPattern: '\\d+$' })).toEqual(['looseEnds'])
  })

  test('not where no number for a certified company can be made', () => {
    expect(faults({ traderNumberPattern: '^(YA|YB)[0-9]+$' })).toEqual(['traderNumberUnfit'])
    expect(faults({ traderNumberPattern: '^XA-\\d{6}$' })).toEqual(['traderNumberUnfit'])
    expect(faults({ traderNumberPattern: '^XA\\d{6}$' })).toEqual([])
  })

  test('not in a zone the world does not have, nor under another country’s name', () => {
    expect(faults({ timeZone: 'America/Macondo' })).toEqual(['zoneUnknown'])
    expect(faults({ country: 'XB' })).toEqual(['countryUnfit'])
  })

  test('not when a holiday is no day or stands twice', () => {
    const holiday = { day: day('2026-05-01'), name: inBoth('Trabajo', 'Labour'), ...assumed }
    expect(faults({ holidays: [holiday, holiday] })).toEqual(['dayTwice'])
  })

  test('not when an eligibility rule wants an answer of another kind', () => {
    expect(faults({ eligibility: [aRule('age', { kind: 'date', wants: { yes: true } })] })).toEqual([
      'wantsUnfit',
    ])
  })
})

describe('A standard', () => {
  const standard = aStandardOf(fence)

  test('stands under a focus area that the programme has', () => {
    expect(faults({ standards: [{ ...standard, focusArea: 'people' }] })).toEqual(['focusAreaUnknown'])
    const focusAreas = [{ id: 'people', name: inBoth('Personas', 'People'), ...assumed }]
    expect(faults({ standards: [{ ...standard, focusArea: 'people' }], focusAreas })).toEqual([])
  })

  test('that is not divided may lend its one sub-standard its number', () => {
    const [sub] = standard.subStandards
    if (!sub) throw new Error('a standard has a sub-standard')
    const undivided = { ...standard, subStandards: [{ ...sub, number: standard.number }] }
    expect(faults({ standards: [undivided] })).toEqual([])
  })
})

describe('Nothing is asked twice:', () => {
  test('another order of the same words is the same question, in either language', () => {
    const again = { id: 'again', number: '2' }
    expect(
      faultsOf(fence, {
        ...fence,
        ...again,
        asks: inBoth('Cada mes se revisa la barda', 'Gates open at noon'),
      }),
    ).toEqual(['sameMeaning'])
    expect(
      faultsOf(fence, { ...fence, ...again, asks: inBoth('Hay luz', 'Each month the fences are checked') }),
    ).toEqual(['sameMeaning'])
  })

  test('the same of another kind of operator, site or time is no repetition', () => {
    const twin = { ...fence, id: 'twin', number: '2' }
    expect(
      faultsOf({ ...fence, operatorTypes: ['importer'] }, { ...twin, operatorTypes: ['roadCarrier'] }),
    ).toEqual([])
    expect(faultsOf({ ...fence, siteKinds: ['plant'] }, { ...twin, siteKinds: ['warehouse'] })).toEqual([])
    expect(faultsOf({ ...fence, until: day('2024-01-25') }, { ...twin, from: day('2024-01-25') })).toEqual([])
  })

  test('likeness is one for the same words, and the same both ways', () => {
    const words = fc.array(fc.constantFrom('gate', 'fence', 'seal', 'guard', 'camera'), { minLength: 1 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [tokens(one.join(' ')), tokens(other.join(' '))]
        expect(likeness(a, a)).toBe(1)
        expect(likeness(a, b)).toBe(likeness(b, a))
      }),
    )
  })
})

describe('A fact', () => {
  const holidays = (certainty: 'verified' | 'secondary' | 'assumed', sources: string[]) =>
    faults({ holidays: [{ day: day('2026-05-01'), name: inBoth('Trabajo', 'Labour'), certainty, sources }] })

  test('that is known names where it was seen', () => {
    expect(holidays('secondary', [])).toEqual(['sourceMissing'])
    expect(holidays('secondary', ['NEWS'])).toEqual([])
    expect(holidays('assumed', [])).toEqual([])
  })

  test('names only sources of the bibliography, even when assumed', () => {
    expect(holidays('assumed', ['RUMOUR'])).toEqual(['unknownSource'])
  })

  test('is verified by the publisher’s words alone', () => {
    expect(holidays('verified', ['NEWS'])).toEqual(['notFromPublisher'])
    expect(holidays('verified', ['NEWS', 'LAW'])).toEqual([])
  })
})

describe('A criterion', () => {
  test('is for operators and sites the programme knows', () => {
    expect(faultsOf({ ...fence, operatorTypes: ['importer', 'pirate'] })).toEqual(['unknownOperatorType'])
    expect(faultsOf({ ...fence, siteKinds: ['cave'] })).toEqual(['unknownSiteKind'])
  })

  test('is mixed only if some parts must and others should', () => {
    const part = (id: string, level: 'must' | 'should') => ({
      id,
      level,
      asks: inBoth(`Es ${id}`, `En ${id}`),
    })
    expect(faultsOf({ ...fence, level: 'mixed', parts: [part('a', 'must'), part('b', 'should')] })).toEqual(
      [],
    )
    expect(faultsOf({ ...fence, level: 'mixed', parts: [part('a', 'must')] })).toEqual(['partsOneSided'])
    expect(faultsOf({ ...fence, parts: [part('a', 'must')] })).toEqual(['partsUnwanted'])
  })

  test('asks its parts of operators the programme knows, in a period that has an end after its beginning', () => {
    const part = { id: 'a', level: 'must' as const, asks: inBoth('Es a', 'En a') }
    const mixed = (but: object) =>
      faultsOf({
        ...fence,
        level: 'mixed',
        parts: [
          { ...part, ...but },
          { ...part, id: 'b', level: 'should' },
        ],
      })
    expect(mixed({ operatorTypes: ['importer'], from: day('2023-01-01') })).toEqual([])
    expect(mixed({ operatorTypes: ['pirate'] })).toEqual(['unknownOperatorType'])
    expect(mixed({ from: day('2023-01-01'), until: day('2022-01-01') })).toEqual(['untilBeforeFrom'])
  })

  test('goes on from another only where its programme says which it succeeds', () => {
    const follows = [{ id: 'fence', as: 'same' as const, because: inBoth('Igual', 'As before') }]
    const standards = [aStandardOf({ ...fence, follows })]
    expect(faults({ standards })).toEqual(['followsNobody'])
    expect(faults({ standards, succeeds: 'xa-old' })).toEqual([])
  })

  test('may say the same of what the operator owes and of what customs owes', () => {
    expect(faultsOf(fence, { ...fence, id: 'twin', number: '2', owedBy: 'customs' })).toEqual([])
  })

  test('is said in both languages', () => {
    const same = 'Three words alike'
    expect(faultsOf({ ...fence, asks: inBoth(same, same) })).toEqual(['notTranslated'])
    expect(faultsOf({ ...fence, asks: inBoth(' ', 'Fence') })).toEqual(['empty'])
    expect(
      faults({ siteKinds: [{ id: 'plant', name: inBoth('Terminal', 'Terminal'), ...assumed }] }),
    ).toEqual([])
  })

  test('ends after it begins', () => {
    expect(faultsOf({ ...fence, until: fence.from })).toEqual(['untilBeforeFrom'])
  })
})

describe('Every clock of the life cycle', () => {
  test('has its days, once, under its own name', () => {
    expect(faults({ deadlines: [aDeadline('decision')] })).toEqual(['clockMissing'])
    expect(faults({ deadlines: [...bothDeadlines.deadlines, aDeadline('decision')] })).toEqual(['clockTwice'])
    expect(faults({ deadlines: [...bothDeadlines.deadlines, aDeadline('teatime')] })).toEqual([
      'clockUnknown',
    ])
  })

  test('but that of the validity where a certificate holds without end', () => {
    expect(faults({ validityMonths: null, deadlines: [aDeadline('decision')] })).toEqual([])
  })

  test('warns while it runs', () => {
    expect(
      faults({ deadlines: [aDeadline('decision', { days: 5, warnBefore: [5] }), aDeadline('validity')] }),
    ).toEqual(['warningTooEarly'])
  })
})

describe('Every letter', () => {
  const letters = aProgramme().letters
  const refusal = (es: string, en: string) =>
    faults({ letters: letters.map((one) => (one.id === 'refused' ? { ...one, body: inBoth(es, en) } : one)) })

  test('is there', () => {
    expect(faults({ letters: letters.filter((one) => one.id !== 'revoked') })).toEqual(['letterMissing'])
    expect(
      faults({
        letters: letters.map((one) => (one.id === 'revoked' ? { ...one, id: 'fired' } : one)),
      }).toSorted(),
    ).toEqual(['letterMissing', 'letterUnknown'])
  })

  test('says what it must: a refusal gives reasons and the term to appeal', () => {
    expect(refusal('Sin más {term}', 'That is all {term}')).toEqual(['placeholderMissing'])
  })

  test('says the same in both languages, with fields somebody fills', () => {
    expect(refusal('{reasons} {term}', '{reasons}')).toEqual(['placeholderOneLanguage'])
    expect(refusal('Por {reasons} {term} {weather}', 'For {reasons} {term} {weather}')).toEqual([
      'placeholderUnknown',
    ])
  })
})

test('Totals count every item that says how sure it is', () => {
  const totals = programmeTotals(aProgramme({ certainty: 'verified', sources: ['LAW'] }))
  expect(totals).toMatchObject({
    id: 'xa-aeo',
    standards: 1,
    substandards: 1,
    criteria: 1,
    languages: ['es', 'en'],
  })
  // 3 operator types, 2 site kinds, standard, sub-standard, criterion, deadline, holiday, certificate, 12 letters
  expect(totals.certainty).toEqual({ verified: 1, secondary: 0, assumed: 3 + 2 + 3 + 1 + 1 + 1 + 12 })
})
