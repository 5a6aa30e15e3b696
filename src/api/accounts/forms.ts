import { Type } from 'typebox'
import { addressPattern } from '../../domain/people/address.ts'

const strict = { additionalProperties: false }

/** Shapes that several of the accounts' doors share. Control characters are nobody's name. */
export const Email = Type.String({ minLength: 6, maxLength: 254, pattern: addressPattern })
export const PersonName = Type.String({
  minLength: 1,
  maxLength: 120,
  pattern: '^[^\\u0000-\\u001f\\u007f]+$',
})
export const Password = Type.String({ minLength: 1, maxLength: 1024 })
export const Language = Type.Union([Type.Literal('es'), Type.Literal('en')])
export const LinkToken = Type.String({ minLength: 10, maxLength: 200, pattern: '^[A-Za-z0-9_-]+$' })
export const Code = Type.String({ minLength: 6, maxLength: 20, pattern: '^[A-Za-z0-9 -]+$' })
export const Id = Type.String({ pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' })
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const Next = Type.Union([
  Type.Literal('home'),
  Type.Literal('secondFactor'),
  Type.Literal('setUpSecondFactor'),
])
export const form = <T extends Parameters<typeof Type.Object>[0]>(fields: T) => Type.Object(fields, strict)
