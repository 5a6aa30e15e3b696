import { queries } from '../../api/queries.ts'
import { groupDoor, initiativeDoor, meetingDoor } from './group.ts'

/** Whatever was done in the group, what is shown of it is asked for again. */
export const groupChanged = async (): Promise<void> => {
  await Promise.all(
    [groupDoor, meetingDoor, initiativeDoor].map((door) => queries.invalidateQueries({ queryKey: [door] })),
  )
}
