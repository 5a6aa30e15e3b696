import type { JudgementsSaid } from '../../domain/crosswalk/judged.ts'
import type { Judgement, JudgementKind, RelationWords } from '../../domain/crosswalk/judgement.ts'
import { crosswalkKey } from '../../domain/crosswalk/library.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** Changes with every judgement that was added, and with every person whose name was erased. Asked on side 'system'. */
export const judgementsMark = async (tx: Tx): Promise<string> => {
  const { rows } = await tx.client.query<{ mark: string }>(
    `select coalesce(max(id), 0) || ' ' || (select count(*) from aval.erased_person) as mark from aval.relation_judgement`,
  )
  return rows[0]?.mark ?? ''
}

/** All that was said, in the order in which it was said. */
export const judgementsSaid = async (tx: Tx): Promise<JudgementsSaid> => {
  const rows = await tx.kysely.selectFrom('relationJudgement').selectAll().orderBy('id').execute()
  const said = new Map<string, Judgement[]>()
  for (const row of rows) {
    const key = crosswalkKey(row.fromProgramme, row.toProgramme)
    said.set(key, [...(said.get(key) ?? []), judgementIn(row)])
  }
  return said
}

interface Row {
  readonly id: number
  readonly fromCriterion: string | null
  readonly toCriterion: string | null
  readonly about: string
  readonly kind: string
  readonly answers: number | null
  readonly words: unknown
  readonly reason: string
  readonly judgedBy: string
  readonly judgeName: string
  readonly onDay: string
}

const judgementIn = (row: Row): Judgement => ({
  id: String(row.id),
  ...{ from: row.fromCriterion, to: row.toCriterion, about: row.about, reason: row.reason },
  kind: row.kind as JudgementKind,
  answers: row.answers === null ? null : String(row.answers),
  words: row.words as RelationWords | null,
  by: { id: row.judgedBy, name: row.judgeName },
  on: row.onDay as Day,
})

/** One crosswalk's judgements, which nobody adds to until this transaction ends. */
export const lockJudgements = async (tx: Tx, from: string, to: string): Promise<readonly Judgement[]> => {
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`crosswalk ${from} ${to}`])
  const rows = await tx.kysely
    .selectFrom('relationJudgement')
    .selectAll()
    .where('fromProgramme', '=', from)
    .where('toProgramme', '=', to)
    .orderBy('id')
    .execute()
  return rows.map(judgementIn)
}

export interface NewJudgement extends Omit<Judgement, 'id'> {
  readonly programmes: readonly [from: string, to: string]
  readonly at: Instant
}

export const addJudgement = async (tx: Tx, said: NewJudgement): Promise<string> => {
  const [fromProgramme, toProgramme] = said.programmes
  const { id } = await tx.kysely
    .insertInto('relationJudgement')
    .values({
      ...{ fromProgramme, toProgramme, fromCriterion: said.from, toCriterion: said.to },
      ...{ about: said.about, kind: said.kind, reason: said.reason },
      answers: said.answers === null ? null : Number(said.answers),
      words: said.words === null ? null : JSON.stringify(said.words),
      ...{ judgedBy: said.by.id, judgeName: said.by.name, onDay: said.on, judgedAt: said.at },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return String(id)
}
