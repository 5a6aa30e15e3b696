import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument, stringify } from 'yaml'
import type { ProgrammeBook } from '../../actions/imports/programmeSheet.ts'
import { chosen } from '../../actions/imports/programmeWords.ts'

/** Writes what a workbook says over a folder just started from the skeleton. */
export const layOutBook = async (dir: string, book: ProgrammeBook): Promise<void> => {
  await writeHead(join(dir, 'programme.yaml'), book)
  await rm(join(dir, 'standards'), { recursive: true })
  await mkdir(join(dir, 'standards'))
  for (const [nth, standard] of book.standards.entries()) {
    // Files are read in the order of their names, and faults are told by that order.
    const file = `standards/${String(nth + 1).padStart(3, '0')}-${fileNameOf(standard.id)}.yaml`
    await writeFile(join(dir, file), yaml(standard))
  }
  for (const [name, items] of Object.entries(book.lists)) {
    if (!inHead.includes(name)) await writeFile(join(dir, `${name}.yaml`), yaml(items))
  }
}

/** Lists that stand in the programme's head file and not in one of their own. */
const inHead: readonly string[] = ['operatorTypes', 'siteKinds', 'focusAreas']

const yaml = (value: unknown): string => stringify(value, { lineWidth: 120 })

const fileNameOf = (id: string): string => id.toLowerCase().replace(/[^a-z0-9-]+/g, '-') || 'standard'

/** Keeps the skeleton's comments and whatever the workbook does not say. */
const writeHead = async (file: string, { head, lists }: ProgrammeBook): Promise<void> => {
  const document = parseDocument(await readFile(file, 'utf8'))
  for (const [path, value] of headValues(head)) if (value !== undefined) document.setIn(path, value)
  for (const [name, list] of Object.entries(lists)) if (inHead.includes(name)) document.set(name, list)
  await writeFile(file, document.toString({ lineWidth: 120 }))
}

const headValues = (
  head: ProgrammeBook['head'],
): readonly (readonly [string[], string | readonly string[] | number | null | undefined])[] => {
  const said = (key: string) => head[key] || undefined
  const languages = said('languages')
    ?.split(/[;,\s]+/u)
    .map((one) => chosen(one, ['es', 'en']))
  const number = (key: string) => {
    const text = said(key)
    if (text === undefined) return undefined
    if (key === 'validityMonths' && chosen(text, ['none']) === 'none') return null
    return Number.isNaN(Number(text)) ? text : Number(text)
  }
  return [
    [['edition'], said('edition')],
    [['name', 'es'], said('nameEs')],
    [['name', 'en'], said('nameEn')],
    [['shortName'], said('shortName')],
    [['authority', 'es'], said('authorityEs')],
    [['authority', 'en'], said('authorityEn')],
    [['languages'], languages],
    [['timeZone'], said('timeZone')],
    [['validityMonths'], number('validityMonths')],
    [['reviewMonths'], number('reviewMonths')],
    // The example's own, with a country that nobody has, stands for the one that the folder was started with.
    [
      ['traderNumberPattern'],
      said('traderNumberPattern')?.startsWith('^XX') ? undefined : said('traderNumberPattern'),
    ],
    [['taxId', 'name', 'es'], said('taxIdNameEs')],
    [['taxId', 'name', 'en'], said('taxIdNameEn')],
    [['taxId', 'pattern'], said('taxIdPattern')],
  ]
}
