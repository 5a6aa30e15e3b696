import type { StepName } from './steps.ts'

/** How news reaches somebody besides the bell in the bar: by mail at once, in one mail a day, or not by mail. */
export const noticeWays = ['atOnce', 'daily', 'bell'] as const
export type NoticeWay = (typeof noticeWays)[number]

/**
 * Kinds of news as a person chooses among them. A row says how each side hears of it unless somebody chose otherwise; null is
 * a kind that side never gets. `mustMail` names whose mail cannot be switched off: a missed legal term costs the company its
 * certificate, and whoever administers it answers for it.
 */
// biome-ignore format: a table, a row a line
export const noticeKinds = {
  deadlines:  { company: 'atOnce', office: 'atOnce', mustMail: 'companyAdministrator' },
  decisions:  { company: 'atOnce', office: 'bell',   mustMail: null },
  findings:   { company: 'atOnce', office: 'bell',   mustMail: null },
  steps:      { company: 'atOnce', office: 'bell',   mustMail: null },
  messages:   { company: 'atOnce', office: 'atOnce', mustMail: null },
  incidents:  { company: null,     office: 'atOnce', mustMail: null },
  notices:    { company: 'bell',   office: 'bell',   mustMail: null },
  resumption: { company: 'atOnce', office: null,     mustMail: null },
  announcements: { company: 'daily', office: 'bell', mustMail: null },
  group:      { company: null,     office: 'atOnce', mustMail: null },
  colleagues: { company: null,     office: 'bell',   mustMail: null },
} as const satisfies Record<string, NoticeRow>

interface NoticeRow {
  readonly company: NoticeWay | null
  readonly office: NoticeWay | null
  readonly mustMail: 'companyAdministrator' | null
}

export type NoticeKind = keyof typeof noticeKinds

/** Steps that are more than a movement of the case. */
const stepKinds: Partial<Readonly<Record<StepName, NoticeKind>>> = {
  ...{ finishValidation: 'findings', sendReport: 'findings', reply: 'findings', closeFindings: 'findings' },
  ...{ certify: 'decisions', refuse: 'decisions', renew: 'decisions', completeAnnualReview: 'decisions' },
  ...{ suspend: 'decisions', suspendBenefits: 'decisions', confirmSuspension: 'decisions' },
  ...{ reinstate: 'decisions', revoke: 'decisions', expire: 'decisions', lapse: 'decisions' },
  ...{ upholdDecision: 'decisions', grantAppeal: 'decisions', endAppealTerm: 'decisions' },
}

const isStep = (name: string): name is StepName => name in stepKinds

/** Which kind a piece of news is: 'warning.companyReply.2026-12-14.3', 'step.certify', 'message.new', 'notice.incident'. */
export const kindOfNews = (news: string): NoticeKind => {
  const [family = '', one = ''] = news.split('.')
  if (family === 'warning') return 'deadlines'
  if (family === 'message') return 'messages'
  if (family === 'notice') return one === 'incident' ? 'incidents' : 'notices'
  if (family === 'case') return 'colleagues'
  if (family === 'resumption') return 'resumption'
  if (family === 'border') return 'findings'
  if (family === 'announcement') return 'announcements'
  if (family === 'group') return 'group'
  return isStep(one) ? (stepKinds[one] ?? 'steps') : 'steps'
}

/** Who hears of it. */
export interface Hearer {
  readonly side: 'company' | 'office'
  readonly isAdministrator: boolean
}

/** The ways somebody may choose for a kind; none where they never get it. */
export const waysFor = (kind: NoticeKind, { side, isAdministrator }: Hearer): readonly NoticeWay[] => {
  const row: NoticeRow = noticeKinds[kind]
  if (row[side] === null) return []
  const mustMail = row.mustMail !== null && side === 'company' && isAdministrator
  return mustMail ? noticeWays.filter((way) => way !== 'bell') : noticeWays
}

/** How somebody hears of it: as they chose where they may, otherwise as the table says. */
export const wayFor = (kind: NoticeKind, hearer: Hearer, chosen: string | undefined): NoticeWay => {
  const may = waysFor(kind, hearer).find((way) => way === chosen)
  return may ?? noticeKinds[kind][hearer.side] ?? 'bell'
}

export const isNoticeKind = (text: string): text is NoticeKind => Object.hasOwn(noticeKinds, text)
