import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

type Language = 'es' | 'en'
type Message = Readonly<Record<Language, string>>

const prefix = 'virtual:messages/'

/** The rooms every page needs; the others are words of signed-in pages and come with the first of them. */
const atOnce = new Set(['web.json', 'status.json'])

/** Rooms whose words never reach a browser: commands, and why a shipment got its lane, which no trader may learn from a script. */
const notForTheBrowser = new Set(['cli.json', 'targetingReasons.json', 'targetingCommands.json'])

/**
 * Serves `messages/*.json` as `virtual:messages/es` and `virtual:messages/es/rooms`, and the same in English: one
 * language each, without the notes for translators, so that readers download only the words they read.
 */
export const messagesPlugin = (folder = join(import.meta.dirname, '..', 'messages')): Plugin => ({
  name: 'aval-messages',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${prefix}`)) return undefined
    const [language = 'es', rest] = id.slice(prefix.length + 1).split('/')
    const files = roomsIn(folder).filter((file) => atOnce.has(file) === (rest === undefined))
    for (const file of files) this.addWatchFile(join(folder, file))
    const { messages, repeated } = messagesIn(language as Language, folder, files)
    for (const { key, file } of repeated) this.warn(`messages/${file} repeats the key ${key}`)
    return `export const messages = ${JSON.stringify(messages)}`
  },
  handleHotUpdate({ file, server }) {
    if (!file.startsWith(folder)) return
    for (const [id, module] of server.moduleGraph.idToModuleMap) {
      if (id.startsWith(`\0${prefix}`)) server.moduleGraph.invalidateModule(module)
    }
    server.ws.send({ type: 'full-reload' })
  },
})

const roomsIn = (folder: string) =>
  readdirSync(folder).filter((file) => file.endsWith('.json') && !notForTheBrowser.has(file))

const messagesIn = (language: Language, folder: string, files: readonly string[]) => {
  const messages: Record<string, string> = {}
  const repeated: { key: string; file: string }[] = []
  for (const file of files) {
    const room = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Message>
    for (const [key, message] of Object.entries(room)) {
      if (key in messages) repeated.push({ key, file })
      messages[key] = message[language]
      // Spanish has a third plural for millions; the words are those of `_other`.
      if (key.endsWith('_other')) messages[key.replace(/_other$/, '_many')] = message[language]
    }
  }
  return { messages, repeated }
}
