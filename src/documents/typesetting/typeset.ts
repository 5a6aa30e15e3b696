import { openThread } from '../../threads/openThread.ts'
import type { Manuscript, PdfStandard, Sheet } from './manuscript.ts'

/**
 * Sets a manuscript with Typst, in a thread of its own. INVARIANT: data reaches a template only as JSON through
 * `sys.inputs` and is shown as text; it is never part of the source, so no name can be read as markup.
 */
export const typeset = (manuscript: Manuscript, standard: PdfStandard = 'a-2b'): Promise<Uint8Array> =>
  press.ask({ manuscript, standard })

const press = openThread<Sheet, Uint8Array>(new URL('./pressThread.ts', import.meta.url))
