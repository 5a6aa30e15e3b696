import { foldedName } from '../../../domain/capacity/training/participant.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { readCsv } from '../../imports/readCsv.ts'

export interface ListRow {
  readonly line: number
  readonly name: string
  readonly email: string | null
  readonly organisation: string
}

type Column = 'name' | 'surname' | 'email' | 'organisation'

/** How heads of lists are written, without accents and capitals. */
const heads: Readonly<Record<Column, readonly string[]>> = {
  name: ['nombre', 'nombre completo', 'nombres', 'name', 'full name', 'participante', 'asistente'],
  surname: ['apellido', 'apellidos', 'surname', 'last name'],
  email: ['correo', 'correo electronico', 'email', 'e mail', 'mail'],
  organisation: [
    'empresa',
    'organizacion',
    'institucion',
    'dependencia',
    'organisation',
    'organization',
    'company',
  ],
}

const columnOf = (cell: string): Column | undefined =>
  (Object.keys(heads) as Column[]).find((column) => heads[column].includes(foldedName(cell)))

const MOST_ROWS = 2_000

const told = (cell: unknown): string => (typeof cell === 'string' ? cell.replace(/\s+/gu, ' ').trim() : '')

/** People from what was pasted: by the heads over the columns, or, without heads, name first and an address wherever it stands. */
export const listRows = (text: string): Outcome<readonly ListRow[]> => {
  const read = readCsv(Buffer.from(text, 'utf8'), MOST_ROWS)
  if (!read.ok) return read
  const rows = (read.value[0]?.rows ?? []).filter(({ cells }) => cells.some((cell) => told(cell) !== ''))
  if (rows.length === 0) return refused('input', 'training.listEmpty', undefined, '/text')
  if (rows.length > MOST_ROWS) return refused('tooLarge', 'training.listTooLong', { most: MOST_ROWS })
  const first = rows[0]?.cells.map((cell) => columnOf(told(cell))) ?? []
  const hasHeads = first.includes('name')
  return done(
    (hasHeads ? rows.slice(1) : rows).map(({ line, cells }) => ({
      line,
      ...(hasHeads ? byHeads(cells.map(told), first) : byPlace(cells.map(told))),
    })),
  )
}

type Said = Omit<ListRow, 'line'>

const byHeads = (cells: readonly string[], columns: readonly (Column | undefined)[]): Said => {
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? ''
  const surname = columns.includes('surname') ? cell('surname') : ''
  return {
    name: `${cell('name')} ${surname}`.trim(),
    email: (columns.includes('email') && cell('email')) || null,
    organisation: columns.includes('organisation') ? cell('organisation') : '',
  }
}

const byPlace = (cells: readonly string[]): Said => {
  const email = cells.find((cell) => cell.includes('@')) ?? null
  const [name = '', organisation = ''] = cells.filter((cell) => cell !== '' && !cell.includes('@'))
  return { name, email, organisation }
}
