import { searchNameOf } from './searchName.ts'

/** Words at a name's end that say of what kind a firm is, and not which. */
const kinds: ReadonlySet<string> = new Set([
  ...[
    'sa',
    'sas',
    'sab',
    'sapi',
    'sc',
    'scl',
    'spr',
    'srl',
    's',
    'rl',
    'ri',
    'mi',
    'ac',
    'de',
    'cv',
    'cia',
    'eirl',
  ],
  ...[
    'inc',
    'incorporated',
    'llc',
    'llp',
    'lp',
    'ltd',
    'ltda',
    'limited',
    'corp',
    'corporation',
    'co',
    'company',
  ],
])

/** A firm's own name as people write it of their own firm: without accents, capitals, points, or of what kind it is. */
const ownWords = (name: string): string => {
  const words = searchNameOf(name).split(' ')
  const last = words.findLastIndex((word) => !kinds.has(word))
  return words.slice(0, last + 1).join(' ')
}

/** Whether two ways of writing a name mean one firm. Part of a name is not the name. */
export const isSameFirm = (one: string, other: string): boolean => {
  const own = ownWords(one)
  return own !== '' && own === ownWords(other)
}
