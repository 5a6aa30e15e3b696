import type { Day, Instant } from '../domain/kernel/day.ts'
import type { Language } from '../domain/programmes/programme.ts'
import { letterheadData } from './letterhead.ts'
import type { Manuscript } from './typesetting/manuscript.ts'
import { typeset } from './typesetting/typeset.ts'
import { word, wordsIn } from './words.ts'
import { shortDay, writtenDay } from './writtenDay.ts'

/** The report of a country evaluation. The 22 levels are told one by one and never summed. */
export interface EvaluationReport {
  readonly language: Language
  readonly paper?: 'a4' | 'letter'
  readonly issuedAt: Instant
  readonly timeZone: string
  readonly demonstration: boolean
  readonly reference: string
  readonly country: string
  /** 'Visit 1'. */
  readonly visit: string
  /** 'Draft', 'Final report'. */
  readonly standing: string
  readonly isFinal: boolean
  readonly from: Day
  readonly until: Day
  readonly date: Day
  readonly place: string
  readonly team: readonly string[]
  readonly rubric: { readonly name: string; readonly version: number; readonly tells: string }
  readonly accompanied: string
  readonly groups: readonly string[]
  readonly summary: string
  readonly hasEarlier: boolean
  readonly levels: readonly ReportedLevel[]
  /** Computed from the country’s own programme, if it agreed; never in place of a level. */
  readonly measured: readonly ReportedMeasure[]
  readonly agreement: string
  readonly recommendations: readonly ReportedRecommendation[]
  readonly comments: string
}

export interface ReportedLevel {
  readonly number: number
  readonly name: string
  /** '3', or '–' where no evidence was collected. */
  readonly level: string
  readonly earlier: string
  readonly says: string
  readonly classes: string
  readonly reason: string
}

export interface ReportedMeasure {
  readonly number: number
  readonly name: string
  readonly value: string
  readonly says: string
  /** '3', or '–' where figures say no level. */
  readonly level: string
  readonly how: string
  readonly day: Day
}

export interface ReportedRecommendation {
  readonly number: number
  readonly text: string
  readonly owner: string
  readonly priority: string
  readonly effort: string
  readonly due: Day
  readonly doneWhen: string
  readonly lifts: string
  readonly state: string
}

export const evaluationReportPdf = (report: EvaluationReport): Promise<Uint8Array> =>
  typeset(evaluationReport(report))

export const evaluationReport = (report: EvaluationReport): Manuscript => {
  const { language, country, visit } = report
  const head = letterheadData(
    {
      ...(report.paper ? { paper: report.paper } : {}),
      programme: {
        ...{ name: word('evaluationProgramme'), shortName: 'Aval', authority: word('regionalBody') },
        ...{ edition: String(report.rubric.version), timeZone: report.timeZone },
      },
      ...{ issuedAt: report.issuedAt, demonstration: report.demonstration },
    },
    language,
  )
  return {
    template: 'evaluation',
    properties: {
      title: `${word('evaluationTitle')[language]} – ${country} – ${visit}`,
      author: word('regionalBody')[language],
      description: report.standing,
      keywords: [country, visit, report.rubric.name],
      ...{ language, issuedAt: report.issuedAt },
    },
    data: {
      ...report,
      ...head,
      band: [
        {
          ...{ language, mark: word('evaluationInvented')[language] },
          tells: word('evaluationInventedTells')[language],
        },
      ],
      words: wordsIn(language),
      programmeName: word('evaluationProgramme')[language],
      authority: word('regionalBody')[language],
      days:
        report.from === report.until
          ? shortDay(report.until)[language]
          : `${shortDay(report.from)[language]} – ${shortDay(report.until)[language]}`,
      date: writtenDay(report.date)[language],
      measured: report.measured.map((one) => ({ ...one, day: shortDay(one.day)[language] })),
      recommendations: report.recommendations.map((one) => ({ ...one, due: shortDay(one.due)[language] })),
    },
  }
}
