import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isTest, sources, withoutComments } from './sources.ts'

type Message = { es: string; en: string; note: string }
const files = readdirSync('messages').filter((name) => name.endsWith('.json'))
const entries = files.flatMap((name) =>
  Object.entries(JSON.parse(readFileSync(`messages/${name}`, 'utf8')) as Record<string, Message>).map(
    ([code, message]) => ({ name, code, message }),
  ),
)
const codes = new Set(entries.map(({ code }) => code))
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the messages', () => {
  it('stand in every language, each with a note for the translator', () => {
    const lacking = entries.filter(
      ({ message }) => !message.es?.trim() || !message.en?.trim() || !message.note?.trim(),
    )
    expect(lacking.map(({ name, code }) => `${name}: ${code}`)).toEqual([])
  })

  it('have one home each', () => {
    const seen = new Set<string>()
    const twice = entries.filter(({ code }) => seen.size === seen.add(code).size)
    expect(twice.map(({ name, code }) => `${name}: ${code}`)).toEqual([])
  })

  it('take the same values in every language', () => {
    const differ = entries.filter(
      ({ message }) =>
        new Set(placeholders(message.es)).size !==
        new Set([...placeholders(message.es), ...placeholders(message.en)]).size,
    )
    expect(differ.map(({ code }) => code)).toEqual([])
  })

  it('cover every refusal that the code can give', () => {
    const given = sources('src')
      .filter((source) => !isTest(source))
      .flatMap(({ path, text }) => [
        ...[...text.matchAll(/\brefused\(\s*'\w+',\s*'([\w.]+)'/g)].map((match) => ({
          path,
          code: match[1],
        })),
        ...[...text.matchAll(/\bcode: '([a-z]+\.[\w.]+)'/g)].map((match) => ({ path, code: match[1] })),
      ])
      .filter(({ path }) => !path.includes('/store/') && !path.includes('/cli/'))
    expect(given.length).toBeGreaterThan(40)
    expect(
      given.filter(({ code }) => !codes.has(`refusal.${code}`)).map(({ path, code }) => `${path}: ${code}`),
    ).toEqual([])
  })

  it('cover every word the browser asks for', () => {
    const asked = sources('web/src')
      .filter((source) => !isTest(source))
      .flatMap(({ path, text }) =>
        [...withoutComments(text).matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => ({
          path,
          code: match[1] ?? '',
        })),
      )
    const known = (code: string) => codes.has(code) || codes.has(`${code}_other`)
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter(({ code }) => !known(code)).map(({ path, code }) => `${path}: ${code}`)).toEqual([])
  })

  it('neither shout, beg nor blame', () => {
    const loud = entries.filter(({ message }) =>
      /[!¡]|por favor|\bplease\b|\boops\b|\bups\b/i.test(`${message.es} ${message.en}`),
    )
    expect(loud.map(({ code }) => code)).toEqual([])
  })
})
