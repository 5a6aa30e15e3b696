import type { Tx } from '../database/scope.ts'
import type { Erased, Known } from './erased.ts'
import { OWN_COMPANIES } from './ownCompanies.ts'
import { textColumns } from './personalColumns.ts'

/** Attributes of a certificate's subject that hold numbers of people: a serial number and a unique identifier (X.520). */
const NUMBERED = ['2.5.4.5', '2.5.4.45']

interface Certificate {
  readonly id: string
  readonly holder: string
  readonly subject: Readonly<Record<string, readonly string[]>>
}

/** A certificate names who signed, and a company's names who represents it behind its own number. */
const numbersIn = (subject: Certificate['subject']): readonly string[] =>
  NUMBERED.flatMap((attribute) => subject[attribute] ?? [])
    .flatMap((value) => value.split('/'))
    .map((number) => number.normalize('NFC').trim().toUpperCase())
    .filter((number) => number !== '')

/** As certificates write names. */
const inCapitals = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toUpperCase()

/**
 * Whoever signed with a certificate of their own, declared under their own name with the company's, or is who the company says
 * represents it, is whom the certificate names. What stays of it is its hash, which still tells that it was the one, and of a
 * company's the signature, which whoever has the certificate can check again. Their numbers are remembered to the end of the
 * transaction. INVARIANT: the number of a company stays, though its owner's number is the same.
 */
export const eraseSignatures = async (
  tx: Tx,
  { personId, pseudonym }: Erased,
  { name }: Known,
): Promise<void> => {
  const own = await certificatesNaming(tx, personId, name)
  const said = await tx.client.query<{ number: string }>(
    `select upper(representative_tax_id) as number from aval.operator
     where legal_representative = $2 and representative_tax_id <> '' and id in ${OWN_COMPANIES}`,
    [personId, name],
  )
  const numbers = await ofNoCompany(tx, [
    ...own.flatMap(({ subject }) => numbersIn(subject)),
    ...said.rows.map(({ number }) => number),
  ])
  await tx.client.query(`select set_config('aval.identifiers', $1, true)`, [numbers.join()])
  const others = (await certificatesOf(tx, personId)).filter(({ subject }) =>
    numbersIn(subject).some((number) => numbers.includes(number)),
  )
  for (const { id, holder } of [...own, ...others])
    await tx.client.query(
      `update aval.declaration set certificate = sha256(certificate),
         signature = case signed_as when 'representative' then sha256(signature) else signature end,
         tax_id = case signed_as when 'representative' then $2 else tax_id end,
         checked = checked || jsonb_build_object('subject', '{}'::jsonb, 'serialNumber', $2::text)
           || case when signed_as = 'representative' or $3 then jsonb_build_object('holder', $2::text) else '{}' end
       where id = $1 and checked -> 'subject' <> '{}'`,
      [id, pseudonym, inCapitals(holder) === inCapitals(name)],
    )
  await tx.client.query(
    `update aval.operator set representative_tax_id = '' where id in ${OWN_COMPANIES}
       and (legal_representative = $2 or upper(representative_tax_id) = any($3))`,
    [personId, name, numbers],
  )
}

const certificatesNaming = async (
  tx: Tx,
  personId: string,
  name: string,
): Promise<readonly Certificate[]> => {
  const { rows } = await tx.client.query<Certificate>(
    `select d.id, d.checked ->> 'holder' as holder, d.checked -> 'subject' as subject from aval.declaration d
     join aval.case_step s on s.id = d.step_id join aval.operator o on o.id = d.operator_id
     where d.way = 'certificate' and (
       (s.person_id = $1 and (d.signed_as = 'representative' or lower(d.name) = lower($2)))
       or (lower(o.legal_representative) = lower($2) and o.id in ${OWN_COMPANIES}))`,
    [personId, name],
  )
  return rows
}

const certificatesOf = async (tx: Tx, personId: string): Promise<readonly Certificate[]> => {
  const { rows } = await tx.client.query<Certificate>(
    `select id, checked ->> 'holder' as holder, checked -> 'subject' as subject from aval.declaration
     where way = 'certificate' and operator_id in ${OWN_COMPANIES}`,
    [personId],
  )
  return rows
}

const ofNoCompany = async (tx: Tx, numbers: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await tx.client.query<{ number: string }>(
    `select distinct number from unnest($1::text[]) as given (number)
     where not exists (select 1 from aval.operator o where upper(o.tax_id) = number)`,
    [numbers],
  )
  return rows.map(({ number }) => number)
}

/** Such a number is one person's wherever it stands. */
export const eraseIdentifiers = async (tx: Tx, { pseudonym }: Pick<Erased, 'pseudonym'>): Promise<void> => {
  const columns = [
    ...(await textColumns(tx)),
    ...['subject', 'body'].map((column) => ({ table: 'outgoing_mail', column, type: 'text' })),
  ]
  const known = await tx.client.query('select 1 where aval.erased_identifiers() is not null')
  if (known.rowCount === 0) return
  for (const { table, column, type } of columns) {
    const cleaned = `aval.without_identifiers(${column}::text, $1)`
    await tx.client.query(
      `update aval.${table} set ${column} = ${cleaned}::${type}
       where ${column}::text ~* aval.erased_identifiers() and ${column}::text <> ${cleaned}`,
      [pseudonym],
    )
  }
}
