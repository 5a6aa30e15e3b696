import messages from '../../messages/booklet.json' with { type: 'json' }
import type { Day } from '../domain/kernel/day.ts'
import type { Language, OperatorType, Programme } from '../domain/programmes/programme.ts'
import type { Criterion, CriterionPart, Standard } from '../domain/standards/standard.ts'
import { type Letterhead, letterheadData } from './letterhead.ts'
import type { Manuscript } from './typesetting/manuscript.ts'
import { typeset } from './typesetting/typeset.ts'
import { fill, listed, type Values } from './words.ts'
import { shortDay, writtenDay } from './writtenDay.ts'

/** A programme's criteria as a booklet for one kind of operator. */
export interface Booklet extends Omit<Letterhead, 'programme'> {
  readonly language: Language
  readonly programme: Letterhead['programme'] & Pick<Programme, 'id' | 'operatorTypes'>
  readonly operatorType: OperatorType
  readonly day: Day
  /** What is asked of that kind of operator on that day, under its headings. */
  readonly standards: readonly Standard[]
  /** Where criteria have their pages, without a slash at its end. */
  readonly url: string
}

type WordIn<Key> = Key extends `booklet.${infer Name}` ? Name : never
type Word = WordIn<keyof typeof messages>

export const bookletPdf = (booklet: Booklet): Promise<Uint8Array> => typeset(bookletManuscript(booklet))

export const bookletManuscript = (booklet: Booklet): Manuscript => {
  const { language, programme, operatorType, day, standards } = booklet
  const say = (name: Word, values: Values = {}) => fill(messages[`booklet.${name}`][language], values)
  const criteria = standards.flatMap((one) => one.subStandards.flatMap((sub) => sub.criteria))
  const at = (level: Criterion['level']) => criteria.filter((one) => one.level === level).length
  const assumed = criteria.filter(({ certainty }) => certainty === 'assumed').length
  const counts = [
    say('must', { count: at('must') }),
    say('should', { count: at('should') }),
    ...(at('mixed') > 0 ? [say('mixed', { count: at('mixed') })] : []),
  ]
  const who = operatorType.name[language]
  return {
    template: 'booklet',
    properties: {
      title: `${programme.shortName} ${programme.edition}: ${who}`,
      author: programme.authority[language],
      description: say('counts', { criteria: criteria.length, standards: standards.length }),
      keywords: [programme.shortName, programme.edition, who],
      ...{ language, issuedAt: booklet.issuedAt },
    },
    data: {
      ...letterheadData(booklet, language),
      words: Object.fromEntries(
        Object.entries(messages).map(([key, message]) => [key.replace('booklet.', ''), message[language]]),
      ),
      ...{ programmeName: programme.name[language], authority: programme.authority[language], who },
      edition: say('edition', { edition: programme.edition }),
      asOf: writtenDay(day)[language],
      counts: say('counts', { criteria: criteria.length, standards: standards.length }),
      levels: listed(counts, language),
      assumed: assumed === 0 ? null : say('assumedCount', { count: assumed }),
      standards: standards.map((standard) => ({
        ...{ number: standard.number, title: standard.title[language] },
        describes: standard.describes[language],
        subs: standard.subStandards.map((sub) => ({
          number: sub.number === standard.number ? null : sub.number,
          title: sub.title[language],
          criteria: sub.criteria.map((one) => printed(one, booklet)),
        })),
      })),
    },
  }
}

const printed = (criterion: Criterion, { language, programme, url }: Booklet) => ({
  number: criterion.number,
  address: `${url}/programas/${programme.id}/criterio/${criterion.id}`,
  asks: criterion.asks[language],
  level: criterion.level,
  assumed: criterion.certainty === 'assumed',
  parts: criterion.parts.map((part) => printedPart(part, language)),
  guidance: criterion.guidance[language],
  evidence: criterion.evidence[language],
  smallCompany: criterion.smallCompany?.[language] ?? null,
  method: messages[`booklet.${criterion.visit.method}`][language],
  checks: criterion.visit.checks[language],
})

const printedPart = ({ asks, level, from }: CriterionPart, language: Language) => ({
  asks: asks[language],
  level,
  since: from ? fill(messages['booklet.since'][language], { day: shortDay(from)[language] }) : null,
})
