import type { Tx } from '../database/scope.ts'

export interface KnownCompany {
  readonly id: string
  readonly name: string
  readonly taxId: string
  readonly traderNumber: string | null
  readonly types: readonly string[]
  readonly siteNames: readonly string[]
  readonly certificates: readonly string[]
}

/** Companies that are here already under one of these tax ids. */
export const companiesHere = async (tx: Tx, taxIds: readonly string[]): Promise<KnownCompany[]> => {
  const { rows } = await tx.client.query<KnownCompany>(
    `select o.id, o.name, o.tax_id as "taxId", o.trader_number as "traderNumber", o.types,
       coalesce((select array_agg(s.name) from aval.site s where s.operator_id = o.id), '{}') as "siteNames",
       coalesce((select array_agg(c.number) from aval.certificate c where c.operator_id = o.id), '{}') as certificates
     from aval.operator o where o.tax_id = any ($1::text[])`,
    [taxIds],
  )
  return rows
}

/** Which of these numbers somebody has already: trader numbers, numbers of certificates. */
export const numbersTaken = async (
  tx: Tx,
  traderNumbers: readonly string[],
  certificates: readonly string[],
): Promise<{ readonly traders: ReadonlySet<string>; readonly certificates: ReadonlySet<string> }> => {
  const traders = await tx.client.query<{ n: string }>(
    'select trader_number as n from aval.operator where trader_number = any ($1::text[])',
    [traderNumbers],
  )
  const numbers = await tx.client.query<{ n: string }>(
    'select number as n from aval.certificate where number = any ($1::text[])',
    [certificates],
  )
  return {
    traders: new Set(traders.rows.map((row) => row.n)),
    certificates: new Set(numbers.rows.map((row) => row.n)),
  }
}

export interface Importer {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
}

/** An officer who answers for an import. */
export const findImporter = async (tx: Tx, email: string): Promise<Importer | undefined> => {
  const { rows } = await tx.client.query<Importer>(
    `select p.id, p.name, coalesce(array_agg(r.role) filter (where r.role is not null), '{}') as roles
     from aval.person p left join aval.officer_role r on r.person_id = p.id and r.withdrawn_at is null
     where p.email = lower($1) and p.disabled_at is null group by p.id`,
    [email],
  )
  return rows[0]
}
