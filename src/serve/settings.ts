import { join, resolve } from 'node:path'
import { StartFault } from './startFault.ts'

export interface Settings {
  readonly dataDir: string
  /** Where the keys lie that the data is worth little without; several machines on one database share it. */
  readonly keysDir: string
  readonly databaseUrl: string | undefined
  readonly port: number
  /** Of the answering process; the port after the house's where nothing is said. */
  readonly borderPort: number | 'none' | undefined
  readonly host: string
  /** Public address without a slash at its end. */
  readonly url: string
  readonly programme: string
  readonly smtp: string | undefined
  readonly clamd: string | undefined
  /** A folder of those who issue certificates that may sign declarations. */
  readonly signingRoots: string | undefined
  /** A file that every signed head of the audit log is added to: outside this machine, if it is to witness anything. */
  readonly witness: string | undefined
  readonly oidc:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
    | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** Settings come from the environment and have a default each; a value that makes no sense stops the start with its name. */
export const readSettings = (env: Environment): Settings => {
  const port = portIn(env)
  const dataDir = resolve(env.AVAL_DATA || './data')
  return {
    dataDir,
    keysDir: env.AVAL_KEYS ? resolve(env.AVAL_KEYS) : join(dataDir, 'ground'),
    databaseUrl: databaseUrlIn(env),
    port,
    borderPort: borderPortIn(env),
    host: env.AVAL_HOST || (env.AVAL_URL ? '0.0.0.0' : 'localhost'),
    url: urlIn(env) ?? localUrl(port),
    programme: env.AVAL_PROGRAMME || 'mx-neec',
    smtp: env.AVAL_SMTP || undefined,
    clamd: env.AVAL_CLAMD || undefined,
    signingRoots: env.AVAL_SIGNING_ROOTS ? resolve(env.AVAL_SIGNING_ROOTS) : undefined,
    witness: env.AVAL_WITNESS ? resolve(env.AVAL_WITNESS) : undefined,
    oidc: oidcIn(env),
  }
}

export const localUrl = (port: number): string => `http://localhost:${port}`

/** The same settings at another port; an address that was given stays. */
export const atPort = (settings: Settings, port: number): Settings => ({
  ...settings,
  port,
  url: settings.url === localUrl(settings.port) ? localUrl(port) : settings.url,
})

const portIn = ({ PORT }: Environment): number => {
  const port = Number(PORT || '4000')
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new StartFault('settings.port', { value: PORT ?? '' }, 'PORT')
  return port
}

const borderPortIn = ({ AVAL_BORDER_PORT: asked }: Environment): Settings['borderPort'] => {
  if (!asked) return undefined
  if (asked === 'none') return asked
  const port = Number(asked)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new StartFault('settings.borderPort', { value: asked }, 'AVAL_BORDER_PORT')
  return port
}

const databaseUrlIn = ({ DATABASE_URL }: Environment): string | undefined => {
  if (!DATABASE_URL) return undefined
  if (!/^postgres(ql)?:\/\//.test(DATABASE_URL) || !URL.canParse(DATABASE_URL))
    throw new StartFault('settings.databaseUrl', {}, 'DATABASE_URL')
  return DATABASE_URL
}

const urlIn = ({ AVAL_URL }: Environment): string | undefined => {
  if (!AVAL_URL) return undefined
  const url = AVAL_URL.replace(/\/+$/, '')
  if (!/^https?:\/\/[^/?#]+$/.test(url) || !URL.canParse(url))
    throw new StartFault('settings.url', { value: AVAL_URL }, 'AVAL_URL')
  return url
}

const oidcIn = (env: Environment): Settings['oidc'] => {
  const {
    AVAL_OIDC_ISSUER: issuer,
    AVAL_OIDC_CLIENT_ID: clientId,
    AVAL_OIDC_CLIENT_SECRET: clientSecret,
  } = env
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret }
  // Half of it would mean that officers cannot sign in and nobody knows why.
  if (issuer || clientId || clientSecret) throw new StartFault('settings.oidc', {}, 'AVAL_OIDC_ISSUER')
  return undefined
}
