import { useQuery } from '@tanstack/react-query'
import { forget, keep, kept } from '../device/kept.ts'
import { orThrow, type Refusal } from './answer.ts'
import { api } from './client.ts'
import { queries } from './queries.ts'

export type Side = 'company' | 'office' | 'admin'

export interface Session {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly language: string
  }
  readonly roles: readonly string[]
  readonly side: Side
  readonly operators: readonly {
    readonly id: string
    readonly name: string
    readonly role: string
    /** What a mandate covers; empty for the company's own people. */
    readonly scope?: readonly string[]
  }[]
  readonly activeOperator: string | null
  readonly home: string
  /** What is still missing before the rest of the pages open. */
  readonly next: 'home' | 'secondFactor' | 'setUpSecondFactor'
  readonly secondFactor: boolean
  readonly programme: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly offices: readonly { readonly id: string; readonly name: string }[]
}

const key = ['session'] as const
const last = 'aval.session'

/** Who is signed in: undefined while asking, null when nobody is. */
export const useSession = (askAlways = true): Session | null | undefined => useSessionQuery(askAlways).data

export const useSessionQuery = (askAlways = true) =>
  useQuery({
    queryKey: key,
    queryFn: readSession,
    // A session that ends is noticed by the next call, which asks to sign in again over the page.
    staleTime: Number.POSITIVE_INFINITY,
    // Public pages ask only in a browser where somebody has signed in before.
    enabled: askAlways || kept(last) !== undefined,
  })

const readSession = async (): Promise<Session | null> => {
  const answer = await api.get<Session>('/api/v1/session', { signedOutIsAnAnswer: true })
  if (answer.ok) {
    keep(last, JSON.stringify(answer.data))
    return answer.data
  }
  if (answer.error.status === 401) {
    forget(last)
    return null
  }
  return sessionBefore(answer.error) ?? orThrow(answer)
}

/** Without a connection a page opens as for whoever was signed in last here; the server still decides on every call. */
const sessionBefore = ({ code }: Refusal): Session | undefined => {
  const text = code === 'offline' ? kept(last) : undefined
  return text === undefined ? undefined : (JSON.parse(text) as Session)
}

/** After signing in: reads the session anew and answers it. What another person read before is dropped. */
export const sessionStarted = async (
  how: { readonly keepWhatWasRead?: boolean } = {},
): Promise<Session | null> => {
  if (!how.keepWhatWasRead) queries.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] })
  return queries.fetchQuery({ queryKey: key, queryFn: readSession, staleTime: 0 })
}

export const endSession = async () => {
  const answer = await api.delete('/api/v1/session', undefined, { signedOutIsAnAnswer: true })
  forget(last)
  queries.clear()
  return answer
}

/** Works for another company from now on: everything read for the one before is dropped. */
export const workFor = async (operatorId: string) => {
  const answer = await api.post('/api/v1/session/operator', { operatorId })
  if (answer.ok) await queries.resetQueries()
  return answer
}
