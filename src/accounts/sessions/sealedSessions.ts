import { createHash } from 'node:crypto'
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth'

/** What the database keeps of a session's token. */
export const sealOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

type Row = Record<string, unknown>
type Asked = { readonly model: string; where?: Where[] | undefined }

const sealedWhere = ({ model, where }: Asked): Where[] =>
  (where ?? []).map((one) =>
    model === 'session' && one.field === 'token' && typeof one.value === 'string'
      ? { ...one, value: sealOf(one.value) }
      : one,
  )

const sealedData = <T extends Row>(model: string, data: T): T =>
  model === 'session' && typeof data.token === 'string' ? { ...data, token: sealOf(data.token) } : data

/** The asker gets back the token it asked with, never the seal. */
const withToken = <R>(answer: R, model: string, token: unknown): R =>
  model === 'session' && typeof token === 'string' && typeof answer === 'object' && answer !== null
    ? { ...answer, token }
    : answer

const tokenIn = (where: Where[] | undefined) => where?.find((one) => one.field === 'token')?.value

type Inner = () => Promise<DBTransactionAdapter>

const sealed = (inner: Inner): Omit<DBTransactionAdapter, 'id'> => ({
  create: async (asked) =>
    withToken(
      await (await inner()).create({ ...asked, data: sealedData(asked.model, asked.data) }),
      asked.model,
      (asked.data as Row).token,
    ),
  findOne: async (asked) =>
    withToken(
      await (await inner()).findOne({ ...asked, where: sealedWhere(asked) }),
      asked.model,
      tokenIn(asked.where),
    ),
  findMany: async (asked) => (await inner()).findMany({ ...asked, where: sealedWhere(asked) }),
  count: async (asked) => (await inner()).count({ ...asked, where: sealedWhere(asked) }),
  update: async (asked) =>
    withToken(
      await (await inner()).update({
        ...asked,
        where: sealedWhere(asked),
        update: sealedData(asked.model, asked.update),
      }),
      asked.model,
      asked.update.token ?? tokenIn(asked.where),
    ),
  updateMany: async (asked) => (await inner()).updateMany({ ...asked, where: sealedWhere(asked) }),
  delete: async (asked) => (await inner()).delete({ ...asked, where: sealedWhere(asked) }),
  deleteMany: async (asked) => (await inner()).deleteMany({ ...asked, where: sealedWhere(asked) }),
  consumeOne: async (asked) => (await inner()).consumeOne({ ...asked, where: sealedWhere(asked) }),
  incrementOne: async (asked) => (await inner()).incrementOne({ ...asked, where: sealedWhere(asked) }),
})

/**
 * Puts a seal between better-auth and the sessions it keeps: the cookie holds the token, the database its SHA-256, so that a
 * copy of the database opens nothing.
 */
export const sealedSessions = (opening: Promise<DBAdapter>): DBAdapter => ({
  id: 'sealed',
  ...sealed(() => opening),
  transaction: async (work) =>
    (await opening).transaction((trx) => work({ id: 'sealed', ...sealed(async () => trx) })),
})
