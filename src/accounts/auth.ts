import { randomBytes, randomUUID } from 'node:crypto'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { getAdapter } from 'better-auth/db/adapter'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { type SignInPool, signInTables } from '../store/people/signInTables.ts'
import { sealedSessions } from './sessions/sealedSessions.ts'
import { sessionDesk } from './sessions/sessionDesk.ts'
import { hashPassword, isPassword, longestPassword, shortestPassword } from './signing/passwords.ts'
import { tableNames } from './tableNames.ts'

const DAY_SECONDS = 86_400

interface AuthParts {
  readonly pool: SignInPool
  readonly secret: string
  readonly url: string
  readonly issuer: string
  readonly isDisabled: (personId: string) => Promise<boolean>
}

/**
 * better-auth as we use it: passwords, sessions, the second factor's challenge. It is never mounted: our own doors ask it
 * through `api`. Sign-up, confirmation and reset are ours, because their mail and audit belong to one transaction.
 */
export const openAuth = ({ pool, secret, url, issuer, isDisabled }: AuthParts) => {
  const secure = url.startsWith('https:')
  const database = { db: signInTables(pool), type: 'postgres' as const, transaction: true }
  return betterAuth({
    appName: issuer,
    baseURL: url,
    secret,
    database: (options: BetterAuthOptions) => sealedSessions(getAdapter({ ...options, database })),
    user: {
      ...tableNames.user,
      additionalFields: { language: { type: 'string', input: false, defaultValue: 'es' } },
    },
    session: { ...tableNames.session, expiresIn: DAY_SECONDS, disableSessionRefresh: true },
    account: tableNames.account,
    verification: { ...tableNames.verification, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword * 4,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    plugins: [
      twoFactor({ issuer, schema: tableNames.twoFactor, accountLockout: { enabled: false } }),
      sessionDesk(),
    ],
    databaseHooks: {
      session: {
        create: {
          // 256 bits instead of better-auth's 190; and whoever is disabled gets none.
          before: async (session) =>
            (await isDisabled(session.userId))
              ? false
              : { data: { ...session, token: randomBytes(32).toString('base64url') } },
        },
      },
    },
    advanced: {
      // The prefix makes browsers insist on Secure, on path / and on no domain.
      cookiePrefix: secure ? '__Host-aval' : 'aval',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      database: { generateId: () => randomUUID(), validateSchema: false },
      ipAddress: { ipAddressHeaders: ['x-aval-address'] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

export type Auth = ReturnType<typeof openAuth>
