import { type OscalDocument, wholeOf } from '../../domain/oscal/checkDocument.ts'
import { type OscalSummary, summaryOf } from '../../domain/oscal/summary.ts'
import type { Voice } from '../voice.ts'
import { writeWhole } from '../wholeFile.ts'
import { countLines, headOf } from './validate.ts'

/** The document goes to a file, whole or not at all, and the answer tells what it is; without a file it is the answer. */
export const answerDocument = (
  voice: Voice,
  written: OscalDocument,
  out: string | undefined,
  more: Readonly<Record<string, unknown>> = {},
): void => {
  const document = wholeOf(written)
  if (out === undefined) {
    process.stdout.write(`${JSON.stringify(document, null, voice.json ? undefined : 2)}\n`)
    return
  }
  writeWhole(out, `${JSON.stringify(document, null, 2)}\n`, voice)
  const summary: OscalSummary = summaryOf(written)
  voice.answer({ ok: true, out, ...summary, ...more }, [
    voice.words('cli.oscal.written', { ...headOf(summary), file: out }),
    ...countLines(summary, voice),
  ])
}
