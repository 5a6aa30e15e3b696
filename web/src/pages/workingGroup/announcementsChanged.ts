import { queries } from '../../api/queries.ts'
import { announcementDoor, announcementsDoor, draftsDoor, unreadDoor } from './announcements.ts'

export const announcementsChanged = async (): Promise<void> => {
  await Promise.all(
    [announcementsDoor, announcementDoor, draftsDoor, unreadDoor].map((door) =>
      queries.invalidateQueries({ queryKey: [door] }),
    ),
  )
}
