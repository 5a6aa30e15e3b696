import { type LibraryFault, libraryFault } from '../../domain/frameworks/libraryFault.ts'

/** Values that a library may hold; the largest published ones have some fifty thousand. */
export const mostValues = 1_000_000
const tooMany = (): LibraryFault => libraryFault('', 'tooMany', { most: mostValues })

/** What makes one value more, and how much deeper it goes. */
const inJson: Readonly<Record<string, readonly [values: number, deeper: number]>> = {
  ',': [1, 0],
  '[': [1, 1],
  '{': [1, 1],
  ']': [0, -1],
  '}': [0, -1],
}

/** Whether a JSON could hold too much, or go too deep, before a parser makes anything of it. Texts are passed over. */
export const weighJson = (text: string, deepest: number): LibraryFault | undefined => {
  let [values, depth] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '"') at = endOfText(text, at)
    const [more, deeper] = inJson[sign] ?? [0, 0]
    values += more
    depth += deeper
    if (depth > deepest) return libraryFault('', 'tooDeep', { deepest })
    if (values > mostValues) return tooMany()
  }
  return undefined
}

const endOfText = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at
}

/** Signs that YAML lets begin a value; a dash or a colon only before white space or the end. */
const inYaml = /[\n,[{]|[-:?](?=\s|$)/g

/** The same of YAML, where every such sign counts, wherever it stands: too much at times and never too little. */
export const weighYaml = (text: string): LibraryFault | undefined => {
  let values = 0
  inYaml.lastIndex = 0
  while (inYaml.test(text)) {
    values += 1
    if (values > mostValues) return tooMany()
  }
  return undefined
}
