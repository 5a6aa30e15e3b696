import ExcelJS from 'exceljs'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Criterion, CriterionPart } from '../../domain/standards/standard.ts'
import { columnChoices } from './programmeChoices.ts'
import { programmeKeys, programmeSheets } from './programmeColumns.ts'
import { addInstructions, explainHeadings, type Saying } from './programmeInstructions.ts'

/** A workbook that `programme import` takes, filled with a programme as the example to write over; how, its first sheet says. */
export const programmeTemplate = async (
  programme: Programme,
  saying: Readonly<Record<'es' | 'en', Saying>>,
): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  addInstructions(book, saying)
  for (const [name, columns] of Object.entries(programmeSheets)) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map((key) => ({ header: key, key, width: /(Es|En)$/.test(key) ? 48 : 18 }))
    sheet.getRow(1).font = { bold: true }
    // Else a spreadsheet makes 1.1 of 1.10, and a day of 1.2.
    for (const column of sheet.columns) if (/number$/i.test(String(column.key))) column.numFmt = '@'
    explainHeadings(sheet, columns, saying)
    sheet.addRows([...rowsFor[name as keyof typeof programmeSheets](programme)])
    // After the rows: a cell that offers words counts as written, and rows are added behind what is written.
    offerChoices(sheet, columns)
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Cells that take one of a few words offer them. Of the bibliography's kinds the programme's check tells. */
const offerChoices = (sheet: ExcelJS.Worksheet, columns: readonly string[]): void => {
  for (const [column, words] of Object.entries(columnChoices)) {
    const at = columns.indexOf(column) + 1
    if (at === 0 || (sheet.name === 'bibliography' && column === 'kind')) continue
    for (let row = 2; row <= LAST_OFFERED; row += 1)
      sheet.getCell(row, at).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${words.join(',')}"`],
      }
  }
}

const LAST_OFFERED = 400

type Rows = (programme: Programme) => readonly object[]

const two = (name: string, text: { readonly es: string; readonly en: string }) => ({
  [`${name}Es`]: text.es,
  [`${name}En`]: text.en,
})

const sourced = ({
  certainty,
  sources,
}: {
  readonly certainty: string
  readonly sources: readonly string[]
}) => ({
  certainty,
  sources: sources.join(' '),
})

const rowsFor: Readonly<Record<keyof typeof programmeSheets, Rows>> = {
  programme: (programme) => programmeKeys.map((key) => ({ key, value: headOf(programme)[key] ?? '' })),
  criteria: ({ standards }) =>
    standards.flatMap((standard) =>
      standard.subStandards.flatMap((sub) =>
        sub.criteria.flatMap((criterion) => [
          {
            standard: standard.id,
            standardNumber: standard.number,
            ...two('standardTitle', standard.title),
            ...two('standardDescribes', standard.describes),
            focusArea: standard.focusArea ?? '',
            standardCertainty: standard.certainty,
            standardSources: standard.sources.join(' '),
            subStandardCertainty: sub.certainty,
            subStandardSources: sub.sources.join(' '),
            subStandard: sub.id,
            subStandardNumber: sub.number,
            ...two('subStandardTitle', sub.title),
            ...criterionRow(criterion),
          },
          ...criterion.parts.map(partRow),
        ]),
      ),
    ),
  operatorTypes: ({ operatorTypes }) =>
    operatorTypes.map((type) => ({ ...namedRow(type), follows: (type.follows ?? []).join(', ') })),
  siteKinds: ({ siteKinds }) => siteKinds.map(namedRow),
  focusAreas: ({ focusAreas }) => (focusAreas ?? []).map(namedRow),
  eligibility: ({ eligibility }) =>
    eligibility.map(({ id, asks, kind, wants, otherwise, operatorTypes, ...rest }) => ({
      id,
      ...two('asks', asks),
      kind,
      wantsYes: wants.yes === undefined ? '' : wants.yes ? 'yes' : 'no',
      atLeast: wants.atLeast ?? '',
      monthsAgoAtLeast: wants.monthsAgoAtLeast ?? '',
      ...two('otherwise', otherwise),
      operatorTypes: [operatorTypes].flat().join(', '),
      ...sourced(rest),
    })),
  deadlines: ({ deadlines }) =>
    deadlines.map(({ clock, days, count, warnBefore, because, ...rest }) => ({
      ...{ clock, days, count, warnBefore: warnBefore.join(' ') },
      ...two('because', because),
      ...sourced(rest),
    })),
  benefits: ({ benefits }) =>
    benefits.map((one) => ({
      ...namedRow(one),
      ...two('tells', one.tells),
      operatorTypes: [one.operatorTypes].flat().join(', '),
      ...{ deliveredBy: one.deliveredBy ?? '', measuredBy: one.measuredBy ?? '' },
    })),
  terms: ({ terms }) =>
    (terms ?? []).map((one) => ({
      ...namedRow(one),
      amount: one.amount,
      unit: one.unit,
      ...two('tells', one.tells),
    })),
  holidays: ({ holidays }) =>
    holidays.map((one) => ({ day: one.day, ...two('name', one.name), ...sourced(one) })),
  bibliography: ({ bibliography }) =>
    bibliography.map(({ id, tells, kind }) => ({ id, ...two('tells', tells), kind })),
}

interface Named {
  readonly id: string
  readonly name: { readonly es: string; readonly en: string }
  readonly certainty: string
  readonly sources: readonly string[]
}
const namedRow = (one: Named) => ({ id: one.id, ...two('name', one.name), ...sourced(one) })

const partRow = ({ id, level, asks, operatorTypes, from, until }: CriterionPart) => ({
  part: id,
  level,
  ...two('asks', asks),
  operatorTypes: [operatorTypes ?? ''].flat().join(', '),
  from: from ?? '',
  until: until ?? '',
})

const criterionRow = (criterion: Criterion) => ({
  criterion: criterion.id,
  number: criterion.number,
  level: criterion.level,
  ...two('asks', criterion.asks),
  operatorTypes: [criterion.operatorTypes].flat().join(', '),
  siteKinds: [criterion.siteKinds].flat().join(', '),
  from: criterion.from,
  until: criterion.until ?? '',
  ...two('guidance', criterion.guidance),
  ...two('evidence', criterion.evidence),
  method: criterion.visit.method,
  ...two('checks', criterion.visit.checks),
  ...(criterion.smallCompany ? two('smallCompany', criterion.smallCompany) : {}),
  owedBy: criterion.owedBy ?? '',
  follows: (criterion.follows ?? []).map(({ id }) => id).join(' '),
  followsAs: (criterion.follows ?? []).map((one) => one.as).join(' | '),
  followsBecauseEs: (criterion.follows ?? []).map(({ because }) => because.es).join(' | '),
  followsBecauseEn: (criterion.follows ?? []).map(({ because }) => because.en).join(' | '),
  ...sourced(criterion),
})

const headOf = (programme: Programme): Readonly<Record<string, string>> => ({
  ...two('name', programme.name),
  ...two('authority', programme.authority),
  ...two('taxIdName', programme.taxId.name),
  id: programme.id,
  edition: programme.edition,
  shortName: programme.shortName,
  languages: programme.languages.join(', '),
  timeZone: programme.timeZone,
  validityMonths: String(programme.validityMonths ?? 'none'),
  reviewMonths: String(programme.reviewMonths),
  traderNumberPattern: programme.traderNumberPattern,
  taxIdPattern: programme.taxId.pattern,
})
