import type { CheckSignature } from '../domain/signatures/certificateSignature.ts'
import { faultOfTrustFolder, signatureCheckFrom } from '../files/signing/checkSignature.ts'
import { StartFault } from './startFault.ts'

/** The folder of issuers, looked through once before anybody relies on it. */
export const openSigning = async (folder: string): Promise<CheckSignature> => {
  const fault = await faultOfTrustFolder(folder)
  if (fault === 'unreadable' || fault === 'noRoot')
    throw new StartFault(`settings.signing.${fault}`, { folder }, 'AVAL_SIGNING_ROOTS')
  if (fault)
    throw new StartFault('settings.signing.files', { folder, files: fault.join(', ') }, 'AVAL_SIGNING_ROOTS')
  return signatureCheckFrom(folder)
}
