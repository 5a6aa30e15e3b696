import { setImmediate as turn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Instant } from '../../domain/kernel/day.ts'
import { fontFiles } from './coverage.ts'
import { plain, printableData } from './printable.ts'

export type Template = 'certificate' | 'letter' | 'report' | 'receipt' | 'booklet'

/** What the PDF says of itself, beside its pages. */
export interface Properties {
  readonly title: string
  readonly author: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly language: string
  /** The document's own date, so that the same data always gives the same bytes. */
  readonly issuedAt: Instant
}

export interface Manuscript {
  readonly template: Template
  readonly properties: Properties
  readonly data: unknown
  /** Pictures drawn here, as SVG; never anything a person sent. */
  readonly drawings?: Readonly<Record<string, string>>
}

/** PDF/A-2b is what certificates promise; tags for reading aloud are written besides. */
export type PdfStandard = 'a-2b' | 'ua-1'

const workspace = fileURLToPath(new URL('../templates/', import.meta.url))

/**
 * Sets a manuscript with Typst. INVARIANT: data reaches a template only as JSON through `sys.inputs` and is shown
 * as text; it is never part of the source, so no name can be read as markup.
 */
export const typeset = async (
  manuscript: Manuscript,
  standard: PdfStandard = 'a-2b',
): Promise<Uint8Array> => {
  // A sheet takes the thread for some hundredths of a second: others get theirs between two, and its memory is freed.
  await turn()
  const press = getPress()
  const result = press.compile({
    mainFilePath: `${workspace}${manuscript.template}.typ`,
    inputs: {
      data: JSON.stringify(printableData(manuscript.data)),
      properties: JSON.stringify(propertiesOf(manuscript.properties)),
      drawings: JSON.stringify(manuscript.drawings ?? {}),
    },
  })
  const document = result.result
  if (!document) throw new Error(faultOf(manuscript.template, result.takeError()?.shortDiagnostics))
  const pdf = press.pdf(document, { pdfStandard: standard })
  press.evictCache(0)
  return new Uint8Array(pdf)
}

let press: NodeCompiler | undefined
const getPress = (): NodeCompiler => {
  press ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fontFiles] }] })
  return press
}

const propertiesOf = (properties: Properties) => ({
  ...properties,
  title: plain(properties.title),
  author: plain(properties.author),
  description: plain(properties.description),
  keywords: properties.keywords.map(plain),
  date: properties.issuedAt.slice(0, 19).split(/[-T:]/).map(Number),
})

const faultOf = (template: Template, diagnostics: readonly unknown[] | undefined): string =>
  `template ${template}.typ could not be set: ${JSON.stringify(diagnostics ?? [])}`
