import { queries } from '../../api/queries.ts'
import { holdsDoor, retentionDoor } from './retention.ts'

/** A hold changes what tonight would remove. */
export const holdsChanged = async () => {
  await queries.invalidateQueries({ queryKey: [holdsDoor] })
  await queries.invalidateQueries({ queryKey: [retentionDoor] })
}
