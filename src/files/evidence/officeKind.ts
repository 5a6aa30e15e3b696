import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { NamedEntry } from './zipEntries.ts'

export type OfficeKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods'

/** The main part each kind declares in its table of content types. */
const mainParts = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
} as const

const openDocument: Readonly<Record<string, OfficeKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

const carriesMacros = (entries: readonly NamedEntry[], types: string) =>
  /macroenabled/i.test(types) || entries.some(({ name }) => /(?:^|\/)vbaProject\.bin$/i.test(name))

/** What an office zip is, by what it declares inside; a zip that declares nothing is just an archive. */
export const officeKindOf = (
  entries: readonly NamedEntry[],
  contents: ReadonlyMap<string, Buffer>,
): Outcome<OfficeKind> => {
  const textOf = (name: string) => contents.get(name)?.toString('utf8') ?? ''
  const types = textOf('[Content_Types].xml')
  if (carriesMacros(entries, types)) return refused('input', 'evidence.activeContent')
  const declared = (['docx', 'xlsx', 'pptx'] as const).find((kind) => types.includes(`"${mainParts[kind]}"`))
  if (declared) return done(declared)
  const open = openDocument[textOf('mimetype').trim()]
  if (!open) return refused('input', 'evidence.kindNotAllowed')
  return textOf('META-INF/manifest.xml').includes(':encryption-data')
    ? refused('input', 'evidence.encrypted')
    : done(open)
}
