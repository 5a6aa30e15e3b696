import type { FastifyInstance } from 'fastify'
import type { ServerParts } from '../../serverParts.ts'
import { openAnnouncementDoors } from './announcementDoors.ts'
import { openGroupDoors } from './groupDoors.ts'
import { openInitiativeDoors } from './initiativeDoors.ts'
import { openMeetingDoors } from './meetingDoors.ts'
import { openGroupPaperDoors } from './paperDoors.ts'

/** The working group: its members and meetings, needs and initiatives, and official announcements. */
export const openWorkingGroupDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  openGroupDoors(app, world)
  openMeetingDoors(app, world)
  openInitiativeDoors(app, world)
  openGroupPaperDoors(app, world)
  openAnnouncementDoors(app, world)
}
