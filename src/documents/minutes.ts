import type { Day } from '../domain/kernel/day.ts'
import type { Language } from '../domain/programmes/programme.ts'
import { type Letterhead, letterheadData } from './letterhead.ts'
import type { Manuscript } from './typesetting/manuscript.ts'
import { typeset } from './typesetting/typeset.ts'
import { wordsIn } from './words.ts'
import { shortDay, writtenDay } from './writtenDay.ts'

/** The minutes of a meeting of the working group, in one language. */
export interface MinutesDocument extends Letterhead {
  readonly language: Language
  readonly group: string
  readonly number: number
  readonly title: string
  readonly on: Day
  /** Hours as they are read: '10:00 – 12:00'. */
  readonly hours: string | null
  readonly place: string
  /** None while they are a draft. */
  readonly approved: { readonly on: Day; readonly by: string } | null
  /** Who was there is left out of what anybody may read. */
  readonly attendance: readonly AttendanceGroup[]
  readonly agenda: readonly string[]
  /** What was said; blank lines part paragraphs. */
  readonly said: string
  readonly decisions: readonly { readonly number: number; readonly text: string }[]
  /** Who did not vote for a conflict of interest; left out of what anybody may read. */
  readonly conflicts: readonly {
    readonly number: number
    readonly title: string
    readonly organisation: string
    readonly name: string
    readonly tells: string
  }[]
  /** Files laid to the meeting, each known by the hash of its content; left out of what anybody may read. */
  readonly papers: readonly { readonly name: string; readonly size: number; readonly sha256: string }[]
  readonly tasks: readonly { readonly what: string; readonly owner: string; readonly due: Day | null }[]
  readonly words: MinutesWords
}

export interface AttendanceGroup {
  readonly how: string
  readonly people: readonly { readonly name: string; readonly organisation: string }[]
}

const minutesWords = [
  ...(['title', 'meeting', 'day', 'hours', 'place', 'state', 'draft', 'draftTells', 'approved'] as const),
  ...([
    'agenda',
    'attendance',
    'said',
    'decisions',
    'noDecisions',
    'conflicts',
    'papers',
    'papersTell',
    'tasks',
    'owner',
    'due',
    'demonstrationTells',
  ] as const),
]
/** The document's own words, in its language. */
export type MinutesWords = Readonly<Record<(typeof minutesWords)[number], string>>

export const minutesWordsFrom = (say: (name: string) => string): MinutesWords =>
  Object.fromEntries(minutesWords.map((name) => [name, say(name)])) as MinutesWords

export const minutesPdf = (data: MinutesDocument): Promise<Uint8Array> => typeset(minutes(data))

export const minutes = (data: MinutesDocument): Manuscript => {
  const { language, approved, words } = data
  const letterhead = letterheadData(data, language)
  const reference = `${words.meeting} ${data.number}`
  return {
    template: 'minutes',
    properties: {
      title: `${words.title}: ${data.title}`,
      author: data.programme.authority[language],
      description: approved ? words.approved : words.draft,
      keywords: [reference, data.programme.shortName],
      ...{ language, issuedAt: data.issuedAt },
    },
    data: {
      ...letterhead,
      band: letterhead.band.map((band) => ({ ...band, tells: words.demonstrationTells })),
      words: { ...wordsIn(language), ...words },
      programmeName: data.programme.name[language],
      authority: data.programme.authority[language],
      ...{ group: data.group, reference, title: data.title, hours: data.hours, place: data.place },
      on: writtenDay(data.on)[language],
      approved: approved && { by: approved.by, on: writtenDay(approved.on)[language] },
      attendance: data.attendance.filter(({ people }) => people.length > 0),
      agenda: data.agenda,
      said: data.said.split(/\n{2,}/).map((paragraph) => paragraph.split('\n')),
      decisions: data.decisions,
      conflicts: data.conflicts,
      papers: data.papers.map(({ name, sha256 }) => ({ name, sha256 })),
      tasks: data.tasks.map(({ due, ...task }) => ({ ...task, due: due && shortDay(due)[language] })),
    },
  }
}
