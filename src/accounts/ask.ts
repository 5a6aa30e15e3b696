import { APIError } from 'better-auth/api'
import type { Visitor } from './desk.ts'

/** The little of a visitor that better-auth may see. */
export const headersFor = (visitor: Visitor, cookie: string | undefined = visitor.cookie): Headers => {
  const headers = new Headers({ 'x-aval-address': visitor.address })
  if (cookie) headers.set('cookie', cookie)
  if (visitor.userAgent) headers.set('user-agent', visitor.userAgent.slice(0, 300))
  return headers
}

/** An answer of better-auth with its cookies handed on; an API error comes back as its code. */
export const ask = async <T>(
  visitor: Visitor,
  asking: Promise<{ readonly headers: Headers; readonly response: T }>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }> => {
  try {
    const { headers, response } = await asking
    for (const line of headers.getSetCookie()) visitor.keepCookie(line)
    return { ok: true, value: response }
  } catch (error) {
    if (error instanceof APIError) return { ok: false, code: String(error.body?.code ?? error.status) }
    throw error
  }
}
