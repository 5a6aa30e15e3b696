import { queries } from '../../api/queries.ts'
import { incidentDoor, incidentsDoor, orderDoor } from './incidents.ts'

/** Whatever was done about an incident, what is shown of it is asked for again. */
export const incidentsChanged = async (): Promise<void> => {
  await Promise.all(
    [incidentsDoor, incidentDoor, orderDoor].map((door) => queries.invalidateQueries({ queryKey: [door] })),
  )
}
