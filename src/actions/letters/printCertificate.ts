import { type CertificateDocument, certificatePdf } from '../../documents/certificate.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { sitesOf } from '../../store/cases/profile.ts'
import { type PrintedCertificate, printedCertificate } from '../../store/office/certificates.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import type { World } from '../world.ts'
import { postOf } from './postOf.ts'
import type { Printed } from './printed.ts'

/** A company's latest certificate, with the address that says whether it holds today. */
export const printCertificate = async (
  world: World,
  actor: Actor,
  of: { readonly caseId?: string; readonly operatorId?: string },
): Promise<Outcome<Printed>> => {
  const found = await act(world, actor, 'printCertificate', async (tx) => {
    const certificate = await printedCertificate(tx, of)
    if (!certificate) return refused('notFound', 'certificates.none')
    const sites = await sitesOf(tx, certificate.operatorId)
    await recordAudit(tx, {
      action: 'certificate.read',
      subjectKind: 'certificate',
      subjectId: certificate.id,
      operatorId: certificate.operatorId,
      caseId: certificate.caseId,
      purpose: actor.side === 'company' ? 'own' : 'casework',
    })
    return done(certificateDocument(world, certificate, sites))
  })
  if (!found.ok) return found
  return done({ bytes: await certificatePdf(found.value), name: `${found.value.certificateNumber}.pdf` })
}

type Sites = Awaited<ReturnType<typeof sitesOf>>

const certificateDocument = (
  world: World,
  certificate: PrintedCertificate,
  sites: Sites,
): CertificateDocument => {
  const programme = editionOf(world, certificate)
  return {
    programme,
    issuedAt: certificate.createdAt as Instant,
    demonstration: certificate.demonstration,
    certificateNumber: certificate.number,
    traderNumber: certificate.traderNumber ?? '',
    companyName: certificate.company,
    taxId: { name: programme.taxId.name, value: certificate.taxId },
    types: programme.operatorTypes.filter(({ id }) => certificate.types.includes(id)).map(({ name }) => name),
    tier: programme.tiers.find(({ id }) => id === certificate.tier)?.name ?? null,
    sites: sites.map((site) => ({
      name: site.name,
      kind: programme.siteKinds.find(({ id }) => id === site.kind)?.name ?? null,
      place: [site.city, site.state].filter(Boolean).join(', '),
    })),
    since: certificate.since as Day,
    until: certificate.until as Day | null,
    text: programme.certificate,
    signatory: { name: certificate.decidedBy, post: postOf(world, certificate.step) },
    verificationUrl: `${world.url}/verificar/${certificate.publicId}`,
  }
}
