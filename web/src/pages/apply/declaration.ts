import { type Answer, refusalOf } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { Words } from '../../words/useWords.ts'
import type { CertificateFiles } from './CertificateFields.tsx'
import type { Text } from './useText.ts'

export const declarationDoor = '/api/v1/company/declaration'

export interface Declarer {
  readonly name: string
  readonly post: string
}

/** GET /api/v1/company/declaration */
export interface DeclarationShown {
  readonly step: string
  readonly version: number
  readonly fingerprint: string
  readonly text: string
  readonly signing: {
    readonly use: 'offered' | 'required'
    readonly name: Text
    readonly tells: Text
  } | null
}

export interface Declaration extends Declarer {
  readonly accepted: boolean
}

/** What goes out with a declaration that a typed name and the second factor sign. */
export const typedBody = (declaration: Declaration, version: number, fingerprint: string | undefined) => ({
  version,
  declaration: { ...declaration, ...(fingerprint ? { fingerprint } : {}) },
})

/**
 * Signs the text as it stands now with the person's own certificate, on this device, and makes what goes out of it. The code
 * that opens keys is loaded here, when somebody signs.
 */
export const signedBody = async (
  t: Words,
  declaration: Declaration,
  files: CertificateFiles,
): Promise<Answer<unknown>> => {
  const { certificate, key, password } = files
  const shown = await api.get<DeclarationShown>(declarationDoor, {
    query: { name: declaration.name, post: declaration.post },
  })
  if (!shown.ok) return shown
  const { signOnDevice } = await import('../../device/signing/signOnDevice.ts')
  const { SigningFault } = await import('../../device/signing/signingFault.ts')
  const { text, version, fingerprint } = shown.data
  try {
    const given = { certificate: certificate ?? new Blob(), key: key ?? new Blob(), password }
    const signature = await signOnDevice(text, given)
    return { ok: true, data: { version, declaration: { ...declaration, fingerprint, signature } } }
  } catch (error) {
    if (!(error instanceof SigningFault)) throw error
    return { ok: false, error: refusalOf(`signing.${error.fault}`, t(`signing.fault.${error.fault}`)) }
  }
}
