import { type Fault, fault, type Place } from '../fault.ts'
import { letterPlaceholders, letterRules } from '../letterRules.ts'
import type { Letter, Programme } from '../programme.ts'

/** Every letter is there, says what it must, and says it in both languages. `named`: letters the life cycle sends. */
export const letterFaults = (programme: Programme, named: readonly string[]): readonly Fault[] => {
  const wanted = new Set([...Object.keys(letterRules), ...named])
  const given = programme.letters.map((letter) => letter.id)
  return [
    ...[...wanted]
      .filter((letter) => !given.includes(letter))
      .map((letter) => fault(['letters'], 'letterMissing', { letter })),
    ...programme.letters.flatMap((letter, i) =>
      wanted.has(letter.id)
        ? placeholderFaults(letter, ['letters', i])
        : [fault(['letters', i, 'id'], 'letterUnknown', { letter: letter.id })],
    ),
  ]
}

const placeholderFaults = ({ id, title, body }: Letter, at: Place): readonly Fault[] => {
  const es = placeholders(`${title.es}\n${body.es}`)
  const en = placeholders(`${title.en}\n${body.en}`)
  const all = [...new Set([...es, ...en])]
  return [
    ...all
      .filter((name) => !isKnown(name))
      .map((name) => fault([...at, 'body'], 'placeholderUnknown', { name })),
    ...all
      .filter((name) => isKnown(name) && !(es.has(name) && en.has(name)))
      .map((name) =>
        fault([...at, 'body'], 'placeholderOneLanguage', { name, language: es.has(name) ? 'en' : 'es' }),
      ),
    ...says(id)
      .filter((name) => !all.includes(name))
      .map((name) => fault([...at, 'body'], 'placeholderMissing', { name, letter: id })),
  ]
}

const isKnown = (name: string): boolean => letterPlaceholders.some((known) => known === name)

const says = (id: string): readonly string[] =>
  Object.entries(letterRules).find(([letter]) => letter === id)?.[1].says ?? []

export const placeholders = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? ''))
