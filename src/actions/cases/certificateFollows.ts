import { randomBytes, randomInt } from 'node:crypto'
import type { CaseState } from '../../domain/casework/states.ts'
import { addDays, addMonths, type Day } from '../../domain/kernel/day.ts'
import { newTraderNumber } from '../../domain/programmes/newTraderNumber.ts'
import { aliveCertificate, latestCertificate } from '../../store/cases/certificates.ts'
import type { StepBench } from './stepBench.ts'

type CertificateState = 'valid' | 'partlySuspended' | 'suspended' | 'revoked' | 'expired' | 'withdrawn'

/** What a case's state makes of its certificate; states not named here leave it as it is. */
const certificateIn: Partial<Record<CaseState, CertificateState>> = {
  certified: 'valid',
  annualReviewDue: 'valid',
  renewal: 'valid',
  renewalSubmitted: 'valid',
  renewalRecommended: 'valid',
  reinstated: 'valid',
  partlySuspended: 'partlySuspended',
  suspended: 'suspended',
  revoked: 'revoked',
  expired: 'expired',
  withdrawn: 'withdrawn',
}

export const followTheCase = async (
  { tx, file, now }: StepBench,
  to: CaseState,
  benefits: readonly string[],
): Promise<void> => {
  const state = certificateIn[to]
  if (!state) return
  // A granted appeal brings back a certificate that had ended.
  const certificate =
    state === 'valid'
      ? await latestCertificate(tx, file.operatorId)
      : await aliveCertificate(tx, file.operatorId)
  if (!certificate || certificate.state === state) return
  const suspended = state === 'suspended' || state === 'partlySuspended'
  await tx.kysely
    .updateTable('certificate')
    .set({
      state,
      suspendedAt: suspended ? now.at : null,
      suspendedBenefits: state === 'partlySuspended' ? [...benefits] : [],
      version: certificate.version + 1,
    })
    .where('id', '=', certificate.id)
    .execute()
}

/** A new certificate, or the one that is alive carried on for another term. Needs the decision written just before. */
export const grantCertificate = async (bench: StepBench, tier?: string): Promise<void> => {
  const { tx, file, programme, now } = bench
  const operator = await tx.kysely
    .selectFrom('operator')
    .selectAll()
    .where('id', '=', file.operatorId)
    .executeTakeFirstOrThrow()
  const decision = await tx.kysely
    .selectFrom('decision')
    .select('id')
    .where('caseId', '=', file.id)
    .orderBy('recordedAt', 'desc')
    .executeTakeFirstOrThrow()
  const alive = await aliveCertificate(tx, file.operatorId)
  if (alive) {
    await tx.kysely
      .updateTable('certificate')
      .set({ state: 'replaced', version: alive.version + 1 })
      .where('id', '=', alive.id)
      .execute()
  }
  if (!operator.traderNumber) await giveTraderNumber(bench, operator.id)
  const since = (alive?.since ?? now.day) as Day
  await tx.kysely
    .insertInto('certificate')
    .values({
      publicId: randomBytes(16).toString('base64url'),
      number: await nextCertificateNumber(bench),
      operatorId: file.operatorId,
      caseId: file.id,
      decisionId: decision.id,
      types: operator.types,
      tier: programme.tiers.find(({ id }) => id === tier)?.id ?? null,
      since,
      until: validUntil(bench, alive?.until ? addDays(alive.until as Day, 1) : now.day),
      state: 'valid',
      createdAt: now.at,
    })
    .execute()
}

/** The last day of the term: the day before the same date so many months on. */
const validUntil = ({ programme }: StepBench, from: Day): Day | null =>
  programme.validityMonths === null ? null : addDays(addMonths(from, programme.validityMonths), -1)

const nextCertificateNumber = async ({ tx, programme, file, now }: StepBench): Promise<string> => {
  const { count } = await tx.kysely
    .selectFrom('certificate')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('caseId', '=', file.id)
    .executeTakeFirstOrThrow()
  return `${programme.shortName}-${file.number}-${now.day.slice(0, 4)}${Number(count) === 0 ? '' : `-${Number(count) + 1}`}`
}

const freeNumber = async (tx: StepBench['tx'], programme: StepBench['programme']): Promise<string> => {
  for (let nth = 0; nth < TRIES; nth += 1) {
    const number = newTraderNumber(programme, (below) => randomInt(below))
    const taken = await tx.kysely
      .selectFrom('operator')
      .select('id')
      .where('traderNumber', '=', number)
      .executeTakeFirst()
    if (!taken) return number
  }
  throw new Error(`${programme.id} has no free trader number of the form ${programme.traderNumberPattern}`)
}

/** A short form fills up. */
const TRIES = 100

/** The number by which the border knows a trader, in the programme's form; nobody can guess the next of it. */
const giveTraderNumber = async ({ tx, programme }: StepBench, operatorId: string): Promise<void> => {
  const traderNumber = await freeNumber(tx, programme)
  await tx.kysely.updateTable('operator').set({ traderNumber }).where('id', '=', operatorId).execute()
}
