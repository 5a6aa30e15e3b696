import type { Day } from '../domain/kernel/day.ts'
import type { Language } from '../domain/programmes/programme.ts'
import type { Text } from '../domain/standards/text.ts'
import { type Letterhead, letterheadData, type Signatory } from './letterhead.ts'
import type { Manuscript } from './typesetting/manuscript.ts'
import { typeset } from './typesetting/typeset.ts'
import { counted, listed, word, wordsIn } from './words.ts'
import { shortDay, writtenDay } from './writtenDay.ts'

/** The report of a validation: what was visited, what was found, what is asked of the company. */
export interface ValidationReport extends Letterhead {
  readonly language: Language
  readonly reportNumber: string
  readonly caseReference: string
  readonly date: Day
  readonly company: {
    readonly name: string
    readonly traderNumber: string | null
    readonly types: readonly Text[]
  }
  readonly sites: readonly VisitedSite[]
  readonly team: readonly Person[]
  readonly present: readonly Person[]
  readonly results: readonly StandardResult[]
  readonly findings: readonly ReportedFinding[]
  /** What the team concludes, in its own words; blank lines part paragraphs. */
  readonly conclusion: string
  readonly signatories: readonly Signatory[]
}

export interface VisitedSite {
  readonly name: string
  readonly kind: Text | null
  readonly address: string
  readonly from: Day
  readonly to: Day
  readonly how: 'onSite' | 'remote'
}

export interface Person {
  readonly name: string
  readonly post: Text | null
}

/** How many criteria of one standard came out how. */
export interface StandardResult {
  readonly number: string
  readonly title: Text
  readonly counts: Readonly<Record<Result, number>>
}

const results = ['meets', 'partly', 'doesNot', 'notApplicable', 'notSeen'] as const
export type Result = (typeof results)[number]

export interface ReportedFinding {
  readonly number: string
  readonly grade: 'major' | 'minor' | 'observation'
  readonly criterion: { readonly number: string; readonly asks: Text }
  readonly site: string | null
  /** The officer's words. */
  readonly seen: string
  readonly asked: string | null
  readonly due: { readonly by: Day; readonly days: number; readonly count: 'working' | 'calendar' } | null
}

export const validationReportPdf = (report: ValidationReport): Promise<Uint8Array> =>
  typeset(validationReport(report))

export const validationReport = (report: ValidationReport): Manuscript => {
  const { language } = report
  return {
    template: 'report',
    properties: {
      title: `${word('reportTitle')[language]} ${report.reportNumber} – ${report.company.name}`,
      author: report.programme.authority[language],
      description: summary(report),
      keywords: [report.reportNumber, report.caseReference, report.programme.shortName],
      ...{ language, issuedAt: report.issuedAt },
    },
    data: {
      ...letterheadData(report, language),
      words: wordsIn(language),
      programmeName: report.programme.name[language],
      authority: report.programme.authority[language],
      ...{ reportNumber: report.reportNumber, caseReference: report.caseReference },
      ...{ date: writtenDay(report.date)[language], conclusion: report.conclusion },
      company: { ...report.company, types: report.company.types.map((type) => type[language]).join(' · ') },
      ...{ visited: visitedDays(report), headline: headline(report), summary: summary(report) },
      sites: report.sites.map((site) => visitedSite(site, language)),
      team: report.team.map((person) => named(person, language)),
      present: report.present.map((person) => named(person, language)),
      standards: report.results.map(({ title, ...result }) => ({ ...result, title: title[language] })),
      totals: totals(report),
      findings: report.findings.map((finding) => reported(finding, language)),
      signatories: report.signatories.map((who) => ({ ...who, post: who.post[language] })),
    },
  }
}

/** '19 mar 2026', '17–19 mar 2026', '30 mar 2026 – 2 abr 2026'. */
const between = (from: Day, to: Day, language: Language): string => {
  const last = shortDay(to)[language]
  if (from === to) return last
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`
  return `${shortDay(from)[language]} – ${last}`
}

const visitedDays = ({ sites, language }: ValidationReport): string | null => {
  const first = sites.map((site) => site.from).sort()[0]
  const last = sites
    .map((site) => site.to)
    .sort()
    .at(-1)
  return first && last ? between(first, last, language) : null
}

const visitedSite = ({ from, to, ...site }: VisitedSite, language: Language) => ({
  ...site,
  kind: site.kind?.[language] ?? null,
  when: between(from, to, language),
  how: word(site.how)[language],
})

const named = ({ name, post }: Person, language: Language) => ({ name, post: post?.[language] ?? null })

const totals = ({ results: standards }: ValidationReport): Record<Result, number> =>
  Object.fromEntries(
    results.map((result) => [result, standards.reduce((sum, { counts }) => sum + counts[result], 0)]),
  ) as Record<Result, number>

const summary = (report: ValidationReport): string => {
  const { meets, partly, doesNot } = totals(report)
  return counted('summary', meets + partly + doesNot, { meets, partly, doesNot })[report.language]
}

/** The title states the fact: '1 hallazgo mayor, 2 menores'. */
const headline = ({ findings, language }: ValidationReport): string => {
  const parts = (['major', 'minor', 'observation'] as const).flatMap((grade) => {
    const count = findings.filter((finding) => finding.grade === grade).length
    return count === 0 ? [] : [counted(grade, count)[language]]
  })
  if (parts.length === 0) return word('noFindings')[language]
  return listed(parts, language)
}

const reported = (finding: ReportedFinding, language: Language) => ({
  ...finding,
  grade: { tone: finding.grade, word: word(finding.grade)[language] },
  criterion: {
    label: word('criterion', { number: finding.criterion.number })[language],
    asks: finding.criterion.asks[language],
  },
  due: finding.due && {
    by: shortDay(finding.due.by)[language],
    term: counted(finding.due.count, finding.due.days)[language],
  },
})
