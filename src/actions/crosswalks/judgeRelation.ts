import { standingsIn } from '../../domain/crosswalk/judged.ts'
import { asWritten, type JudgementKind, judge, type RelationWords } from '../../domain/crosswalk/judgement.ts'
import { crosswalkKey, type Library } from '../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { addJudgement, lockJudgements, type NewJudgement } from '../../store/crosswalks/judgements.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { isOf, type RelationNamed, sealOf, turnedWords, writtenBetween } from './relationsJudged.ts'

export interface AskedJudgement extends RelationNamed {
  readonly kind: JudgementKind
  /** What the judge had on the screen (`sealOf`): of anything newer they are told first. */
  readonly seal: string
  readonly words?: RelationWords | undefined
  readonly reason?: string | undefined
}

/** Adds what somebody says of one relation to what was said before. It counts from the next reading on. */
export const judgeRelation = async (
  world: World,
  actor: Actor,
  programmes: readonly [from: string, to: string],
  asked: AskedJudgement,
): Promise<Outcome<{ readonly id: string }>> => {
  const { written } = await world.judged()
  const { day: on, at } = moment(world)
  return act(world, actor, 'judgeRelation', async (tx) => {
    const { personId, name } = actor
    if (!personId) return refused('signIn', 'signIn.needed')
    const said = await saidNow(tx, written, programmes, asked, personId)
    if (!said.ok) return said
    const judgement = { ...said.value, by: { id: personId, name }, on, at }
    const id = await addJudgement(tx, judgement)
    await audited(tx, id, judgement)
    return done({ id })
  })
}

type SaidNow = Omit<NewJudgement, 'by' | 'on' | 'at'>

const saidNow = async (
  tx: Tx,
  written: Library,
  programmes: readonly [string, string],
  asked: AskedJudgement,
  person: string,
): Promise<Outcome<SaidNow>> => {
  const found = writtenBetween(written, programmes)
  if (!found.ok) return found
  const { crosswalk, isTurned } = found.value
  const [from, to] = [crosswalk.from.programme, crosswalk.to.programme]
  const said = await lockJudgements(tx, from, to)
  const named = isTurned ? { from: asked.to, to: asked.from } : { from: asked.from, to: asked.to }
  const place = crosswalk.relations.findIndex((relation) => isOf(relation, named))
  const [file, standing] = [crosswalk.relations[place], standingsIn(crosswalk, said)[place]]
  if (!file || !standing) return refused('notFound', 'crosswalk.relation')
  if (sealOf(standing, said) !== asked.seal) return refused('conflict', 'crosswalk.changedMeanwhile')
  const words = asked.words && isTurned ? turnedWords(asked.words) : (asked.words ?? null)
  const judged = judge(standing, { kind: asked.kind, person, reason: asked.reason ?? '', words })
  if (!judged.ok) return judged
  const about = asWritten([crosswalk.from, crosswalk.to], file)
  return done({ ...named, ...judged.value, about, programmes: [from, to] })
}

const audited = (tx: Tx, id: string, { programmes, from, to, kind, answers, reason, words }: NewJudgement) =>
  recordAudit(tx, {
    action: `crosswalk.${kind}`,
    subjectKind: 'relation',
    subjectId: id,
    detail: { crosswalk: crosswalkKey(...programmes), from, to, answers },
    after: { reason, words },
  })
