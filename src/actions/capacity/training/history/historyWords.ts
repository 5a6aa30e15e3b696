import type { Gender, OrganisationKind } from '../../../../domain/capacity/training/participant.ts'
import type { Track, WorkshopLanguage, WorkshopMode } from '../../../../domain/capacity/training/workshop.ts'
import { searchNameOf } from '../../../../domain/operators/searchName.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Countries by their names in the languages of the lists, by their codes, and as they are cut short. */
const countries: ReadonlyMap<string, string> = new Map([
  ...['es', 'en', 'pt', 'fr'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return letters
      .flatMap((first) => letters.map((second) => `${first}${second}`))
      .flatMap((code): [string, string][] => {
        const name = names.of(code)
        return name === undefined ? [] : [[searchNameOf(name), code]]
      })
  }),
  ...([
    ['rep dominicana', 'DO'],
    ['r dominicana', 'DO'],
    ['santo domingo', 'DO'],
    ['eeuu', 'US'],
    ['ee uu', 'US'],
    ['usa', 'US'],
    ['estados unidos mexicanos', 'MX'],
    ['salvador', 'SV'],
  ] as const),
])

export const countryIn = (text: string): string | undefined => {
  const plain = searchNameOf(text)
  const code = plain.toUpperCase()
  return (
    countries.get(plain) ??
    (/^[A-Z]{2}$/.test(code) && [...countries.values()].includes(code) ? code : undefined)
  )
}

/** What is spoken where it was held; a list seldom says. */
export const languageAt = (country: string): WorkshopLanguage =>
  (({ BR: 'pt', PT: 'pt', JM: 'en', US: 'en', CA: 'en', BZ: 'en', HT: 'fr' })[country] as WorkshopLanguage) ??
  'es'

const found = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | undefined =>
  table.find(([words]) => words.test(searchNameOf(text)))?.[1]

const trackWords: readonly (readonly [RegExp, Track])[] = [
  [/frontera|frontline|primera linea|linha de frente|gate|puerto|operativ/, 'frontline'],
  [/empresa|compan|privado|private|operador|pyme|mipyme/, 'companies'],
  [/funcionari|programa|staff|validador|validator|aduana|customs|especialista|servidor/, 'staff'],
]
export const trackIn = (text: string): Track | undefined => found(trackWords, text)

const modeWords: readonly (readonly [RegExp, WorkshopMode])[] = [
  [/hibrid|hybrid|mixt|semipresencial/, 'hybrid'],
  [/virtual|distancia|linea|remote|online|remot/, 'remote'],
  [/presencial|persona|in person|sede/, 'inPerson'],
]
export const modeIn = (text: string): WorkshopMode | undefined => found(modeWords, text)

const kindWords: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/aduan|customs|alfandega|hacienda/, 'customs'],
  [/camara|asociacion|gremi|association|chamber|associacao/, 'association'],
  [/univers|academi|instituto/, 'academia'],
  [/internacional|international|organismo/, 'international'],
  [/autoridad|gobierno|ministeri|secretari|authority|government|publico|policia/, 'authority'],
  [/empresa|compan|privad|private/, 'company'],
]
export const kindIn = (text: string): OrganisationKind | undefined => found(kindWords, text)

/**
 * 'M' is a man beside 'F' and a woman beside 'H'; a sheet with neither beside it does not say which. Answers how a sheet's words
 * are to be read.
 */
export const genderReader = (all: readonly string[]): ((text: string) => Gender | undefined) => {
  const said = new Set(all.map(searchNameOf))
  const m: Gender | undefined = said.has('h') === said.has('f') ? undefined : said.has('h') ? 'woman' : 'man'
  return (text) => {
    const plain = searchNameOf(text)
    if (plain === 'm') return m
    if (plain === 'f' || /^(mujer|femenin|female|woman|feminin|fem\b)/.test(plain)) return 'woman'
    if (plain === 'h' || /^(hombre|masculin|male|man|varon|homem|masc\b)/.test(plain)) return 'man'
    return /^(otr|other|x$|no binari|nonbinary|non binary)/.test(plain) ? 'other' : undefined
  }
}
