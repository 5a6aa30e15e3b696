import {
  type Track,
  tracks,
  type WorkshopLanguage,
  type WorkshopMode,
  workshopLanguages,
  workshopModes,
} from '../../../domain/capacity/training/workshop.ts'
import { type Instant, isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import type { SessionWritten } from '../../../store/capacity/training/sessions.ts'
import type { WorkshopWritten } from '../../../store/capacity/training/workshops.ts'
import type { World } from '../../world.ts'

/** What a trainer says of a workshop. */
export interface WorkshopAsked {
  readonly title: string
  readonly track: string
  readonly forSmallFirms: boolean
  readonly country: string
  readonly place: string
  readonly mode: string
  readonly language: string
  readonly startsOn: string
  readonly endsOn: string
  readonly organiser: string
  readonly provider: string
  readonly capacity: number | null
  readonly modules: readonly string[]
  readonly about: string
  readonly attendanceAsked: number
}

const isTrack = (text: string): text is Track => tracks.some((one) => one === text)
const isMode = (text: string): text is WorkshopMode => workshopModes.some((one) => one === text)
const isLanguage = (text: string): text is WorkshopLanguage => workshopLanguages.some((one) => one === text)

const MOST_DAYS_MS = 370 * 86_400_000

export const soundWorkshop = (world: World, asked: WorkshopAsked): Outcome<WorkshopWritten> => {
  const { track, mode, language, startsOn, endsOn } = asked
  const title = asked.title.trim()
  if (title === '') return refused('input', 'training.title', undefined, '/title')
  if (!isTrack(track)) return refused('input', 'training.track', undefined, '/track')
  if (!isMode(mode)) return refused('input', 'training.mode', undefined, '/mode')
  if (!isLanguage(language)) return refused('input', 'training.language', undefined, '/language')
  if (!isDay(startsOn)) return refused('input', 'training.day', undefined, '/startsOn')
  if (!isDay(endsOn) || endsOn < startsOn || Date.parse(endsOn) - Date.parse(startsOn) > MOST_DAYS_MS)
    return refused('input', 'training.endsBefore', undefined, '/endsOn')
  const modules = [...new Set(asked.modules)]
  const stranger = modules.find((id) => !world.modules.some((module) => module.id === id))
  if (stranger !== undefined)
    return refused('input', 'training.moduleUnknown', { module: stranger }, '/modules')
  return done({
    ...{ title, track, mode, language, startsOn, endsOn, modules },
    forSmallFirms: track === 'companies' && asked.forSmallFirms,
    country: asked.country.toUpperCase(),
    place: asked.place.trim(),
    organiser: asked.organiser.trim(),
    provider: asked.provider.trim(),
    about: asked.about.trim(),
    capacity: asked.capacity,
    attendanceAsked: asked.attendanceAsked,
  })
}

export interface SessionAsked {
  readonly startsAt: string
  readonly endsAt: string
  readonly subject: string
  readonly instructor: string
  readonly module: string | null
  readonly forSmallFirms: boolean
}

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/
const instantOf = (text: string): Instant | undefined => {
  const at = ZONED.test(text) ? new Date(text) : undefined
  return at && !Number.isNaN(at.getTime()) ? (at.toISOString() as Instant) : undefined
}

const LONGEST_MS = 24 * 3_600_000

export const soundSession = (world: World, asked: SessionAsked): Outcome<SessionWritten> => {
  const subject = asked.subject.trim()
  if (subject === '') return refused('input', 'training.subject', undefined, '/subject')
  const startsAt = instantOf(asked.startsAt)
  if (!startsAt) return refused('input', 'training.moment', undefined, '/startsAt')
  const endsAt = instantOf(asked.endsAt)
  if (!endsAt || endsAt <= startsAt || Date.parse(endsAt) - Date.parse(startsAt) > LONGEST_MS)
    return refused('input', 'training.sessionEnds', undefined, '/endsAt')
  if (asked.module !== null && !world.modules.some(({ id }) => id === asked.module))
    return refused('input', 'training.moduleUnknown', { module: asked.module }, '/module')
  return done({
    ...{ subject, startsAt, endsAt, module: asked.module, forSmallFirms: asked.forSmallFirms },
    instructor: asked.instructor.trim(),
  })
}
