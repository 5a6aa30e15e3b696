import type { Instant } from '../../kernel/day.ts'
import type { Text } from '../../standards/text.ts'
import type { JsonObject } from '../json.ts'
import { AVAL_NAMESPACE, OSCAL_VERSION } from '../models.ts'

/** What writing a document takes from outside: the present, UUIDs that are always the same for one name, and words. */
export interface Writing {
  readonly at: Instant
  readonly uuidOf: (name: string) => string
  readonly say: (code: string, values?: Readonly<Record<string, string | number>>) => string
}

/** OSCAL's plain texts and titles are one line with something on it. */
export const line = (text: string): string => text.replace(/\s+/gu, ' ').trim() || '—'

/** A text of several paragraphs; never nothing. */
export const prose = (text: string): string => text.trim() || '—'

/** A property of ours. */
export const ours = (name: string, value: string, more: JsonObject = {}): JsonObject => ({
  name,
  ns: AVAL_NAMESPACE,
  value: line(value),
  ...more,
})

/** A part in English with its Spanish within it: whoever reads one language only finds whole sentences of it. */
export const part = (id: string, name: string, text: Text, more: JsonObject = {}): JsonObject => ({
  id,
  name,
  ...more,
  prose: prose(text.en),
  parts: [
    ...(Array.isArray(more.parts) ? more.parts : []),
    { name: 'translation', ns: AVAL_NAMESPACE, props: [ours('lang', 'es')], prose: prose(text.es) },
  ],
})

/** A title in English, and the property that has it in Spanish. */
export const titled = (text: Text): { readonly title: string; readonly props: readonly JsonObject[] } => ({
  title: line(text.en),
  props: [ours('title', text.es, { class: 'es' })],
})

export const metadataOf = (
  title: Text,
  version: string,
  { at }: Pick<Writing, 'at'>,
  more: JsonObject = {},
): JsonObject => ({
  title: line(title.en),
  'last-modified': at,
  version: line(version),
  'oscal-version': OSCAL_VERSION,
  ...more,
  props: [...titled(title).props, ...(Array.isArray(more.props) ? more.props : [])],
})
