import { type LetterDocument, letterPdf, type Reason } from '../../documents/letter.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { findCriterion } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Text } from '../../domain/standards/text.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import {
  markOpened,
  type PrintedLetter,
  printedLetter,
  type ReturnInLetter,
  returnsIn,
} from '../../store/office/letters.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { postOf } from './postOf.ts'
import type { Printed } from './printed.ts'

/** One letter as it was sent, in both languages. The first time the company opens it is when it counts as opened. */
export const printLetter = async (
  world: World,
  actor: Actor,
  letterId: string,
  caseId?: string,
): Promise<Outcome<Printed>> => {
  const found = await act(world, actor, 'printLetter', async (tx) => {
    const letter = await printedLetter(tx, letterId)
    if (!letter || (caseId !== undefined && letter.caseId !== caseId)) return refused('notFound', 'notFound')
    if (actor.side === 'company' && letter.openedAt === null)
      await markOpened(tx, letter.id, moment(world).at)
    const returns = letter.stepId ? await returnsIn(tx, letter.stepId) : []
    await recordAudit(tx, {
      action: 'letter.read',
      subjectKind: 'letter',
      subjectId: letter.id,
      operatorId: letter.operatorId,
      caseId: letter.caseId,
      purpose: actor.side === 'company' ? 'own' : 'casework',
    })
    return done(letterDocument(world, letter, returns))
  })
  if (!found.ok) return found
  return done({ bytes: await letterPdf(found.value), name: `${found.value.letterNumber}.pdf` })
}

const letterDocument = (
  world: World,
  letter: PrintedLetter,
  returns: readonly ReturnInLetter[],
): LetterDocument => {
  const programme = editionOf(world, letter)
  const sentAt = letter.sentAt as Instant
  const reasons = reasonsIn(programme, letter, returns)
  const body = {
    es: bodyIn(world, letter, 'es', reasons.length > 0),
    en: bodyIn(world, letter, 'en', reasons.length > 0),
  }
  return {
    programme,
    issuedAt: sentAt,
    demonstration: letter.demonstration,
    language: 'both',
    letter: { title: { es: letter.titleEs, en: letter.titleEn }, body },
    values: asTheyStand(body),
    office: { es: letter.officeName, en: letter.officeName },
    letterNumber: `${programme.shortName}-${letter.receipt ?? letter.caseNumber}`,
    caseReference: letter.caseNumber,
    date: dayAt(sentAt, programme.timeZone),
    addressee: {
      company: letter.company,
      traderNumber: letter.traderNumber,
      attention: letter.legalRepresentative || null,
      address: [letter.city].filter(Boolean),
    },
    reasons,
    signatory: letter.signedBy ? { name: letter.signedBy, post: postOf(world, letter.step) } : null,
    service: {
      note: inBoth(world, 'office.letter.service'),
      servedOn: letter.servedOn as Day | null,
    },
    receipt: letter.receipt ? { number: letter.receipt, sha256: null } : null,
  }
}

const inBoth = (world: World, key: string): Text => ({ es: world.say(key, 'es'), en: world.say(key, 'en') })

/** The reasons a letter gives: criterion by criterion where answers went back with it, else what the officer wrote. */
const reasonsIn = (
  programme: Programme,
  letter: PrintedLetter,
  returns: readonly ReturnInLetter[],
): readonly Reason[] => {
  const own = letter.reasons.trim() ? [{ about: null, words: letter.reasons.trim() }] : []
  return [
    ...own,
    ...returns.map(({ criterionId, siteName, reason }) => {
      const found = findCriterion(programme, criterionId)
      const about = (language: 'es' | 'en') =>
        [found ? `${found.criterion.number} ${found.criterion.asks[language]}` : criterionId, siteName]
          .filter(Boolean)
          .join(' · ')
      return { about: { es: about('es'), en: about('en') }, words: reason }
    }),
  ]
}

/**
 * The letter's words as they were sent. What was filled in as reasons gives its place back to them, so that they are set as a
 * person's words; a last paragraph of names alone goes, as the signature says them.
 */
const bodyIn = (world: World, letter: PrintedLetter, language: 'es' | 'en', hasReasons: boolean): string => {
  const sent = language === 'es' ? letter.bodyEs : letter.bodyEn
  const filledIn = letter.reasons || world.say('letter.reasonsInCase', language)
  const body = hasReasons && sent.includes(filledIn) ? sent.replace(filledIn, () => '{reasons}') : sent
  const names = [letter.signedBy, letter.officeName]
  const isNames = (paragraph: string) =>
    paragraph
      .trim()
      .split('\n')
      .every((line) => names.includes(line.trim()))
  return body
    .split(/\n\s*\n/)
    .filter((paragraph) => !isNames(paragraph))
    .join('\n\n')
}

/** Braces that somebody wrote stay braces: each stands for itself. */
const asTheyStand = (body: Text): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...`${body.es} ${body.en}`.matchAll(/\{(\w+)\}/g)]
      .filter(([whole]) => whole !== '{reasons}')
      .map(([whole, name = '']) => [name, whole]),
  )
