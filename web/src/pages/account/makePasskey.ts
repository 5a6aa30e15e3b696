import type { Answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'

type WebAuthn = typeof import('@simplewebauthn/browser')
type Options = Parameters<WebAuthn['startRegistration']>[0]['optionsJSON']

/** The device makes a passkey and the server registers it; undefined when the person thought better of it. */
export const makePasskey = async (name: string): Promise<Answer<unknown> | undefined> => {
  const options = await api.post<Options>('/api/v1/accounts/passkeys/options', {})
  if (!options.ok) return options
  const { startRegistration } = await import('@simplewebauthn/browser')
  const made = await startRegistration({ optionsJSON: options.data }).catch(() => undefined)
  return made && api.post('/api/v1/accounts/passkeys', { name, response: made })
}
