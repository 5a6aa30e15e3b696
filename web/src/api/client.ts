import createClient from 'openapi-fetch'
import { currentLanguage, words } from '../words/words.ts'
import { type Answer, type Refusal, refusalOf } from './answer.ts'
import { type Interruption, interrupt } from './interruption.ts'
import { probeUntilReachable, setReachable } from './net.ts'

type Method = 'get' | 'post' | 'put' | 'delete' | 'patch'

/** How a call is made: `path` fills `{…}` in the address, `query` goes behind `?`. */
export interface How {
  readonly path?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** The page is closing: let the browser finish the call on its own. */
  readonly keepalive?: boolean
  readonly signal?: AbortSignal
  /** Answer 401 and 'stepUp.needed' as they are instead of asking the person over the page. */
  readonly signedOutIsAnAnswer?: boolean
}

interface Raw {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}
type Loose = (method: Method, address: string, init: Readonly<Record<string, unknown>>) => Promise<Raw>

const client = createClient<Record<string, never>>({ baseUrl: '', credentials: 'same-origin' })
// The thin functions below carry the types; this is the one place where the generated ones are set aside.
const request = client.request as unknown as Loose

export const api = {
  get: <T = unknown>(address: string, how: How = {}) => call<T>('get', address, undefined, how),
  post: <T = unknown>(address: string, body?: unknown, how: How = {}) => call<T>('post', address, body, how),
  put: <T = unknown>(address: string, body?: unknown, how: How = {}) => call<T>('put', address, body, how),
  patch: <T = unknown>(address: string, body?: unknown, how: How = {}) =>
    call<T>('patch', address, body, how),
  delete: <T = unknown>(address: string, body?: unknown, how: How = {}) =>
    call<T>('delete', address, body, how),
}

const call = async <T>(method: Method, address: string, body: unknown, how: How): Promise<Answer<T>> => {
  const answer = await send<T>(method, address, body, how)
  const asks = answer.ok || how.signedOutIsAnAnswer || how.keepalive ? undefined : asksFor(answer.error)
  if (!asks) return answer
  return (await interrupt(asks)) ? send<T>(method, address, body, how) : answer
}

const asksFor = ({ status, code }: Refusal): Interruption | undefined => {
  if (status === 401) return 'signIn'
  return code === 'stepUp.needed' ? 'stepUp' : undefined
}

const send = async <T>(method: Method, address: string, body: unknown, how: How): Promise<Answer<T>> => {
  try {
    const raw = await request(method, address, {
      params: { path: how.path ?? {}, query: how.query ?? {} },
      headers: {
        'x-aval-language': currentLanguage(),
        ...(body instanceof Blob ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(body === undefined ? {} : bodyOf(body)),
      ...(how.keepalive ? { keepalive: true } : {}),
      ...(how.signal ? { signal: how.signal } : {}),
    })
    setReachable(true)
    return answerOf<T>(raw)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    probeUntilReachable()
    return { ok: false, error: refusalOf('offline', words.t('web.net.offline')) }
  }
}

const bodyOf = (body: unknown) =>
  body instanceof Blob || body instanceof FormData || body instanceof ArrayBuffer
    ? { body, bodySerializer: (sent: unknown) => sent }
    : { body }

const answerOf = <T>({ data, error, response }: Raw): Answer<T> => {
  if (response.ok) return { ok: true, data: data as T }
  return { ok: false, error: refusalFrom(error, response) }
}

/** Doors answer {"error":{code,message,with,path}}; anything else came from something in between. */
const refusalFrom = (error: unknown, response: Response): Refusal => {
  const told = isObject(error) && isObject(error.error) ? error.error : {}
  const reference = textIn(told, 'reference') ?? response.headers.get('x-request-id') ?? undefined
  return refusalOf(
    textIn(told, 'code') ?? (response.status === 401 ? 'signIn' : 'broken'),
    textIn(told, 'message') ?? words.t('web.net.broken'),
    {
      with: isObject(told.with) ? told.with : {},
      path: textIn(told, 'path'),
      reference,
      status: response.status,
    },
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const textIn = (object: Record<string, unknown>, key: string) => {
  const value = object[key]
  return typeof value === 'string' ? value : undefined
}
