import { queries } from '../../api/queries.ts'
import { peopleDoor, personDoor } from './house.ts'

/** What was read of people is read anew. */
export const personChanged = () =>
  Promise.all([peopleDoor, personDoor].map((door) => queries.invalidateQueries({ queryKey: [door] })))
