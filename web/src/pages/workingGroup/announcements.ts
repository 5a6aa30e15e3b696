import type { Text } from '../../words/useText.ts'

export interface Announcement {
  readonly id: string
  readonly number: number | null
  readonly state: 'draft' | 'published'
  readonly audience: readonly string[]
  readonly title: Text
  readonly body: Text
  readonly validFrom: string
  readonly validUntil: string | null
  readonly corrects: string | null
  readonly correctsNumber: number | null
  readonly correctedBy: string | null
  readonly initiativeId: string | null
  readonly version: number
  readonly publishedAt: string | null
  readonly publishOn: string | null
  readonly demonstration: boolean
  readonly readAt: string | null
  readonly standing: 'coming' | 'inForce' | 'over' | 'corrected'
}

/** GET /api/v1/announcements */
export interface AnnouncementPageRead {
  readonly today: string
  readonly timeZone: string
  readonly announcements: readonly Announcement[]
  readonly unread: number | null
  readonly next: number | null
  readonly years: readonly number[]
  readonly mayWrite: boolean
}

/** GET /api/v1/announcements/{id} */
export interface AnnouncementRead extends Announcement {
  readonly timeZone: string
  readonly mayWrite: boolean
  readonly mayAcknowledge: boolean
  readonly receipts: {
    readonly members: readonly {
      readonly memberId: string
      readonly name: string
      readonly organisation: string
      readonly signsIn: boolean
      readonly at: string | null
    }[]
    readonly companies: { readonly read: number; readonly all: number } | null
    readonly remindedAt: string | null
  } | null
}

export const announcementsDoor = '/api/v1/announcements'
export const announcementDoor = '/api/v1/announcements/{id}'
export const draftsDoor = '/api/v1/announcements/drafts'
export const unreadDoor = '/api/v1/announcements/unread'
export const audiences = ['public', 'companies', 'members', 'officers']

/** In the reader's language where it is said in it, otherwise in the one it is said in. */
export const saidIn = (title: Text, reading: 'es' | 'en'): 'es' | 'en' =>
  title[reading] !== '' ? reading : reading === 'es' ? 'en' : 'es'
