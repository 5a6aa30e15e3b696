import type { Moment } from '../../domain/kernel/moment.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type CaseFileRow, lastPosition, playPart } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { keepMove, type MoveToKeep, pinEdition, setTypes } from '../../store/editions/moves.ts'
import type { Actor } from '../actor.ts'
import { peopleOf } from '../cases/tellPeople.ts'
import { tell } from '../notifications/tell.ts'
import type { World } from '../world.ts'
import { moveSteps } from './moveRules.ts'

export interface MoveBench {
  readonly tx: Tx
  readonly world: World
  readonly actor: Actor
  readonly file: CaseFileRow
  readonly now: Moment
}

type What = Pick<MoveToKeep, 'undoes' | 'typesBefore' | 'typesAfter' | 'verdicts' | 'stood'> & {
  readonly from: Programme
  readonly to: Programme
  readonly toHash: string
}

export interface MoveReceipt {
  readonly moveId: string
  readonly version: number
  readonly programme: string
  readonly edition: string
}

/** The case's new pin, the operator's types, the line in its history, the move itself, its event, and who is told. */
export const recordMove = async (bench: MoveBench, what: What): Promise<MoveReceipt> => {
  const { tx, file, actor, now } = bench
  const { from, to, toHash, ...kept } = what
  const step = kept.undoes === null ? moveSteps.moved : moveSteps.movedBack
  const stepId = await writeLine(bench, step, from, to)
  const moveId = await keepMove(tx, {
    ...kept,
    ...{ operatorId: file.operatorId, caseId: file.id, stepId },
    ...{ fromProgramme: file.programmeId, fromHash: file.editionHash, toProgramme: to.id, toHash },
    ...{ movedBy: actor.personId, side: actor.side, at: now.at, onDay: now.day },
  })
  const { version } = await pinEdition(tx, file.id, { programmeId: to.id, editionHash: toHash }, now.at)
  if (kept.typesBefore.join() !== kept.typesAfter.join()) await setTypes(tx, file.operatorId, kept.typesAfter)
  // Whoever of the office moves a case had a hand in its profile, and so does not decide on it.
  if (actor.side === 'office' && actor.personId)
    await playPart(tx, {
      ...{ caseId: file.id, operatorId: file.operatorId, personId: actor.personId },
      ...{ part: 'edited', at: now.at },
    })
  await recordAudit(tx, {
    action: `case.${step}`,
    subjectKind: 'case',
    subjectId: file.id,
    operatorId: file.operatorId,
    caseId: file.id,
    before: { programme: file.programmeId, edition: file.editionHash, types: kept.typesBefore },
    after: { programme: to.id, edition: toHash, types: kept.typesAfter },
    detail: { move: moveId, from: file.editionHash, to: toHash, answers: kept.verdicts.length },
  })
  await tellOthers(bench, step)
  return { moveId, version, programme: to.id, edition: to.edition }
}

const writeLine = async (
  { tx, file, actor, now }: MoveBench,
  step: string,
  from: Programme,
  to: Programme,
): Promise<string> => {
  const { id } = await tx.kysely
    .insertInto('caseStep')
    .values({
      ...{ caseId: file.id, operatorId: file.operatorId, position: (await lastPosition(tx, file.id)) + 1 },
      ...{ step, fromState: file.state, toState: file.state },
      ...{ personId: actor.personId, personName: actor.name, side: actor.side, at: now.at, onDay: now.day },
      reasons: `${namedShort(from)} → ${namedShort(to)}`,
      detail: JSON.stringify({ from: file.editionHash, to: to.id }),
      clocks: JSON.stringify(file.clocks),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const namedShort = ({ shortName, edition }: Programme) => `${shortName} ${edition}`

/** The company hears of what the office did; the office, of what the company did with a case it has received. */
const tellOthers = async ({ tx, world, actor, file, now }: MoveBench, step: string): Promise<void> => {
  if (actor.side === 'company' && file.submittedAt === null) return
  const people = await peopleOf(tx, file, actor.side === 'company' ? 'accountOfficer' : 'company')
  const others = people.filter(({ personId }) => personId !== actor.personId)
  await tell(tx, world, others, {
    ...{ operatorId: file.operatorId, caseId: file.id, kind: `step.${step}` },
    ...{ detail: { number: file.number }, at: now.at },
  })
}
