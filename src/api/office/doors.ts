import type { FastifyInstance } from 'fastify'
import type { ServerParts } from '../serverParts.ts'
import { openCaseDoors } from './caseDoors.ts'
import { openCaseCoverageDoors } from './coverageDoors.ts'
import { openDeskDoors } from './deskDoors.ts'
import { openDocumentDoors } from './documentDoors.ts'
import { openFileDoors } from './fileDoors.ts'
import { openFindingDoors } from './findingDoors.ts'
import { openListDoors } from './listDoors.ts'
import { openMessageDoors } from './messageDoors.ts'
import { openPaperDoors } from './paperDoors.ts'
import { openQueueDoors } from './queueDoors.ts'
import { openVisitDoors } from './visitDoors.ts'

/** Doors for officers: the queue, the case, the visit. */
export const openOfficeDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  openQueueDoors(app, world)
  openCaseDoors(app, world)
  openVisitDoors(app, world)
  openFindingDoors(app, world)
  openDocumentDoors(app, world)
  openFileDoors(app, world)
  openCaseCoverageDoors(app, world)
  openDeskDoors(app, world)
  openListDoors(app, world)
  openMessageDoors(app, world)
  openPaperDoors(app, world)
}
