import { randomBytes } from 'node:crypto'
import type { World } from '../../../src/actions/world.ts'
import { addDays, type Day } from '../../../src/domain/kernel/day.ts'
import { endOfDay, epochMs, instantAt } from '../../../src/domain/kernel/moment.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import type { Chance } from '../../chance.ts'
import { newId } from '../../newId.ts'
import { firstNames, surnames } from '../../words/names.ts'
import { insertRows } from '../../writing/insertRows.ts'
import { demoQuestions, type OpenWorkshop, openWorkshops } from './openWorkshops.ts'

interface Ground {
  readonly world: Pick<World, 'now' | 'programme'>
  readonly today: Day
  readonly trainer: string | null
  readonly chance: Chance
}

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const HOUR = 3_600_000

/** Workshops that are open today, with those who registered: invented people, of the demonstration. */
export const writeTraining = async (tx: Tx, ground: Ground): Promise<void> => {
  for (const [place, workshop] of openWorkshops.entries())
    await writeOne(tx, ground, workshop, { chance: ground.chance.apart(place), from: place * 100 })
}

const writeOne = async (
  tx: Tx,
  ground: Ground,
  workshop: OpenWorkshop,
  { chance, from }: { readonly chance: Chance; readonly from: number },
): Promise<void> => {
  const workshopId = newId()
  const at = ground.world.now()
  const startsOn = addDays(ground.today, workshop.inDays)
  const { link, title, track, forSmallFirms, place, mode, provider, capacity, modules, about } = workshop
  await insertRows(tx, 'workshop', [
    {
      ...{ id: workshopId, link, title, track, forSmallFirms, place, mode, provider, capacity, about },
      ...{ country: 'MX', language: 'es', startsOn, endsOn: addDays(startsOn, workshop.lastsDays - 1) },
      ...{ organiser: 'Oficina del programa', modules: [...modules], attendanceAsked: 0.8, state: 'open' },
      ...{ questions: demoQuestions, demonstration: true, createdBy: ground.trainer, createdAt: at },
    },
  ])
  await insertRows(tx, 'workshopStep', [
    { ...{ workshopId, turn: 1, step: 'open', reason: '' }, personId: ground.trainer, at },
  ])
  await insertRows(tx, 'workshopSession', sessionsOf(ground, workshop, { workshopId, startsOn }))
  await writePeople(tx, workshop, { workshopId, at, chance, from })
}

const sessionsOf = (
  { world, chance }: Ground,
  { subjects, lastsDays, forSmallFirms }: OpenWorkshop,
  { workshopId, startsOn }: { readonly workshopId: string; readonly startsOn: Day },
) => {
  const aDay = Math.ceil(subjects.length / lastsDays)
  const instructors = [0, 1].map((nth) => nameOf(chance.apart(`instructor ${nth}`)))
  return subjects.map(([subject, module], nth) => {
    const day = addDays(startsOn, Math.floor(nth / aDay))
    const midnight = epochMs(endOfDay(day, world.programme.timeZone)) + 1 - 24 * HOUR
    const begins = midnight + (9 + (nth % aDay) * 3) * HOUR
    return {
      ...{ id: newId(), workshopId, subject, module, forSmallFirms, instructor: instructors[nth % 2] ?? '' },
      ...{ startsAt: instantAt(begins), endsAt: instantAt(begins + 2.5 * HOUR) },
    }
  })
}

const nameOf = (chance: Chance): string =>
  `${chance.oneOf(firstNames)} ${chance.oneOf(surnames)} ${chance.oneOf(surnames)}`

const writePeople = async (
  tx: Tx,
  { registered, waiting, kinds }: OpenWorkshop,
  { workshopId, at, chance, from }: { workshopId: string; at: string; chance: Chance; from: number },
): Promise<void> => {
  const people = Array.from({ length: registered + waiting }, (_, nth) => {
    const kind = chance.oneOf(kinds)
    const email = `participante.${from + nth + 1}@${kind}.example`
    return {
      ...{ id: newId(), key: `mail:${email}`, name: nameOf(chance), email, organisationKind: kind },
      ...{ organisation: organisations[kind] ?? '', country: 'MX', language: 'es', createdAt: at },
      gender: chance.weighed([
        ['woman', 45],
        ['man', 45],
        [null, 10],
      ] as const),
      demonstration: true,
    }
  })
  await insertRows(tx, 'participant', people)
  await insertRows(
    tx,
    'enrolment',
    people.map(({ id }, nth) => ({
      ...{ id: newId(), workshopId, participantId: id, source: 'link', enrolledAt: at, evaluated: false },
      state: nth < registered ? 'registered' : 'waiting',
      // Their pages are nobody's: what is found by a link cannot be guessed, here neither.
      link: randomBytes(24).toString('base64url'),
      code: Array.from({ length: 12 }, () => chance.oneOf([...SIGNS])).join(''),
    })),
  )
}

const organisations: Readonly<Record<string, string>> = {
  customs: 'Administración de Aduanas',
  authority: 'Autoridad Sanitaria',
  company: 'Transportes y Embarques del Norte',
  association: 'Cámara de Comercio Exterior',
}
