import { randomBytes } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { deleteSessionCookie, expireCookie, setSessionCookie } from 'better-auth/cookies'

/** The two-factor plug-in's own name for the cookie that holds an unfinished sign-in. */
const PENDING = 'two_factor'

interface Schema<T> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'aval'
    readonly validate: (value: unknown) => { readonly value: T }
    readonly types?: { readonly input: T; readonly output: T }
  }
}

/** Only our own code asks these, so the body is what its type says. */
const asTyped = <T>(): Schema<T> => ({
  '~standard': { version: 1, vendor: 'aval', validate: (value) => ({ value: value as T }) },
})

const gone = () => new APIError('UNAUTHORIZED', { code: 'SESSION_GONE' })

/** Begins a session for somebody whose passkey or administration vouched for them. */
const startSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: asTyped<{ personId: string; pending?: string }>() },
  async (ctx) => {
    const { internalAdapter } = ctx.context
    const { personId, pending } = ctx.body
    if (pending) {
      const consumed = await internalAdapter.consumeVerificationValue(pending)
      if (consumed?.value !== personId) throw gone()
    }
    const user = await internalAdapter.findUserById(personId)
    const session = user && (await internalAdapter.createSession(personId))
    if (!session) throw gone()
    await setSessionCookie(ctx, { session, user })
    expireCookie(ctx, ctx.context.createAuthCookie(PENDING))
    return { token: session.token }
  },
)

/** Who showed the right password and has yet to show the second factor. */
const pendingPerson = createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
  const { name } = ctx.context.createAuthCookie(PENDING)
  const pending = await ctx.getSignedCookie(name, ctx.context.secret)
  const found = pending ? await ctx.context.internalAdapter.findVerificationValue(pending) : null
  if (!pending || !found || found.expiresAt < new Date()) return null
  return { personId: found.value, pending }
})

/** The same session under a new token: what was overheard before opens nothing more. */
const rotateSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: asTyped<{ token: string }>() },
  async (ctx) => {
    const { internalAdapter, adapter } = ctx.context
    const found = await internalAdapter.findSession(ctx.body.token)
    if (!found) throw gone()
    const token = randomBytes(32).toString('base64url')
    const where = [{ field: 'token', value: ctx.body.token }]
    if (!(await adapter.update({ model: 'session', where, update: { token } }))) throw gone()
    await setSessionCookie(ctx, { session: { ...found.session, token }, user: found.user })
    return { token }
  },
)

const endSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: asTyped<{ token: string | undefined }>() },
  async (ctx) => {
    if (ctx.body.token) await ctx.context.internalAdapter.deleteSession(ctx.body.token)
    deleteSessionCookie(ctx)
    expireCookie(ctx, ctx.context.createAuthCookie(PENDING))
    return { ended: true }
  },
)

/** What our doors need of sessions beyond better-auth's own endpoints; none has an address. */
export const sessionDesk = () =>
  ({
    id: 'session-desk',
    endpoints: { startSession, pendingPerson, rotateSession, endSession },
  }) satisfies BetterAuthPlugin
