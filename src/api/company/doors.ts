import type { FastifyInstance } from 'fastify'
import type { World } from '../../actions/world.ts'
import { openApplicationDoors } from './applicationDoors.ts'
import { openOwnCaseDoors } from './caseDoors.ts'
import { openCompanyDataDoors } from './companyDoors.ts'
import { openCoverageDoors } from './coverageDoors.ts'
import { openCompanyDocumentDoors } from './documentDoors.ts'
import { openEditionDoors } from './editionDoors.ts'
import { openEvidenceDoors } from './evidenceDoors.ts'
import { openEvidenceFileDoor } from './evidenceFileDoor.ts'
import { openExportDoor } from './exportDoor.ts'
import { openOwnFindingDoors } from './findingDoors.ts'
import { openCompanyMessageDoors } from './messageDoors.ts'
import { openNoticeDoors } from './noticeDoors.ts'
import { openNotificationDoors } from './notificationDoors.ts'
import { openPartnerDoors } from './partnerDoors.ts'
import { openPiecesDoors } from './piecesDoors.ts'
import { openProfileDoors } from './profileDoors.ts'
import { openReceiptDoors } from './receiptDoors.ts'
import { openUploadDoor } from './uploadDoor.ts'

/** What a company's people ask: applying, their company and sites, their profile, evidence, their case. */
export const openCompanyDoors = (app: FastifyInstance, { world }: { readonly world: World }): void => {
  openApplicationDoors(app, world)
  openCompanyDataDoors(app, world)
  openProfileDoors(app, world)
  openCoverageDoors(app, world)
  openEditionDoors(app, world)
  openEvidenceDoors(app, world)
  openUploadDoor(app, world)
  openPiecesDoors(app, world)
  openEvidenceFileDoor(app, world)
  openOwnCaseDoors(app, world)
  openOwnFindingDoors(app, world)
  openPartnerDoors(app, world)
  openNoticeDoors(app, world)
  openReceiptDoors(app, world)
  openCompanyDocumentDoors(app, world)
  openCompanyMessageDoors(app, world)
  openExportDoor(app, world)
  openNotificationDoors(app, world)
}
