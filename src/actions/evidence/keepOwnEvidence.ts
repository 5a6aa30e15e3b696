import { isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { findCriterion } from '../../domain/programmes/placedCriteria.ts'
import { holdsEvidence } from '../../files/evidence/evidenceStore.ts'
import { type KeptEvidence, keepEvidence } from '../../files/evidence/keepEvidence.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import { type AnswerPlace, placeForAnswer } from '../../store/profile/answers.ts'
import { addEvidence, evidenceLike, holdContent, linkEvidence } from '../../store/profile/evidence.ts'
import { openSite } from '../../store/profile/sites.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { editableCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

export interface SentFile {
  readonly stream: AsyncIterable<Uint8Array>
  readonly declaredName: string
  readonly declaredType: string
}

/** What comes with the files: the answer they prove, if any, and since when what they show holds. */
export interface SentWith {
  readonly place: AnswerPlace | undefined
  readonly effectiveFrom: string | undefined
}

export interface EvidenceKept {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly scan: string
}

/** Whether somebody may send evidence at all: asked before the first byte of a large file is taken in. */
export const mayKeepEvidence = (world: World, actor: Actor): Promise<Outcome<true>> =>
  actForCompany(world, actor, 'keepOwnEvidence', async () => done(true))

/** Takes one file in, looks at it and keeps its content. It belongs to nobody until it is entered. */
export const receiveEvidence = (world: World, file: SentFile): Promise<Outcome<KeptEvidence>> =>
  keepEvidence(world.evidence, file.stream, file)

/** Enters files that were kept as the company's evidence, and lays them to the answer they prove; all of them or none. */
export const enterEvidence = (
  world: World,
  actor: Actor,
  files: readonly KeptEvidence[],
  sentWith: SentWith,
): Promise<Outcome<readonly EvidenceKept[]>> =>
  actForCompany(world, actor, 'keepOwnEvidence', (tx, operatorId) =>
    enterFiles(tx, world, actor, operatorId, files, sentWith),
  )

/** The same within somebody's transaction. */
export const enterFiles = async (
  tx: Tx,
  world: World,
  actor: Actor,
  operatorId: string,
  files: readonly KeptEvidence[],
  { place, effectiveFrom }: SentWith,
): Promise<Outcome<readonly EvidenceKept[]>> => {
  if (effectiveFrom && !isDay(effectiveFrom)) {
    return refused('input', 'evidence.period', undefined, '/effectiveFrom')
  }
  const answerId = place ? await placeFor(tx, world, actor, operatorId, place) : done(undefined)
  if (!answerId.ok) return answerId
  const entered: EvidenceKept[] = []
  for (const file of files) {
    const one = await enterOne(tx, world, actor, operatorId, file, effectiveFrom ?? null)
    if (!one.ok) return one
    const id = one.value
    await layTo(tx, operatorId, answerId.value, id, moment(world).at)
    const { name, mediaType, size, sha256, scan } = file
    entered.push({ id, name, mediaType, size, sha256, scan })
  }
  return done(entered)
}

const layTo = async (
  tx: Tx,
  operatorId: string,
  answerId: string | undefined,
  evidenceId: string,
  addedAt: string,
) => {
  if (answerId) await linkEvidence(tx, { operatorId, answerId, evidenceId, addedAt })
}

/** The answer that evidence is laid to, where it may be; one not written yet gets its place. */
export const placeFor = async (
  tx: Tx,
  world: World,
  actor: Actor,
  operatorId: string,
  place: AnswerPlace,
): Promise<Outcome<string>> => {
  const may = await mayLayAt(tx, world, actor, operatorId, place)
  return may.ok ? done(await placeForAnswer(tx, operatorId, place)) : may
}

/** Whether evidence may be laid there: the profile is open, the criterion is in the edition, the site is the company's. */
export const mayLayAt = async (
  tx: Tx,
  world: World,
  actor: Actor,
  operatorId: string,
  place: AnswerPlace,
): Promise<Outcome<true>> => {
  const file = await editableCase(tx, actor)
  if (!file.ok) return file
  if (!findCriterion(editionOf(world, file.value), place.criterionId)) {
    return refused('input', 'profile.criterion', undefined, '/criterionId')
  }
  if (!(await openSite(tx, operatorId, place.siteId))) return refused('notFound', 'notFound')
  return done(true)
}

/** The same content sent again is the same evidence. */
const enterOne = async (
  tx: Tx,
  world: World,
  actor: Actor,
  operatorId: string,
  file: KeptEvidence,
  effectiveFrom: string | null,
): Promise<Outcome<string>> => {
  await holdContent(tx, file.sha256)
  const known = await evidenceLike(tx, operatorId, file.sha256)
  if (known) return done(known.id)
  // Taken away since it came in, with the last row that spoke of the same content.
  if (!(await holdsEvidence(world.evidence, file.sha256))) return refused('notNow', 'evidence.sendAgain')
  const { id } = await addEvidence(tx, operatorId, {
    name: file.name,
    mediaType: file.mediaType,
    sizeBytes: file.size,
    sha256: file.sha256,
    scan: file.scan,
    effectiveFrom,
    uploadedBy: actor.personId,
    uploaderName: actor.name,
    uploadedAt: moment(world).at,
  })
  await recordAudit(tx, {
    action: 'evidence.keep',
    subjectKind: 'evidence',
    subjectId: id,
    operatorId,
    after: { sha256: file.sha256, size: file.size },
    detail: { sha256: file.sha256, scan: file.scan },
  })
  return done(id)
}
