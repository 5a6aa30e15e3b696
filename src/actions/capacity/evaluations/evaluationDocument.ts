import type {
  EvaluationReport,
  ReportedLevel,
  ReportedRecommendation,
} from '../../../documents/evaluationReport.ts'
import type { Agreement } from '../../../domain/capacity/evaluations/agreement.ts'
import { evidenceClasses, type Indicator, type Rubric } from '../../../domain/capacity/evaluations/rubric.ts'
import { type Day, day, type Instant } from '../../../domain/kernel/day.ts'
import type { RecommendationRow } from '../../../store/capacity/evaluations/recommendations.ts'
import type { LevelRow, Score } from '../../../store/capacity/evaluations/scores.ts'
import type { Member } from '../../../store/capacity/evaluations/team.ts'
import type { VisitRow } from '../../../store/capacity/evaluations/visits.ts'
import type { World } from '../../world.ts'
import { measuresPrinted } from './measuresPrinted.ts'
import type { MeasureTold } from './measuresTold.ts'
import { agreementBetween } from './readVisit.ts'

export interface ReportParts {
  readonly world: World
  readonly language: 'es' | 'en'
  readonly visit: VisitRow
  readonly team: readonly Member[]
  readonly rubric: Rubric
  readonly levels: readonly LevelRow[]
  readonly earlier: readonly LevelRow[] | null
  readonly scores: readonly Score[]
  readonly measures: readonly MeasureTold[]
  readonly groups: readonly string[]
  readonly recommendations: readonly RecommendationRow[]
  readonly issuedAt: Instant
  readonly today: Day
}

/** What the report says, in the words of one language. */
export const reportOfVisit = (parts: ReportParts): EvaluationReport => {
  const { world, language, visit, team, rubric } = parts
  const say = (code: string, values: Readonly<Record<string, string | number>> = {}) =>
    world.say(`evaluation.${code}`, language, values)
  const country = countryIn(language, visit.country)
  return {
    ...{ language, country, issuedAt: parts.issuedAt, timeZone: world.programme.timeZone },
    demonstration: visit.demonstration,
    reference: `${visit.country}-${visit.kind}-${visit.number}`,
    visit: say(`named.${visit.kind}`, { number: visit.number }),
    standing: say(`state.${visit.state}`),
    isFinal: visit.state === 'final' || visit.state === 'handedIn',
    ...{ from: day(visit.from), until: day(visit.until), date: day(visit.finalOn ?? parts.today) },
    place: visit.place,
    team: team.map(({ name }) => name),
    rubric: { name: rubric.name[language], version: rubric.version, tells: rubric.tells[language] },
    accompanied: `${say('column.accompanied')}: ${say(`accompanied.${visit.accompanied}`)}. ${visit.accompaniedNote}`,
    groups: parts.groups.map((group) => say(`group.${group}`)),
    summary: visit.summary,
    hasEarlier: parts.earlier !== null,
    levels: rubric.indicators.map((indicator) => levelTold(parts, say, indicator)),
    measured: measuresPrinted(language, say, rubric, parts.measures),
    agreement: agreementTold(parts, say),
    recommendations: parts.recommendations.map((one) => recommendationTold(parts, say, one)),
    comments: visit.comments,
  }
}

export const countryIn = (language: 'es' | 'en', code: string): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code

type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string

const levelTold = (
  { language, levels, earlier, scores }: ReportParts,
  say: Say,
  indicator: Indicator,
): ReportedLevel => {
  const row = levels.find((one) => one.indicator === indicator.id)
  const level = row?.level ?? null
  const before = earlier?.find((one) => one.indicator === indicator.id)?.level ?? null
  const known = new Set(
    scores.filter((one) => one.indicator === indicator.id).flatMap(({ classes }) => classes),
  )
  return {
    ...{ number: indicator.number, name: indicator.name[language] },
    level: level === null ? '–' : String(level),
    earlier: before === null ? '–' : String(before),
    says: level === null ? say('noEvidence') : (indicator.levels[level]?.[language] ?? ''),
    classes: evidenceClasses
      .filter((one) => known.has(one))
      .map((one) => say(`class.${one}`))
      .join(' · '),
    reason: row?.reason ?? '',
  }
}

const agreementTold = ({ language, team, scores }: ReportParts, say: Say): string => {
  const [one, other] = team.filter((member) => member.scores)
  if (!one || !other) return say('scores.self')
  return agreementIn(language, say, agreementBetween(scores, one.id, other.id))
}

const agreementIn = (language: 'es' | 'en', say: Say, told: Agreement): string => {
  const share = (part: number) =>
    language === 'es'
      ? `${percent(part, told.n)} % (${part} de ${told.n})`
      : `${percent(part, told.n)}% (${part} of ${told.n})`
  return [
    say('agreement.equal', { share: share(told.equal) }),
    say('agreement.withinOne', { share: share(told.withinOne) }),
    told.kappa === null
      ? say(`agreement.${told.kappaUnsaid ?? 'tooFew'}`, { n: told.n })
      : say('agreement.kappa', { kappa: told.kappa.toFixed(2), n: told.n }),
    told.oneWithoutEvidence > 0 ? say('agreement.oneWithout', { count: told.oneWithoutEvidence }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100))

const recommendationTold = (
  { language, rubric }: ReportParts,
  say: Say,
  one: RecommendationRow,
): ReportedRecommendation => ({
  number: one.number,
  text: (language === 'es' ? one.es || one.en : one.en || one.es) || '',
  owner: say(`group.${one.owner}`),
  priority: say(`priority.${one.priority}`),
  effort: say(`effort.${one.effort}`),
  due: day(one.dueOn),
  doneWhen: one.doneWhen,
  lifts: rubric.indicators
    .filter(({ id }) => one.indicators.includes(id))
    .map(({ number, name }) => `${number} ${name[language]}`)
    .join(' · '),
  state: say(`recommendation.${one.state}`),
})
