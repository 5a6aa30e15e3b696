import { type Refusal, refusalOf } from '../../api/answer.ts'
import { currentLanguage, words } from '../../words/words.ts'
import { type Columns, columnsText, type FileProgress, filesDoor } from './declarationFile.ts'

/** Sends a file to be stored and tells how far it is, line by line; what breaks off says what was kept. */
export const storeFile = async (
  file: File,
  how: { readonly sender: string; readonly columns: Columns },
  tell: (progress: FileProgress) => void,
): Promise<Refusal | undefined> => {
  const query = new URLSearchParams({ name: file.name, columns: columnsText(how.columns) })
  if (how.sender) query.set('sender', how.sender)
  try {
    const response = await fetch(`${filesDoor}?${query}`, {
      method: 'POST',
      body: file,
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream', 'x-aval-language': currentLanguage() },
    })
    if (!response.ok || !response.body) return refusalFrom(response)
    await linesOf(response.body, (line) => tell(JSON.parse(line) as FileProgress))
    return undefined
  } catch {
    return refusalOf('offline', words.t('load.brokenOff'))
  }
}

const refusalFrom = async (response: Response): Promise<Refusal> => {
  const told = (await response.json().catch(() => undefined)) as
    | { readonly error?: { readonly code?: string; readonly message?: string; readonly reference?: string } }
    | undefined
  return refusalOf(told?.error?.code ?? 'broken', told?.error?.message ?? words.t('web.net.broken'), {
    status: response.status,
    reference: told?.error?.reference,
  })
}

const linesOf = async (body: ReadableStream<Uint8Array>, take: (line: string) => void): Promise<void> => {
  const reader = body
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') take(line)
  }
}
