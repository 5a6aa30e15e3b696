import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { aRelation } from './aRelation.ts'
import { judgedBy } from './judged.ts'
import {
  asWritten,
  type Judgement,
  type JudgementKind,
  judge,
  judgementNames,
  mayJudge,
  type RelationWords,
  standingOf,
} from './judgement.ts'
import { relationsIn } from './library.ts'
import { type RelationKind, relationKinds } from './relation.ts'

const editions = [
  { programme: 'xa', edition: '1' },
  { programme: 'xb', edition: '1' },
]
const written = aRelation('fence', 'partly', 'barrier', { saidBy: 'Aval', reviewed: null })
const about = asWritten(editions, written)

const wordsOf = (relation: RelationKind, says: string): RelationWords => {
  const { why, needs, needsBack } = aRelation(says, relation, 'barrier')
  return {
    ...{ relation, why, confidence: 'medium' },
    ...(needs ? { needs } : {}),
    ...(needsBack ? { needsBack } : {}),
  }
}

/** What Ana, Luis and Eva say one after the other, each as far as they may. */
type Line = readonly [person: 'ana' | 'luis' | 'eva', kind: JudgementKind, relation?: RelationKind]

const after = (...lines: readonly Line[]) => {
  const said: Judgement[] = []
  const codes: string[] = []
  for (const [place, [person, kind, relation]] of lines.entries()) {
    const standing = standingOf(written, about, said)
    const words = relation ? wordsOf(relation, `${person}${place}`) : null
    const judged = judge(standing, { kind, person, reason: 'Porque así lo leo', words })
    if (judged.ok)
      said.push({
        ...judged.value,
        ...{ id: String(place + 1), from: 'fence', to: 'barrier', about },
        by: { id: person, name: person },
        on: day(`2026-05-0${(place % 9) + 1}`),
      })
    codes.push(judged.ok ? 'done' : judged.refusal.code)
  }
  const { relation, proposal } = standingOf(written, about, said)
  return {
    said,
    codes,
    stands: relation.relation,
    saidBy: relation.saidBy,
    reviewedBy: relation.reviewed?.by ?? null,
    waits: proposal !== null,
  }
}

describe('What counts of a relation after people judged it', () => {
  // biome-ignore format: a table, a row a line
  const table: readonly (readonly [string, readonly Line[], Partial<ReturnType<typeof after>>])[] = [
    ['nobody said anything', [], { stands: 'partly', saidBy: 'Aval', reviewedBy: null, waits: false }],
    ['somebody agrees', [['ana', 'agree']], { stands: 'partly', saidBy: 'Aval', reviewedBy: 'ana' }],
    ['a second one agrees', [['ana', 'agree'], ['luis', 'agree']], { reviewedBy: 'luis' }],
    ['the second takes theirs back', [['ana', 'agree'], ['luis', 'agree'], ['luis', 'takeBack']], { reviewedBy: 'ana' }],
    ['the only one takes it back', [['ana', 'agree'], ['ana', 'takeBack']], { reviewedBy: null }],
    ['other words are proposed', [['ana', 'propose', 'equal']], { stands: 'partly', saidBy: 'Aval', reviewedBy: null, waits: true }],
    ['a second person confirms them', [['ana', 'propose', 'equal'], ['luis', 'confirm']], { stands: 'equal', saidBy: 'ana', reviewedBy: 'luis', waits: false }],
    ['a second person declines them', [['ana', 'propose', 'equal'], ['luis', 'decline']], { stands: 'partly', saidBy: 'Aval', waits: false }],
    ['their author withdraws them', [['ana', 'propose', 'equal'], ['ana', 'withdraw']], { stands: 'partly', waits: false }],
    ['what was agreed with is changed', [['eva', 'agree'], ['ana', 'propose', 'none'], ['luis', 'confirm']], { stands: 'none', saidBy: 'ana', reviewedBy: 'luis' }],
    ['the change is undone by a later one', [['ana', 'propose', 'equal'], ['luis', 'confirm'], ['luis', 'propose', 'partly'], ['ana', 'confirm']], { stands: 'partly', saidBy: 'luis', reviewedBy: 'ana' }],
    ['the author of a change agrees with it', [['ana', 'propose', 'equal'], ['luis', 'confirm'], ['ana', 'agree']], { reviewedBy: 'luis', codes: ['done', 'done', 'crosswalk.own'] }],
    ['somebody confirms their own', [['ana', 'propose', 'equal'], ['ana', 'confirm']], { stands: 'partly', waits: true, codes: ['done', 'crosswalk.own'] }],
    ['somebody withdraws another’s', [['ana', 'propose', 'equal'], ['luis', 'withdraw']], { waits: true, codes: ['done', 'crosswalk.notOwn'] }],
    ['somebody agrees while a proposal waits', [['ana', 'propose', 'equal'], ['luis', 'agree']], { reviewedBy: null, codes: ['done', 'crosswalk.proposalOpen'] }],
    ['nothing waits to be confirmed', [['luis', 'confirm']], { codes: ['crosswalk.no.proposal'] }],
    ['somebody agrees twice', [['ana', 'agree'], ['ana', 'agree']], { codes: ['done', 'crosswalk.agreedAlready'] }],
    ['another’s agreement is taken back', [['ana', 'agree'], ['luis', 'takeBack']], { reviewedBy: 'ana', codes: ['done', 'crosswalk.notOwn'] }],
    ['a confirmation cannot be taken back', [['ana', 'propose', 'equal'], ['luis', 'confirm'], ['luis', 'takeBack']], { stands: 'equal', codes: ['done', 'done', 'crosswalk.no.agreement'] }],
  ]
  test.each(table)('%s', (_, lines, expected) => expect(after(...lines)).toMatchObject(expected))

  test('is only what was said of the words its file has now', () => {
    const { said } = after(['ana', 'agree'])
    const later = { ...written, confidence: 'low' as const }
    expect(standingOf(later, asWritten(editions, later), said).relation.reviewed).toBeNull()
    const edition = [{ programme: 'xa', edition: '2' }, ...editions.slice(1)]
    expect(standingOf(written, asWritten(edition, written), said).review).toBeNull()
  })

  test('never changes by one person alone, over histories nobody thought of', () => {
    const line = fc.record({
      person: fc.constantFrom('ana' as const, 'luis' as const, 'eva' as const),
      kind: fc.constantFrom(...judgementNames),
      relation: fc.constantFrom<RelationKind[]>('equal', 'broader', 'narrower', 'partly', 'none'),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const { said, saidBy, reviewedBy, stands } = after(
          ...lines.map(({ person, kind, relation }): Line => [person, kind, relation]),
        )
        if (saidBy === 'Aval') expect(stands).toBe('partly')
        else expect(reviewedBy).not.toBe(saidBy)
        const answered = said.flatMap(({ answers }) => answers ?? [])
        expect(new Set(answered).size).toBe(answered.length)
        for (const { kind, answers, by } of said)
          if (kind === 'confirm') expect(said.find(({ id }) => id === answers)?.by.id).not.toBe(by.id)
      }),
    )
  })
})

