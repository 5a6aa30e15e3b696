import type pg from 'pg'

const ROWS = 5_000

/** A long answer in pieces, rows as arrays, within the transaction that is open. */
export async function* batchesOf(
  client: Pick<pg.ClientBase, 'query'>,
  name: string,
  sql: string,
): AsyncGenerator<unknown[][]> {
  await client.query(`declare ${name} no scroll cursor for ${sql}`)
  const fetch = () => client.query<unknown[]>({ text: `fetch ${ROWS} from ${name}`, rowMode: 'array' })
  let coming = fetch()
  for (;;) {
    const { rows } = await coming
    if (rows.length === 0) break
    // The database reads on while these are looked at.
    coming = fetch()
    coming.catch(() => undefined)
    yield rows
  }
  await client.query(`close ${name}`)
}
