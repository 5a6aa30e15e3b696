import { queries } from '../../api/queries.ts'
import { pilotDoor, pilotsDoor } from './pilots.ts'

/** Whatever was done about a pilot, what is shown of it is asked for again. */
export const pilotChanged = async (): Promise<void> => {
  const parts = ['invitations', 'credits', 'measures', 'rounds'].map((part) => `${pilotDoor}/${part}`)
  await Promise.all(
    [pilotsDoor, pilotDoor, ...parts].map((door) => queries.invalidateQueries({ queryKey: [door] })),
  )
}
