import ExcelJS from 'exceljs'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Criterion } from '../../domain/standards/standard.ts'
import { programmeKeys, programmeSheets } from './programmeColumns.ts'

/** A workbook that `programme import` takes, filled with a programme as the example to write over. */
export const programmeTemplate = async (programme: Programme): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  for (const [name, columns] of Object.entries(programmeSheets)) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map((key) => ({ header: key, key, width: /(Es|En)$/.test(key) ? 48 : 18 }))
    sheet.getRow(1).font = { bold: true }
    sheet.addRows([...rowsFor[name as keyof typeof programmeSheets](programme)])
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

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
            subStandard: sub.id,
            subStandardNumber: sub.number,
            ...two('subStandardTitle', sub.title),
            ...criterionRow(criterion),
          },
          ...criterion.parts.map(({ id, level, asks }) => ({ part: id, level, ...two('asks', asks) })),
        ]),
      ),
    ),
  operatorTypes: ({ operatorTypes }) =>
    operatorTypes.map((type) => ({ id: type.id, ...two('name', type.name), ...sourced(type) })),
  siteKinds: ({ siteKinds }) =>
    siteKinds.map((kind) => ({ id: kind.id, ...two('name', kind.name), ...sourced(kind) })),
  bibliography: ({ bibliography }) =>
    bibliography.map(({ id, tells, kind }) => ({ id, ...two('tells', tells), kind })),
}

const criterionRow = (criterion: Criterion) => ({
  criterion: criterion.id,
  number: criterion.number,
  level: criterion.level,
  ...two('asks', criterion.asks),
  operatorTypes: [criterion.operatorTypes].flat().join(' '),
  siteKinds: [criterion.siteKinds].flat().join(' '),
  from: criterion.from,
  until: criterion.until ?? '',
  ...two('guidance', criterion.guidance),
  ...two('evidence', criterion.evidence),
  method: criterion.visit.method,
  ...two('checks', criterion.visit.checks),
  ...sourced(criterion),
})

const headOf = (programme: Programme): Readonly<Record<string, string>> => ({
  ...two('name', programme.name),
  ...two('authority', programme.authority),
  ...two('taxIdName', programme.taxId.name),
  id: programme.id,
  edition: programme.edition,
  shortName: programme.shortName,
  timeZone: programme.timeZone,
  validityMonths: String(programme.validityMonths ?? ''),
  reviewMonths: String(programme.reviewMonths),
  traderNumberPattern: programme.traderNumberPattern,
  taxIdPattern: programme.taxId.pattern,
})
