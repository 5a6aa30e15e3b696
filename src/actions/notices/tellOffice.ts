import type { CheckedNotice } from '../../domain/operators/notice.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import { addNotification } from '../../store/company/notifications.ts'
import type { Tx } from '../../store/database/scope.ts'
import { findOperator } from '../../store/profile/company.ts'
import { peopleOf, type Told } from '../cases/tellPeople.ts'
import type { World } from '../world.ts'

interface Desk {
  readonly tx: Tx
  readonly world: World
  readonly file: CaseFileRow
  readonly at: string
}

/** Who at the office hears of it: the officer of the case; of an incident also whoever runs the programme. */
const hears = {
  change: ['accountOfficer'],
  incident: ['accountOfficer', 'programmeManager'],
} as const satisfies Record<string, readonly Role[]>

/** The office is told in its own list; of an incident by mail too. */
export const tellOffice = async (desk: Desk, notice: CheckedNotice, receipt: string): Promise<void> => {
  const { tx, file, at } = desk
  const people = new Map<string, Told>()
  for (const role of hears[notice.kind])
    for (const told of await peopleOf(tx, file, role)) people.set(told.personId, told)
  for (const told of people.values()) {
    await addNotification(tx, {
      operatorId: file.operatorId,
      caseId: file.id,
      personId: told.personId,
      kind: `notice.${notice.kind}`,
      detail: { number: file.number, what: notice.what, receipt },
      at,
    })
    if (notice.kind === 'incident') await writeMail(desk, notice, told)
  }
}

const writeMail = async ({ tx, world, file, at }: Desk, notice: CheckedNotice, told: Told): Promise<void> => {
  const language = told.language === 'en' ? 'en' : 'es'
  const company = (await findOperator(tx, file.operatorId))?.name ?? ''
  const words = {
    number: file.number,
    company,
    what: world.say(`notices.incident.${notice.what}`, language),
    day: notice.happenedOn,
    url: `${world.url}/casos/${file.number}`,
  }
  await tx.kysely
    .insertInto('outgoingMail')
    .values({
      toAddress: told.email,
      toPerson: told.personId,
      subject: world.say('mail.incident.subject', language, words),
      body: world.say('mail.incident.body', language, words),
      language,
      createdAt: at,
    })
    .execute()
}
