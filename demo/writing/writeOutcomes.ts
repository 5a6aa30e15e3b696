import type { Actor } from '../../src/actions/actor.ts'
import { followTheCase, grantCertificate } from '../../src/actions/cases/certificateFollows.ts'
import { sendLetter } from '../../src/actions/cases/sendLetter.ts'
import type { StepBench } from '../../src/actions/cases/stepBench.ts'
import type { StepName } from '../../src/domain/casework/steps.ts'
import { findCase } from '../../src/store/cases/caseFiles.ts'
import { bringRegisterUpToDate } from '../../src/store/cases/register.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import type { Book, ToldStep } from '../cases/book.ts'
import { newId } from '../newId.ts'

/** Steps behind which a decision stands. */
const decisions: readonly StepName[] = [
  ...(['certify', 'refuse', 'renew', 'revoke', 'reinstate', 'grantAppeal', 'upholdDecision'] as const),
  'confirmSuspension',
]

const grants: readonly StepName[] = ['certify', 'renew']

/** What follows from the steps, in their order: letters, decisions under the database's own rule of four eyes, certificates, register. */
export const writeOutcomes = async (tx: Tx, book: Book): Promise<void> => {
  const { land, caseId, company } = book
  const file = await findCase(tx, caseId)
  if (!file) throw new Error(`${book.number} was not written`)
  const { world, programme } = land
  const certifiedAt = book.steps.findIndex(({ step }) => grants.includes(step))
  for (const [index, told] of book.steps.entries()) {
    const bench: StepBench = { world, tx, actor: actorOf(told), file, programme, now: told.now }
    if (decisions.includes(told.step)) await decide(tx, book, told)
    if (certifiedAt >= 0 && index >= certifiedAt) await bringCertificate(bench, told)
    if (told.taken.letter) await sendLetter(bench, told.taken.letter, told.id, told.input.reasons ?? '')
  }
  await serveLetters(tx, book)
  if (certifiedAt >= 0) await bringRegisterUpToDate(tx, company.id)
}

const bringCertificate = (bench: StepBench, { step, taken, input }: ToldStep): Promise<void> =>
  grants.includes(step)
    ? grantCertificate(bench, (bench.programme.tiers[1] ?? bench.programme.tiers[0])?.id)
    : followTheCase(bench, taken.to, input.benefits ?? [])

/** Signed by who takes it: the database asks whose name the transaction bears. */
const decide = async (
  tx: Tx,
  { caseId, company }: Book,
  { step, by, now, input }: ToldStep,
): Promise<void> => {
  await tx.client.query(`select set_config('aval.person', $1, true)`, [by.id])
  await tx.client.query({
    name: 'demonstration.decide',
    text: `insert into aval.decision (id, operator_id, case_id, step, decided_by, reasons, at, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    values: [newId(), company.id, caseId, step, by.id, input.reasons ?? step, now.at],
  })
  await tx.client.query(`select set_config('aval.person', '', true)`)
}

const serveLetters = async (tx: Tx, { letters }: Book): Promise<void> => {
  if (letters.length === 0) return
  const rows = letters.map(({ stepId, served, servesOn, openedAt }) => ({
    s: stepId,
    d: served ? servesOn : null,
    o: openedAt,
  }))
  await tx.client.query(
    `update aval.letter l set served_on = x.d, opened_at = x.o
     from json_to_recordset($1::json) as x(s uuid, d date, o timestamptz) where l.step_id = x.s`,
    [JSON.stringify(rows)],
  )
}

const actorOf = ({ by }: ToldStep): Actor => ({
  personId: by.id,
  name: by.name,
  side: 'system',
  roles: [],
  operatorIds: [],
  officeIds: 'all',
  language: 'es',
  requestId: 'demonstration',
  steppedUp: true,
})
