import { newEventId } from '../src/store/audit/newEventId.ts'

/** An id for a row. Ids of one load stand together in every index, which halves the writing. */
export const newId: () => string = newEventId
