import type { Question } from '../../../domain/capacity/training/knowledgeTest.ts'
import type {
  Track,
  WorkshopLanguage,
  WorkshopMode,
  WorkshopState,
  WorkshopStep,
} from '../../../domain/capacity/training/workshop.ts'
import type { Tx } from '../../database/scope.ts'

export interface WorkshopWritten {
  readonly title: string
  readonly track: Track
  readonly forSmallFirms: boolean
  readonly country: string
  readonly place: string
  readonly mode: WorkshopMode
  readonly language: WorkshopLanguage
  readonly startsOn: string
  readonly endsOn: string
  readonly organiser: string
  readonly provider: string
  /** Null: as many as come. */
  readonly capacity: number | null
  readonly modules: readonly string[]
  readonly about: string
  /** The share of its sessions that a certificate asks for. */
  readonly attendanceAsked: number
}

export interface WorkshopRow extends WorkshopWritten {
  readonly id: string
  readonly link: string
  readonly state: WorkshopState
  readonly questions: readonly Question[] | null
  readonly demonstration: boolean
  readonly version: number
}

const COLUMNS = `w.id, w.link, w.title, w.track, w.for_small_firms as "forSmallFirms", w.country, w.place, w.mode, w.language,
  w.starts_on as "startsOn", w.ends_on as "endsOn", w.organiser, w.provider, w.capacity, w.modules, w.about,
  w.attendance_asked as "attendanceAsked", w.state, w.questions, w.demonstration, w.version`

const valuesOf = (workshop: WorkshopWritten): readonly unknown[] => [
  ...[workshop.title, workshop.track, workshop.forSmallFirms, workshop.country, workshop.place],
  ...[workshop.mode, workshop.language, workshop.startsOn, workshop.endsOn, workshop.organiser],
  ...[workshop.provider, workshop.capacity, workshop.modules, workshop.about, workshop.attendanceAsked],
]

export interface NewWorkshop extends WorkshopWritten {
  readonly link: string
  readonly state: WorkshopState
  readonly at: string
  readonly imported?: boolean
  readonly demonstration?: boolean
}

export const insertWorkshop = async (tx: Tx, workshop: NewWorkshop): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.workshop (title, track, for_small_firms, country, place, mode, language, starts_on, ends_on, organiser, provider,
       capacity, modules, about, attendance_asked, link, state, created_at, imported, demonstration, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, aval.person()) returning id`,
    [
      ...valuesOf(workshop),
      ...[workshop.link, workshop.state, workshop.at, workshop.imported ?? false],
      workshop.demonstration ?? false,
    ],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a workshop was inserted and has no id')
  return id
}

export const changeWorkshopRow = async (tx: Tx, id: string, workshop: WorkshopWritten): Promise<void> => {
  await tx.client.query(
    `update aval.workshop set title = $1, track = $2, for_small_firms = $3, country = $4, place = $5, mode = $6, language = $7,
       starts_on = $8, ends_on = $9, organiser = $10, provider = $11, capacity = $12, modules = $13, about = $14,
       attendance_asked = $15, version = version + 1 where id = $16`,
    [...valuesOf(workshop), id],
  )
}

export const setQuestions = async (tx: Tx, id: string, questions: readonly Question[] | null) => {
  await tx.client.query('update aval.workshop set questions = $2, version = version + 1 where id = $1', [
    id,
    questions === null ? null : JSON.stringify(questions),
  ])
}

const one = async (tx: Tx, where: string, value: string): Promise<WorkshopRow | undefined> =>
  (await tx.client.query<WorkshopRow>(`select ${COLUMNS} from aval.workshop w where ${where}`, [value]))
    .rows[0]

export const findWorkshop = (tx: Tx, id: string) => one(tx, 'w.id = $1', id)
export const findWorkshopByLink = (tx: Tx, link: string) => one(tx, 'w.link = $1', link)
/** Whoever changes anything about a workshop, or comes into it, does so one after another. */
export const lockWorkshop = (tx: Tx, id: string) => one(tx, 'w.id = $1 for update', id)

export const moveWorkshop = async (
  tx: Tx,
  move: {
    readonly id: string
    readonly step: WorkshopStep
    readonly to: WorkshopState
    readonly reason: string
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query('update aval.workshop set state = $2, version = version + 1 where id = $1', [
    move.id,
    move.to,
  ])
  await tx.client.query(
    `insert into aval.workshop_step (workshop_id, turn, step, reason, person_id, at)
     select $1, coalesce(max(turn), 0) + 1, $2, $3, aval.person(), $4 from aval.workshop_step where workshop_id = $1`,
    [move.id, move.step, move.reason, move.at],
  )
}

export interface WorkshopStepTold {
  readonly step: string
  readonly reason: string
  readonly by: string | null
  readonly at: string
}

export const workshopStepsOf = async (tx: Tx, id: string): Promise<readonly WorkshopStepTold[]> =>
  (
    await tx.client.query<WorkshopStepTold>(
      `select s.step, s.reason, p.name as by, s.at from aval.workshop_step s left join aval.person p on p.id = s.person_id
       where s.workshop_id = $1 order by s.turn desc limit 100`,
      [id],
    )
  ).rows
