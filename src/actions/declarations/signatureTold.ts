import type { Programme } from '../../domain/programmes/programme.ts'
import type { CheckedSignature } from '../../domain/signatures/certificateSignature.ts'
import type { Text } from '../../domain/standards/text.ts'
import type { declarationOf } from '../../store/declarations/declarations.ts'
import type { World } from '../world.ts'

type Kept = NonNullable<Awaited<ReturnType<typeof declarationOf>>>

/** What a reader is told of a certificate's signature on a declaration; null where a typed name signed it. */
export const signatureTold = (world: World, programme: Pick<Programme, 'signing'>, kept: Kept) => {
  if (kept.way !== 'certificate' || !kept.signature) return null
  const checked = kept.checked as CheckedSignature
  const both = (code: string, values = {}): Text => ({
    es: world.say(code, 'es', values),
    en: world.say(code, 'en', values),
  })
  return {
    way: programme.signing?.name ?? both('signing.certificate'),
    holder: checked.holder,
    taxId: kept.taxId ?? '',
    as: both(`signing.as.${kept.signedAs}`),
    issuer: checked.issuer,
    serialNumber: checked.serialNumber,
    validUntil: checked.validUntil,
    algorithm: checked.algorithm,
    revocation: both(`signing.revocation.${checked.revocation}`, { day: checked.listOf?.slice(0, 10) ?? '' }),
    value: kept.signature.toString('base64'),
  }
}

/** A declaration as an officer reads it. */
export const declarationTold = (world: World, programme: Pick<Programme, 'signing'>, kept: Kept) => ({
  id: kept.id,
  stepId: kept.stepId,
  text: kept.text,
  fingerprint: kept.fingerprint,
  name: kept.name,
  post: kept.post,
  at: kept.at,
  signature: signatureTold(world, programme, kept),
  // Of one that named somebody erased since, only its hash is left.
  certificate: namesSomebody(kept) ? (kept.certificate?.toString('base64') ?? null) : null,
})

const namesSomebody = ({ checked }: Kept): boolean =>
  Object.keys((checked as CheckedSignature | null)?.subject ?? {}).length > 0
