import { createHash } from 'node:crypto'
import { type ReceiptDocument, receiptPdf, type StartedClock } from '../../documents/receipt.ts'
import type { RunningClock } from '../../domain/casework/clockRun.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { deadlineFor } from '../../domain/programmes/deadlineFor.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Text } from '../../domain/standards/text.ts'
import { declarationOf } from '../../store/declarations/declarations.ts'
import { papersAt, stepOfReceipt } from '../../store/declarations/receiptSteps.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { signatureTold } from '../declarations/signatureTold.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import type { Printed } from './printed.ts'

type Step = NonNullable<Awaited<ReturnType<typeof stepOfReceipt>>>

/** The receipt of a step that the company took, with what was declared and what signed it, in the reader's language. */
export const printReceipt = async (world: World, actor: Actor, number: string): Promise<Outcome<Printed>> => {
  const found = await actForCompany(world, actor, 'printReceipt', async (tx, operatorId) => {
    const step = await stepOfReceipt(tx, operatorId, number)
    if (!step) return refused('notFound', 'notFound')
    const declared = await declarationOf(tx, step.id)
    const programme = editionOf(world, step)
    const both = (code: string): Text => ({ es: world.say(code, 'es'), en: world.say(code, 'en') })
    return done<ReceiptDocument>({
      programme,
      issuedAt: step.at as Instant,
      demonstration: step.demonstration,
      language: actor.language,
      number: step.receipt ?? number,
      caseReference: step.number,
      what: both(`stepTaken.${step.step}`),
      company: step.company,
      sentBy: {
        name: step.personName,
        post: declared ? { es: declared.post, en: declared.post } : null,
        onBehalfOf: null,
      },
      sha256: declared?.fingerprint ?? hashOf(step.reasons),
      ...(declared
        ? { declaration: { text: declared.text, signature: signatureTold(world, programme, declared) } }
        : {}),
      files: declared ? await papersAt(tx, operatorId, step.at) : [],
      starts: startsWith(programme, step, both),
    })
  })
  return found.ok ? done({ bytes: await receiptPdf(found.value), name: `${number}.pdf` }) : found
}

const hashOf = (words: string | null): string | null =>
  words ? createHash('sha256').update(words, 'utf8').digest('hex') : null

/** The clocks that began to run that day, and still ran when the step was taken. */
const startsWith = (
  programme: Programme,
  step: Step,
  both: (code: string) => Text,
): readonly StartedClock[] =>
  (step.clocks as readonly RunningClock[]).flatMap((clock) => {
    const because = deadlineFor(programme, clock.name)?.because
    if (!because || clock.startedOn !== step.onDay || clock.state !== 'running') return []
    return [
      {
        what: both(`clock.${clock.name}`),
        days: clock.days,
        count: clock.count,
        ends: clock.dueOn,
        because,
      },
    ]
  })
