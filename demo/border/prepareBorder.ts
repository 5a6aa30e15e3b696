import type { Instant } from '../../src/domain/kernel/day.ts'
import { noBorder } from '../../src/domain/programmes/borderPart.ts'
import type { Programme } from '../../src/domain/programmes/programme.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import { monthsUntil } from './months.ts'
import { writePosts } from './posts.ts'
import { tablesOverTime, writeTables } from './tablesOverTime.ts'

export interface BorderSize {
  readonly seed: string
  /** In two years. */
  readonly declarations: number
}

/** Posts, scanners and tables, and that declarations are to follow: written with the country itself, they take no time. */
export const prepareBorder = async (
  tx: Tx,
  { border = noBorder }: Pick<Programme, 'border'>,
  until: Instant,
  {
    size,
    ...by
  }: { readonly size: BorderSize; readonly writer: string | null; readonly publisher: string | null },
): Promise<void> => {
  const months = monthsUntil(until, size.declarations).map(({ name }) => name)
  await writePosts(tx, until)
  await writeTables(tx, tablesOverTime(border, months), by)
  await tx.client.query(
    'insert into aval.border_demonstration (seed, declarations, until, months) values ($1, $2, $3, $4)',
    [size.seed, size.declarations, until, months],
  )
}
