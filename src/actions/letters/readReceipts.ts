import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { latestCertificate } from '../../store/cases/certificates.ts'
import { ownLetters, receiptsOf } from '../../store/company/receipts.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

/** What proves what was sent and received: receipts, letters, the certificate and the report. */
export const readReceipts = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'readReceipts', async (tx, operatorId) => {
    const own = await ownCase(tx, actor)
    if (!own.ok) return own
    const letters = await ownLetters(tx, operatorId)
    const certificate = await latestCertificate(tx, operatorId)
    return done({
      case: { number: own.value.number, state: own.value.state },
      today: moment(world).day,
      receipts: await receiptsOf(tx, operatorId),
      letters,
      certificate: certificate
        ? {
            number: certificate.number,
            publicId: certificate.publicId,
            state: certificate.state,
            since: certificate.since,
            until: certificate.until,
          }
        : null,
      hasReport: letters.some((letter) => letter.kind === 'report'),
      mayExport: may(actor.roles, 'exportData'),
    })
  })

export type ReceiptsView = Awaited<ReturnType<typeof readReceipts>> extends Outcome<infer T> ? T : never