describe('Other words for a relation', () => {
  const standing = standingOf(written, about, [])
  const proposed = (words: RelationWords | null, reason = 'Porque') => {
    const judged = judge(standing, { kind: 'propose', person: 'ana', reason, words })
    return judged.ok ? 'done' : judged.refusal.code
  }

  test('say what is lacking exactly where something is, and why they are better', () => {
    const { needs: _, ...lacking } = wordsOf('narrower', 'x')
    expect(proposed(wordsOf('narrower', 'x'))).toBe('done')
    expect(proposed(lacking)).toBe('crosswalk.needs')
    expect(proposed({ ...wordsOf('equal', 'x'), needsBack: written.why })).toBe('crosswalk.needsBack')
    expect(proposed(wordsOf('equal', 'x'), ' ')).toBe('crosswalk.reason')
    expect(proposed(null)).toBe('crosswalk.words')
  })

  test('are other words', () => {
    const { relation, why, needs, needsBack, confidence } = written
    const same = {
      relation,
      why,
      confidence,
      ...(needs ? { needs } : {}),
      ...(needsBack ? { needsBack } : {}),
    }
    expect(proposed(same)).toBe('crosswalk.sameWords')
    expect(proposed({ ...same, confidence: 'low' })).toBe('done')
  })

  test('leave a criterion that stands alone alone', () => {
    const alone = standingOf(aRelation('fence', 'none', null), '', [])
    const judged = judge(alone, { kind: 'propose', person: 'ana', reason: 'x', words: wordsOf('equal', 'x') })
    expect(judged).toMatchObject({ refusal: { code: 'crosswalk.oneSided' } })
    expect(mayJudge(alone, 'agree', 'ana').ok).toBe(true)
  })
})

describe('A library after its relations were judged', () => {
  const [from = { programme: '', edition: '' }, to = from] = editions
  const library = {
    ...{ references: [], editions: [], crosswalkFiles: new Map() },
    crosswalks: [
      { from, to, relations: [written] },
      { from: to, to: { programme: 'xc', edition: '1' }, relations: [aRelation('barrier', 'equal', 'moat')] },
    ],
  }

  test('derives from what counts now', () => {
    const { said } = after(['ana', 'propose', 'equal'], ['luis', 'confirm'])
    const kind = (of: typeof library) => relationsIn(of, 'xa', 'xc')?.relations[0]?.relation
    expect(kind(library)).toBe('partly')
    const judged = judgedBy(library, new Map([['xa xb', said]]))
    expect(judged.crosswalks[0]?.relations[0]).toMatchObject({
      relation: 'equal',
      reviewed: { by: 'luis' },
    })
    expect(relationsIn(judged, 'xa', 'xc')?.relations[0]).toMatchObject({ relation: 'equal', reviewed: null })
    expect(relationKinds.equal.passes).toBe(true)
  })

  test('keeps what was derived from words that stand as they did', () => {
    const derivedIn = ({ said }: Pick<ReturnType<typeof after>, 'said'>) =>
      relationsIn(judgedBy(library, new Map([['xa xb', said]])), 'xa', 'xc')
    const otherwise = (relation: 'equal' | 'broader') =>
      derivedIn(after(['ana', 'propose', relation], ['luis', 'confirm']))
    const before = derivedIn({ said: [] })
    expect(before?.relations).toHaveLength(1)
    expect(derivedIn(after(['luis', 'agree']))).toBe(before)
    const other = otherwise('equal')
    expect(other?.relations).not.toEqual(before?.relations)
    expect(otherwise('equal')).toBe(other)
    expect(otherwise('broader')).not.toBe(other)
  })
})
