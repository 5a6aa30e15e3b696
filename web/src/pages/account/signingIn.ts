import type { Answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'

export interface Next {
  readonly next: 'home' | 'secondFactor' | 'setUpSecondFactor'
}

const asItIs = { signedOutIsAnAnswer: true } as const

export const signIn = (email: string, password: string): Promise<Answer<Next>> =>
  api.post<Next>('/api/v1/session', { email: email.trim(), password }, asItIs)

export const answerSecondFactor = async (code: string, kind: 'totp' | 'backup'): Promise<Answer<Next>> => {
  const answer = await api.post<Partial<Next> | undefined>(
    '/api/v1/session/second-factor',
    { code: code.replace(/\s/g, ''), kind },
    asItIs,
  )
  return answer.ok ? { ok: true, data: { next: 'home', ...answer.data } } : answer
}

/** The device signs with a passkey. The library loads only when somebody has one. */
export const answerWithPasskey = async (): Promise<Answer<Next> | undefined> => {
  const options = await api.post<PasskeyOptions>('/api/v1/session/passkey/options', {}, asItIs)
  if (!options.ok) return options
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const response = await startAuthentication({ optionsJSON: options.data }).catch(() => undefined)
  if (!response) return undefined
  const answer = await api.post<Partial<Next> | undefined>('/api/v1/session/passkey', { response }, asItIs)
  return answer.ok ? { ok: true, data: { next: 'home', ...answer.data } } : answer
}

type PasskeyOptions = Parameters<
  typeof import('@simplewebauthn/browser').startAuthentication
>[0]['optionsJSON']
