/**
 * Why a text is neither JSON nor YAML, as the kinds that people meet; each has its words as `parser.reason.<kind>`, so that a
 * reader is told in a language of their own. Whatever is no such kind is the parser's own sentence.
 */
export const parserReasons = [
  'ended',
  'unexpected',
  'quoteMissing',
  'lineBreakInText',
  'escapeUnknown',
  'keyUnquoted',
  'commaMissing',
  'commaTooMany',
  'colonMissing',
  'afterEnd',
  'notNumber',
  'indent',
  'unclosed',
  'tab',
  'keyTwice',
  'bracketMissing',
  'anchorUnknown',
  'manyDocuments',
] as const

export type ParserReason = (typeof parserReasons)[number]

/** Values for a sentence with `{line}`, `{column}` and `{why@parser.reason}`. */
export interface WritingMistake {
  readonly line: number
  readonly column: number
  /** A kind, or what the parser says. */
  readonly why: string
  readonly [value: string]: string | number
}

/** Line and column, both from one, of a place in a text. */
export const placeIn = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

/** What the `yaml` package's codes mean, and what js-yaml says instead of codes. The first that fits. */
// biome-ignore format: a table, a row a line
const ofYaml: readonly (readonly [ParserReason, string | undefined, RegExp | undefined])[] = [
  ['keyTwice',       'DUPLICATE_KEY',          /duplicated mapping key/],
  ['tab',            'TAB_AS_INDENT',          /tab characters? (must not|may not)|\btabs?\b/i],
  ['quoteMissing',   undefined,                /missing closing .?quote|unexpected end of the stream within a (single|double) quoted/i],
  ['bracketMissing', undefined,                /flow (sequence|map|collection).*(must end|sufficiently indented)|unexpected end of the stream within a flow/i],
  ['commaMissing',   undefined,                /missing , (between|or)|missed comma between/i],
  ['escapeUnknown',  'BAD_DQ_ESCAPE',          /unknown escape|expected hexadecimal/],
  ['anchorUnknown',  'BAD_ALIAS',              /(unidentified|unresolved) alias/i],
  ['manyDocuments',  'MULTIPLE_DOCS',          /expected a single document/],
  ['colonMissing',   'MULTILINE_IMPLICIT_KEY', /can not read an implicit mapping|implicit map(ping)? keys? need|a multiline key|multiline/i],
  ['unclosed',       undefined,                /deficient indentation/],
  ['indent',         'BAD_INDENT',             /bad indentation|same column|properly indented|nested mappings/i],
  ['colonMissing',   'BLOCK_AS_IMPLICIT_KEY',  undefined],
  ['unexpected',     'UNEXPECTED_TOKEN',       /end of the stream or a document separator|can not read|cannot read/],
]

/** What a reader of YAML complains of: `code` where it has one, else its sentence alone. */
export const reasonOfYaml = (sentence: string, code?: string): string => {
  const row = ofYaml.find(([, known, words]) => (code && known === code) || words?.test(sentence))
  return row ? row[0] : sentence.slice(0, 120)
}
