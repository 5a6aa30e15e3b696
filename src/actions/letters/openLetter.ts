import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { lockLetter } from '../../store/company/receipts.ts'
import type { Tx } from '../../store/database/scope.ts'
import { markOpened } from '../../store/office/letters.ts'
import type { Actor } from '../actor.ts'
import { serveLetter } from '../clock/serveLetters.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

/** A letter as the company reads it. Opening it the first time is its service: clocks that waited for it start that day. */
export const openLetter = (world: World, actor: Actor, id: string) =>
  actForCompany(world, actor, 'openLetter', async (tx, operatorId) => {
    const letter = await lockLetter(tx, operatorId, id)
    if (!letter) return refused('notFound', 'notFound')
    const opened = letter.openedAt ? undefined : await openNow(tx, world, letter)
    const { kind, titleEs, titleEn, bodyEs, bodyEn, reasons, sentAt } = letter
    return done({
      id,
      kind,
      title: { es: titleEs, en: titleEn },
      body: { es: bodyEs, en: bodyEn },
      reasons,
      sentAt,
      openedAt: letter.openedAt ?? opened?.at ?? null,
      servedOn: letter.servedOn ?? opened?.day ?? null,
    })
  })

type LetterRow = NonNullable<Awaited<ReturnType<typeof lockLetter>>>

const openNow = async (tx: Tx, world: World, letter: LetterRow) => {
  const now = moment(world)
  await markOpened(tx, letter.id, now.at)
  if (!letter.servedOn) await serveLetter(tx, world, letter, now.day)
  await recordAudit(tx, {
    action: 'letter.open',
    subjectKind: 'letter',
    subjectId: letter.id,
    operatorId: letter.operatorId,
    caseId: letter.caseId,
  })
  return now
}

export type OpenedLetter = Awaited<ReturnType<typeof openLetter>> extends Outcome<infer T> ? T : never
