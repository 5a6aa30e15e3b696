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

type Values = Readonly<Record<string, string | number>>

export type Say = (code: string, language: 'es' | 'en', values?: Values) => string

/**
 * Says a message, of one or of several things where it tells them apart by a count; a missing one says its code, which a test
 * forbids. `{why@parser.reason}` in a text: the value names a word of ours in that room, or is what another program says.
 */
export const speaker =
  (messages: ReadonlyMap<string, Message>): Say =>
  (code, language, values = {}) => {
    const counted = messages.get(`${code}_${values.count === 1 ? 'one' : 'other'}`)
    const text = (messages.get(code) ?? counted)?.[language] ?? code
    const worded = (room: string, value: string) =>
      (messages.get(`${room}.${value}`) ?? messages.get(`${room}.other`))?.[language] ?? value
    const rooted = text.replace(/\{(\w+)@([\w.]+)\}/g, (whole, name: string, room: string) =>
      name in values ? worded(room, String(values[name])).replaceAll('{value}', `{${name}}`) : whole,
    )
    return rooted.replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    )
  }
