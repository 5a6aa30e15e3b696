import { Type } from 'typebox'

/** Forms that many doors share. Lengths are what a person could mean, not what a disk could hold. */
export const Id = Type.String({ format: 'uuid', description: 'An id as Aval gave it.' })
export const DayText = Type.String({
  // Days beyond are nobody's, and an instant of them would have no place in a calendar of four digits.
  pattern: '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$',
  description: 'A calendar day, 2026-03-02.',
})
export const ShortText = Type.String({ maxLength: 300 })
export const LongText = Type.String({ maxLength: 20_000 })
export const ById = Type.Object({ id: Id })

/** An answer whose form is the action's own type; it goes out whole. */
export const asIs = <T>() => Type.Unsafe<T>({ type: 'object', additionalProperties: true })
