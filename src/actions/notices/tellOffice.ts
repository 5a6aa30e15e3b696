import type { CheckedNotice } from '../../domain/operators/notice.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { findOperator } from '../../store/profile/company.ts'
import { peopleOf } from '../cases/tellPeople.ts'
import { type Told, tell } from '../notifications/tell.ts'
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

/** The office is told: of an incident in words of its own. */
export const tellOffice = async (desk: Desk, notice: CheckedNotice, receipt: string): Promise<void> => {
  const { tx, world, file, at } = desk
  const people: Told[] = []
  for (const role of hears[notice.kind]) people.push(...(await peopleOf(tx, file, role)))
  const company = (await findOperator(tx, file.operatorId))?.name ?? ''
  const detail = { number: file.number, what: notice.what, receipt }
  const news = { operatorId: file.operatorId, caseId: file.id, kind: `notice.${notice.kind}`, detail, at }
  await tell(tx, world, people, news, (_, language) =>
    notice.kind === 'incident' ? mailOfIncident(desk, notice, company, language) : undefined,
  )
}

const mailOfIncident = (
  { world, file }: Desk,
  notice: CheckedNotice,
  company: string,
  language: 'es' | 'en',
) => {
  const words = {
    number: file.number,
    company,
    what: world.say(`notices.incident.${notice.what}`, language),
    day: notice.happenedOn,
    url: `${world.url}/casos/${file.number}`,
  }
  return {
    subject: world.say('mail.incident.subject', language, words),
    body: world.say('mail.incident.body', language, words),
  }
}
