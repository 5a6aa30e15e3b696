import type { CaseState } from '../../domain/casework/states.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import type { StepTaken } from '../../domain/casework/takeStep.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { StepBench } from './stepBench.ts'

export interface Told {
  readonly personId: string
  readonly email: string
  readonly language: string
}

/** Everybody a step tells: the company's people, the officer of the case or those of the role. Never the one who took it. */
export const tellPeople = async (
  bench: StepBench,
  step: StepName,
  { tells, to }: StepTaken,
): Promise<void> => {
  const { tx, file, actor, now } = bench
  const groups = []
  for (const who of tells) groups.push(await peopleOf(tx, file, who))
  const people = new Map(groups.flat().map((told) => [told.personId, told]))
  if (actor.personId) people.delete(actor.personId)
  for (const told of people.values()) {
    await tx.kysely
      .insertInto('notification')
      .values({
        operatorId: file.operatorId,
        caseId: file.id,
        personId: told.personId,
        kind: `step.${step}`,
        detail: JSON.stringify({ number: file.number }),
        at: now.at,
      })
      .execute()
  }
  const company = tells.includes('company') ? await membersOf(tx, file.operatorId) : []
  for (const told of company.filter((one) => one.personId !== actor.personId))
    await writeMail(bench, to, told)
}

/** A company's people; or the officer of the case, or all of a role at its office where nobody has it. */
export const peopleOf = (tx: Tx, file: CaseFileRow, who: StepTaken['tells'][number]): Promise<Told[]> =>
  who === 'company' ? membersOf(tx, file.operatorId) : officersOf(tx, file, who)

const membersOf = (tx: Tx, operatorId: string): Promise<Told[]> =>
  tx.kysely
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id as personId', 'person.email', 'person.language'])
    .where('membership.operatorId', '=', operatorId)
    .where('membership.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .execute()

const officersOf = async (tx: Tx, file: CaseFileRow, role: string): Promise<Told[]> => {
  const rows = await tx.kysely
    .selectFrom('officerRole')
    .innerJoin('person', 'person.id', 'officerRole.personId')
    .select(['person.id as personId', 'person.email', 'person.language'])
    .where('officerRole.role', '=', role)
    .where('officerRole.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('officerRole.officeId', 'is', null),
        eb(
          'officerRole.officeId',
          '=',
          eb.selectFrom('operator').select('officeId').where('id', '=', file.operatorId),
        ),
      ]),
    )
    .execute()
  const assigned = rows.filter((row) => row.personId === file.assignedTo)
  return assigned.length > 0 ? assigned : rows
}

const writeMail = async ({ tx, world, file, now }: StepBench, to: CaseState, told: Told): Promise<void> => {
  const language = told.language === 'en' ? 'en' : 'es'
  const words = { number: file.number, state: world.say(`state.${to}`, language), url: `${world.url}/inicio` }
  await tx.kysely
    .insertInto('outgoingMail')
    .values({
      toAddress: told.email,
      toPerson: told.personId,
      subject: world.say('mail.caseMoved.subject', language, words),
      body: world.say('mail.caseMoved.body', language, words),
      language,
      createdAt: now.at,
    })
    .execute()
}
