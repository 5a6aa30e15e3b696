import { type TSchema, Type } from 'typebox'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { Id } from '../schemas.ts'

/** A body, its own fields and no others. */
export const form = <P extends Record<string, TSchema>>(
  properties: P,
  about: { readonly description?: string } = {},
) => Type.Object(properties, { additionalProperties: false, ...about })

/** What a person typed on one line. NUL is in no name, and the database cannot take it. */
export const Line = (maxLength = 300, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000]*$' })

export const Lines = Type.String({ maxLength: 20_000, pattern: '^[^\\u0000]*$' })

export const TextPair = Type.Object({ es: Type.String(), en: Type.String() })

/** A number or nothing. A union of schemas would turn nothing into 0 while reading the body. */
export const NumberOrNothing = (range: { readonly minimum: number; readonly maximum: number }) =>
  Type.Optional(Type.Unsafe<number | null>({ type: ['number', 'null'], ...range }))

export const DayOrNothing = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
})

export const Saved = Type.Object({ id: Id, version: Type.Integer() })

/** What an action answers when it is done. */
export type DoneOf<T> = T extends Promise<Outcome<infer V>> ? V : never
