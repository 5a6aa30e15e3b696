import type { Day } from '../kernel/day.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { EditionNamed } from './crosswalk.ts'
import { type Relation, relationKinds } from './relation.ts'

/**
 * What people say of a relation after its file was written. Somebody other than its author agrees with it: it counts as
 * reviewed. Or somebody proposes other words: nothing changes until a second person confirms them. Nothing is rewritten:
 * what was said before stays beside what counts now, and every undoing is a judgement of its own.
 *
 * `of`: what has to stand before it. `by`: who may, against whoever said that. `reason`: whether it has to give one.
 */
// biome-ignore format: a table, a row a line
export const judgementKinds = {
  agree:    { of: 'words',     by: 'other',  reason: false },
  takeBack: { of: 'agreement', by: 'same',   reason: true },
  propose:  { of: 'words',     by: 'anyone', reason: true },
  confirm:  { of: 'proposal',  by: 'other',  reason: false },
  decline:  { of: 'proposal',  by: 'other',  reason: true },
  withdraw: { of: 'proposal',  by: 'same',   reason: true },
} as const satisfies Record<string, KindRow>

interface KindRow {
  readonly of: 'words' | 'agreement' | 'proposal'
  readonly by: 'other' | 'same' | 'anyone'
  readonly reason: boolean
}

export type JudgementKind = keyof typeof judgementKinds
export const judgementNames = Object.keys(judgementKinds) as readonly JudgementKind[]

/** What can be proposed otherwise; which two criteria it is about cannot. */
export type RelationWords = Pick<Relation, 'relation' | 'why' | 'needs' | 'needsBack' | 'confidence'>

export interface Judgement {
  readonly id: string
  readonly from: string | null
  readonly to: string | null
  /** The relation as its file told it then (`asWritten`): what is said of other words counts no longer. */
  readonly about: string
  readonly kind: JudgementKind
  /** The judgement it confirms, declines, withdraws or takes back. */
  readonly answers: string | null
  readonly words: RelationWords | null
  readonly reason: string
  readonly by: { readonly id: string; readonly name: string }
  readonly on: Day
}

/** How a relation stands after all that was said of it. */
export interface Standing {
  readonly relation: Relation
  /** Waits for a second person. */
  readonly proposal: Judgement | null
  /** Who said, here, what stands; null while it is the file's. */
  readonly author: string | null
  /** What made it count as reviewed here. */
  readonly review: Judgement | null
}

/** A relation as its file tells it, in one line; who said it and who reviewed it are no part of it. */
export const asWritten = (editions: readonly EditionNamed[], one: Relation): string =>
  JSON.stringify([
    ...editions.map(({ programme, edition }) => `${programme} ${edition}`),
    ...[one.from, one.to, one.relation, one.confidence],
    ...[one.why, one.needs, one.needsBack].map((text) => (text ? [text.es, text.en] : null)),
  ])

/** `said` in the order in which it was said; what is about other words is not heard. */
export const standingOf = (written: Relation, about: string, said: readonly Judgement[]): Standing => {
  const heard = said.filter((one) => one.about === about)
  const takenBack = new Set(heard.flatMap(({ kind, answers }) => (kind === 'takeBack' ? [answers] : [])))
  return heard
    .filter(({ id }) => !takenBack.has(id))
    .reduce<Standing>(after, { relation: written, proposal: null, author: null, review: null })
}

const after = (so: Standing, judgement: Judgement): Standing => {
  const reviewed = { by: judgement.by.name, on: judgement.on }
  const { proposal } = so
  if (judgement.kind === 'agree') return { ...so, relation: { ...so.relation, reviewed }, review: judgement }
  if (judgement.kind === 'propose') return { ...so, proposal: judgement }
  if (!proposal || judgement.answers !== proposal.id) return so
  if (judgement.kind !== 'confirm' || !proposal.words) return { ...so, proposal: null }
  const { from, to } = so.relation
  const said = { saidBy: proposal.by.name, on: proposal.on, reviewed }
  return {
    relation: { ...{ from, to }, ...proposal.words, ...said },
    proposal: null,
    author: proposal.by.id,
    review: judgement,
  }
}

/** Whether a person may say that of it, as it stands; and which earlier judgement that answers. */
export const mayJudge = (
  standing: Standing,
  kind: JudgementKind,
  person: string,
): Outcome<{ readonly answers: string | null }> => {
  const { of, by } = judgementKinds[kind]
  if (of === 'words') return mayJudgeWords(standing, kind, person)
  const { proposal, review } = standing
  const answered = { agreement: review?.kind === 'agree' ? review : null, proposal }[of]
  if (!answered) return refused('conflict', `crosswalk.no.${of}`)
  const isOwn = answered.by.id === person
  if (isOwn !== (by === 'same')) return refused('notAllowed', isOwn ? 'crosswalk.own' : 'crosswalk.notOwn')
  return done({ answers: answered.id })
}

const mayJudgeWords = ({ proposal, author, review }: Standing, kind: JudgementKind, person: string) => {
  if (proposal) return refused('conflict', 'crosswalk.proposalOpen')
  const isOwn = author === person
  if (judgementKinds[kind].by === 'other' && isOwn) return refused('notAllowed', 'crosswalk.own')
  const again = kind === 'agree' && review?.by.id === person
  return again ? refused('conflict', 'crosswalk.agreedAlready') : done({ answers: null })
}

export interface Said {
  readonly kind: JudgementKind
  readonly person: string
  readonly reason: string
  readonly words: RelationWords | null
}

/** A judgement as it may be added: who may, with a reason where one is owed, with words that can stand. */
export const judge = (
  standing: Standing,
  { kind, person, reason, words }: Said,
): Outcome<Pick<Judgement, 'kind' | 'answers' | 'words' | 'reason'>> => {
  const may = mayJudge(standing, kind, person)
  if (!may.ok) return may
  if (judgementKinds[kind].reason && reason.trim() === '')
    return refused('input', 'crosswalk.reason', {}, '/reason')
  if (kind !== 'propose') return done({ kind, ...may.value, words: null, reason: reason.trim() })
  if (!words) return refused('input', 'crosswalk.words', {}, '/words')
  const stands = mayStand(standing.relation, words)
  return stands.ok ? done({ kind, ...may.value, words, reason: reason.trim() }) : stands
}

/** Whether other words can stand for a relation: its two sides keep their sense, and what is lacking is said. */
const mayStand = (before: Relation, words: RelationWords): Outcome<RelationWords> => {
  const oneSided = before.from === null || before.to === null
  if (oneSided && words.relation !== 'none')
    return refused('input', 'crosswalk.oneSided', {}, '/words/relation')
  for (const key of ['needs', 'needsBack'] as const) {
    const relation = key === 'needs' ? words.relation : relationKinds[words.relation].inverse
    if (relationKinds[relation].needs !== (words[key] !== undefined))
      return refused('input', `crosswalk.${key}`, {}, `/words/${key}`)
  }
  const same = asWritten([], before) === asWritten([], { ...before, ...lacking(words) })
  return same ? refused('input', 'crosswalk.sameWords') : done(words)
}

/** Says of what is not lacking that it is not, where something was before. */
const lacking = (words: RelationWords) => ({ needs: undefined, needsBack: undefined, ...words })
