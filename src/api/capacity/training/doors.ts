import type { FastifyInstance } from 'fastify'
import type { ServerParts } from '../../serverParts.ts'
import { openHistoryDoors } from './historyDoors.ts'
import { openLinkDoors } from './linkDoors.ts'
import { openMaterialDoors } from './materialDoors.ts'
import { openMergeDoors } from './mergeDoors.ts'
import { openPeopleDoors } from './peopleDoors.ts'
import { openSuggestDoors } from './suggestDoors.ts'
import { openWorkshopDoors } from './workshopDoors.ts'

/** Workshops, who comes to them, and the public addresses by which they register. */
export const openTrainingDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  openLinkDoors(app, world)
  openWorkshopDoors(app, world)
  openMaterialDoors(app, world)
  openPeopleDoors(app, world)
  openSuggestDoors(app, world)
  openMergeDoors(app, world)
  openHistoryDoors(app, world)
}
