import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument, stringify } from 'yaml'
import type { ProgrammeBook } from '../../actions/imports/programmeSheet.ts'

export interface LaidOut {
  /** The line of the sheet behind a line of a file; nothing for files that no criteria are in. */
  readonly lineOf: (file: string, line: number) => number | undefined
}

/** Writes what a workbook says over a folder just started from the skeleton. */
export const layOutBook = async (dir: string, book: ProgrammeBook): Promise<LaidOut> => {
  await writeHead(join(dir, 'programme.yaml'), book)
  await rm(join(dir, 'standards'), { recursive: true })
  await mkdir(join(dir, 'standards'))
  const places = new Map<string, readonly (readonly [line: number, sheetLine: number])[]>()
  for (const [nth, { content, lines }] of book.standards.entries()) {
    const file = `standards/${String(nth + 1).padStart(2, '0')}-${fileNameOf(content.id)}.yaml`
    const text = yaml(content)
    await writeFile(join(dir, file), text)
    places.set(file, placesIn(text, lines))
  }
  for (const [name, list] of Object.entries(book.lists)) {
    if (inHead.includes(name)) continue
    const text = yaml(list.items)
    await writeFile(join(dir, `${name}.yaml`), text)
    const starts = text.split('\n').flatMap((line, place) => (line.startsWith('- ') ? [place + 1] : []))
    places.set(
      `${name}.yaml`,
      starts.map((at, nth) => [at, list.lines[nth] ?? 1] as const),
    )
  }
  return {
    lineOf: (file, line) => places.get(file)?.findLast(([at]) => at <= line)?.[1],
  }
}

/** Lists that stand in the programme's head file and not in one of their own. */
const inHead: readonly string[] = ['operatorTypes', 'siteKinds', 'focusAreas']

const yaml = (value: unknown): string => stringify(value, { lineWidth: 120 })

const fileNameOf = (id: string): string => id.toLowerCase().replace(/[^a-z0-9-]+/g, '-') || 'standard'

/** Ids stand in the file in the order in which the sheet's lines brought them. */
const placesIn = (text: string, lines: readonly number[]) =>
  text
    .split('\n')
    .flatMap((line, place) => (/^\s*(- )?id:/.test(line) ? [place + 1] : []))
    .map((at, nth) => [at, lines[nth] ?? lines.at(-1) ?? 1] as const)

/** Keeps the skeleton's comments and whatever the workbook does not say. */
const writeHead = async (file: string, { head, lists }: ProgrammeBook): Promise<void> => {
  const document = parseDocument(await readFile(file, 'utf8'))
  for (const [path, value] of headValues(head)) if (value !== undefined) document.setIn(path, value)
  for (const [name, list] of Object.entries(lists)) if (inHead.includes(name)) document.set(name, list.items)
  await writeFile(file, document.toString({ lineWidth: 120 }))
}

const headValues = (
  head: ProgrammeBook['head'],
): readonly (readonly [string[], string | number | undefined])[] => {
  const said = (key: string) => head[key] || undefined
  const number = (key: string) => (said(key) === undefined ? undefined : Number(said(key)))
  return [
    [['edition'], said('edition')],
    [['name', 'es'], said('nameEs')],
    [['name', 'en'], said('nameEn')],
    [['shortName'], said('shortName')],
    [['authority', 'es'], said('authorityEs')],
    [['authority', 'en'], said('authorityEn')],
    [['timeZone'], said('timeZone')],
    [['validityMonths'], number('validityMonths')],
    [['reviewMonths'], number('reviewMonths')],
    [['traderNumberPattern'], said('traderNumberPattern')],
    [['taxId', 'name', 'es'], said('taxIdNameEs')],
    [['taxId', 'name', 'en'], said('taxIdNameEn')],
    [['taxId', 'pattern'], said('taxIdPattern')],
  ]
}
