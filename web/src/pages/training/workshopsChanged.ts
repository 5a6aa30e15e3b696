import { queries } from '../../api/queries.ts'
import { peopleDoor, workshopDoor, workshopsDoor } from './workshops.ts'

/** Whatever was done about a workshop, what is shown of it is asked for again. */
export const workshopsChanged = async (): Promise<void> => {
  await Promise.all(
    [workshopsDoor, workshopDoor, peopleDoor].map((door) => queries.invalidateQueries({ queryKey: [door] })),
  )
}
