import type { CaseState } from '../../domain/casework/states.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import type { StepTaken } from '../../domain/casework/takeStep.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { type Told, tell } from '../notifications/tell.ts'
import type { StepBench } from './stepBench.ts'

/** Everybody a step tells: the company's people, the officer of the case or those of the role. Never the one who took it. */
export const tellPeople = async (
  bench: StepBench,
  step: StepName,
  { tells, to }: StepTaken,
): Promise<void> => {
  const { tx, world, file, actor, now } = bench
  const groups = []
  for (const who of tells) groups.push(await peopleOf(tx, file, who))
  const others = groups.flat().filter((told) => told.personId !== actor.personId)
  const news = {
    ...{ operatorId: file.operatorId, caseId: file.id, kind: `step.${step}` },
    ...{ detail: { number: file.number }, at: now.at },
  }
  await tell(tx, world, others, news, ({ side }, language) =>
    side === 'company' ? mailOfStep(bench, to, language) : undefined,
  )
}

/** A company's people; or the officer of the case, or all of a role at its office where nobody has it. */
export const peopleOf = (tx: Tx, file: CaseFileRow, who: StepTaken['tells'][number]): Promise<Told[]> =>
  who === 'company' ? membersOf(tx, file.operatorId) : officersOf(tx, file, who)

const membersOf = async (tx: Tx, operatorId: string): Promise<Told[]> => {
  const rows = await tx.kysely
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id as personId', 'person.email', 'person.language', 'membership.role'])
    .where('membership.operatorId', '=', operatorId)
    .where('membership.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .execute()
  return rows.map(({ role, ...person }) => ({
    ...person,
    side: 'company',
    isAdministrator: role === 'companyAdministrator',
  }))
}

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
  const told = assigned.length > 0 ? assigned : rows
  return told.map((person) => ({ ...person, side: 'office', isAdministrator: false }))
}

const mailOfStep = ({ world, file }: StepBench, to: CaseState, language: 'es' | 'en') => {
  const words = { number: file.number, state: world.say(`state.${to}`, language), url: `${world.url}/inicio` }
  return {
    subject: world.say('mail.caseMoved.subject', language, words),
    body: world.say('mail.caseMoved.body', language, words),
  }
}
