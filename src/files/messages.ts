import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Message = { readonly es: string; readonly en: string; readonly note?: string }
const folder = fileURLToPath(new URL('../../messages/', import.meta.url))

/** Every message of the server and the browser, from `messages/*.json`. */
export const readMessages = (): ReadonlyMap<string, Message> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) =>
        Object.entries(JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Record<string, Message>),
      ),
  )

export type Say = (
  code: string,
  language: 'es' | 'en',
  values?: Readonly<Record<string, string | number>>,
) => string

/** Says a message; a missing one says its code, which a test forbids. */
export const speaker =
  (messages: ReadonlyMap<string, Message>): Say =>
  (code, language, values = {}) => {
    const text = messages.get(code)?.[language] ?? code
    return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    )
  }
