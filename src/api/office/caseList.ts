import { type Static, Type } from 'typebox'
import { queueScopes } from '../../actions/office/readQueue.ts'
import { ShortText } from '../schemas.ts'

/** What a list of cases may be narrowed by. */
export const CaseList = Type.Object({
  q: Type.Optional(ShortText),
  scope: Type.Optional(Type.Enum([...queueScopes])),
  states: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 30 })),
  mine: Type.Optional(Type.Boolean()),
  news: Type.Optional(Type.Boolean()),
  band: Type.Optional(Type.Enum(['low', 'medium', 'high'])),
  due: Type.Optional(Type.Enum(['late', 'today', 'week', 'paused'])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
})
export type CaseListQuery = Static<typeof CaseList>
