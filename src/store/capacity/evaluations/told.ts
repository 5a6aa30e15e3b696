import type { ToldFigures } from '../../../domain/capacity/evaluations/toldFigures.ts'
import type { Tx } from '../../database/scope.ts'

/** The key a country's files are signed with, as somebody of the desk confirmed it once. */
export interface CountryKey {
  readonly fingerprint: string
  readonly confirmedBy: string | null
  readonly at: string
}

export const countryKeyOf = async (tx: Tx, country: string): Promise<CountryKey | undefined> =>
  (
    await tx.client.query<CountryKey>(
      `select k.fingerprint, p.name as "confirmedBy", k.at from aval.country_key k left join aval.person p on p.id = k.confirmed_by
       where k.country = $1`,
      [country],
    )
  ).rows[0]

/** Kept unless there is one: of two who confirm at once the second finds the first one's. */
export const addCountryKey = async (
  tx: Tx,
  one: { readonly country: string; readonly key: string; readonly fingerprint: string; readonly at: string },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.country_key (country, public_key, fingerprint, confirmed_by, at) values ($1, $2, $3, aval.person(), $4)
     on conflict (country) do nothing`,
    [one.country, one.key, one.fingerprint, one.at],
  )
}

export interface KeptTold {
  readonly sha256: string
  readonly figures: ToldFigures
  readonly keptAt: string
  readonly keptBy: string | null
}

const COLUMNS = `t.sha256, t.figures, t.kept_at as "keptAt", p.name as "keptBy"
  from aval.country_told t left join aval.person p on p.id = t.kept_by`

/** All that a country told, the last first. What counts is when it was told, not when it came. */
export const toldBy = async (tx: Tx, country: string): Promise<readonly KeptTold[]> =>
  (
    await tx.client.query<KeptTold>(
      `select ${COLUMNS} where t.country = $1 order by t.told_at desc, t.kept_at desc limit 200`,
      [country],
    )
  ).rows

/** Each country's last word. */
export const toldNow = async (tx: Tx): Promise<readonly KeptTold[]> =>
  (
    await tx.client.query<KeptTold>(
      `select distinct on (t.country) ${COLUMNS} order by t.country, t.told_at desc, t.kept_at desc`,
    )
  ).rows

/** Answers whether it is new: the same content is kept once. */
export const addTold = async (
  tx: Tx,
  one: Omit<KeptTold, 'keptBy'> & { readonly signature: string; readonly fingerprint: string },
): Promise<boolean> => {
  const { country, toldAt } = one.figures
  const { rowCount } = await tx.client.query(
    `insert into aval.country_told (country, told_at, sha256, figures, signature, fingerprint, kept_by, kept_at)
     values ($1, $2, $3, $4, $5, $6, aval.person(), $7) on conflict (country, sha256) do nothing`,
    [
      ...[country, toldAt, one.sha256, JSON.stringify(one.figures), one.signature],
      ...[one.fingerprint, one.keptAt],
    ],
  )
  return rowCount === 1
}
