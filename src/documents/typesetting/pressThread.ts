import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './coverage.ts'
import type { Properties, Sheet, Template } from './manuscript.ts'
import { plain, printableData } from './printable.ts'

const workspace = fileURLToPath(new URL('../templates/', import.meta.url))
const press = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fontFiles] }] })

/** Sets one sheet; runs in a thread of its own, which a booklet takes for half a second. */
export const work = ({ manuscript, standard }: Sheet): Uint8Array => {
  const { template, data, properties, drawings } = manuscript
  const result = press.compile({
    mainFilePath: `${workspace}${template}.typ`,
    inputs: {
      data: JSON.stringify(printableData(data)),
      properties: JSON.stringify(propertiesOf(properties)),
      drawings: JSON.stringify(drawings ?? {}),
    },
  })
  const document = result.result
  if (!document) throw new Error(faultOf(template, result.takeError()?.shortDiagnostics))
  const pdf = press.pdf(document, { pdfStandard: standard })
  press.evictCache(0)
  return new Uint8Array(pdf)
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
