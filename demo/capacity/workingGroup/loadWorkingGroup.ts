import { addDays, type Instant } from '../../../src/domain/kernel/day.ts'
import { endOfDay, epochMs, instantAt, momentAt } from '../../../src/domain/kernel/moment.ts'
import type { Programme } from '../../../src/domain/programmes/programme.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'
import { writeAnnouncements } from './announcements.ts'
import { type GroupGround, isMexican } from './ground.ts'
import { writeInitiatives } from './initiatives.ts'
import { writeMeetings } from './meetings.ts'
import { inventMembers } from './people.ts'

/** The programme's working group with members, meetings, initiatives in every state and announcements: invented and marked. */
export const loadWorkingGroup = async (
  tx: Tx,
  of: { readonly programme: Programme; readonly editionHash: string; readonly now: Instant },
  people: { readonly member: string | null; readonly manager: string | null },
): Promise<void> => {
  const { programme, now, editionHash } = of
  const today = momentAt(now, programme.timeZone).day
  const ago = (days: number, hour: number): Instant => {
    const midnight = epochMs(endOfDay(addDays(today, -days - 1), programme.timeZone)) + 1
    const at = instantAt(midnight + hour * 3_600_000)
    return days >= 0 && at > now ? now : at
  }
  const members = inventMembers(people.member, people.manager)
  const ground = {
    ...{ groupId: newId(), programme, editionHash, members, manager: people.manager, today, ago },
  }
  await insertRows(tx, 'workingGroup', [
    {
      ...{ id: ground.groupId, programmeId: programme.id, voteBy: 'organisation', quorum: 50 },
      ...{ majority: 'simple', minutesBy: 'nextMeeting', demonstration: true },
      foundedOn: isMexican(programme) ? '2011-03-17' : null,
      name: { es: 'Grupo de trabajo del programa', en: 'The programme’s working group' },
      tells: {
        es: 'Importadores, exportadores, agentes aduanales y transportistas, junto con la aduana. Propone beneficios y alcance y es el conducto de información entre las empresas y la autoridad.',
        en: 'Importers, exporters, customs brokers and carriers together with customs. It proposes benefits and scope and is the channel of information between companies and the authority.',
      },
    },
  ])
  await writePeople(tx, ground)
  const meetings = await writeMeetings(tx, ground)
  const adopted = await writeInitiatives(tx, ground, meetings)
  await writeAnnouncements(tx, ground, adopted)
}

const writePeople = async (tx: Tx, { groupId, members, today }: GroupGround): Promise<void> => {
  const invented = members.filter(({ email }) => email !== null)
  await insertRows(
    tx,
    'person',
    invented.map(({ personId, name, email }) => ({
      ...{ id: personId ?? newId(), name, email: email ?? '', emailVerified: true, language: 'es' },
      ...{
        twoFactorEnabled: false,
        demonstration: true,
        createdAt: `${today}T00:00:00Z`,
        updatedAt: `${today}T00:00:00Z`,
      },
    })),
  )
  await insertRows(
    tx,
    'officerRole',
    invented.map(({ personId }) => ({
      ...{ id: newId(), personId: personId ?? '', role: 'workingGroupMember', officeId: null },
      givenAt: `${addDays(today, -400)}T00:00:00Z`,
    })),
  )
  await insertRows(
    tx,
    'groupMember',
    members.map(({ id, kind, organisation, name, personId, chair }) => ({
      ...{ id, groupId, kind, organisation, name, personId, chair, version: 1, demonstration: true },
      ...{ fromDay: addDays(today, -400), untilDay: null },
    })),
  )
}
