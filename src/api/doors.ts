import type { FastifyInstance } from 'fastify'
import { openAccountDoors } from './accounts/doors.ts'
import { openAuditDoors } from './audit/doors.ts'
import { openBenefitDoors } from './benefits/doors.ts'
import { openBorderDoors } from './border/doors.ts'
import { openResumptionDoors } from './border/resumptionDoors.ts'
import { openEvaluationDoors } from './capacity/evaluations/doors.ts'
import { openCreditDoors } from './capacity/pilots/creditDoors.ts'
import { openInvitedDoors } from './capacity/pilots/invitedDoors.ts'
import { openLearningDoors } from './capacity/pilots/learningDoors.ts'
import { openPilotDoors } from './capacity/pilots/pilotDoors.ts'
import { openTrainingDoors } from './capacity/training/doors.ts'
import { openWorkingGroupDoors } from './capacity/workingGroup/doors.ts'
import { openCompanyDoors } from './company/doors.ts'
import { openCrosswalkDoors } from './crosswalks/doors.ts'
import { openFrameworkDoors } from './frameworks/doors.ts'
import { openHouseDoors } from './house/doors.ts'
import { openOfficeDoors } from './office/doors.ts'
import { serveOpenApi } from './openApi.ts'
import { openOscalDoors } from './oscal/doors.ts'
import { openPublicDoors } from './public/doors.ts'
import { openReadingDoors } from './reading/doors.ts'
import { openRetentionDoors } from './retention/doors.ts'
import type { ServerParts } from './serverParts.ts'

/** Every door there is, by who knocks. */
export const openDoors = (app: FastifyInstance, parts: ServerParts): void => {
  app.after(() => {
    serveOpenApi(app)
    openPublicDoors(app, parts)
    openReadingDoors(app, parts)
    openCrosswalkDoors(app, parts)
    openAccountDoors(app, parts)
    openCompanyDoors(app, parts)
    openBorderDoors(app, parts)
    openOfficeDoors(app, parts)
    openOscalDoors(app, parts)
    openFrameworkDoors(app, parts)
    openAuditDoors(app, parts)
    openRetentionDoors(app, parts)
    openBenefitDoors(app, parts)
    openResumptionDoors(app, parts)
    openTrainingDoors(app, parts)
    openEvaluationDoors(app, parts.world)
    openWorkingGroupDoors(app, parts)
    openPilotDoors(app, parts)
    openCreditDoors(app, parts)
    openLearningDoors(app, parts)
    openInvitedDoors(app, parts)
    openHouseDoors(app, parts)
  })
}
