import type { Flow, PilotBounds, PilotStage } from '../../../domain/capacity/pilots/pilot.ts'
import type { PilotState, PilotStep } from '../../../domain/capacity/pilots/pilotSteps.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Tx } from '../../database/scope.ts'

export interface PilotRow {
  readonly id: string
  readonly programmeId: string
  readonly edition: string
  readonly state: PilotState
  readonly bounds: PilotBounds & { readonly flows: readonly Flow[] }
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly opensOn: Day | null
  readonly nextProgramme: string
  readonly turn: number
  readonly historical: boolean
  readonly demonstration: boolean
}

const COLUMNS = `id, programme_id as "programmeId", edition, state, bounds, starts_on as "startsOn", ends_on as "endsOn",
  opens_on as "opensOn", next_programme as "nextProgramme", turn, historical, demonstration`

const one = async (tx: Tx, where: string, values: readonly unknown[]): Promise<PilotRow | undefined> =>
  (await tx.client.query<PilotRow>(`select ${COLUMNS} from aval.pilot where ${where}`, [...values])).rows[0]

export const findPilot = (tx: Tx, id: string) => one(tx, 'id = $1', [id])

/** Those inside: who said yes, how many of them applied, and how many hold a certificate now. */
export interface Inside {
  readonly accepted: number
  readonly applied: number
  readonly certified: number
}

/** With those inside, in one question. */
export const findPilotInside = async (
  tx: Tx,
  id: string,
): Promise<(PilotRow & { readonly inside: Inside }) | undefined> =>
  (
    await tx.client.query<PilotRow & { readonly inside: Inside }>(
      `select ${COLUMNS}, (select jsonb_build_object('accepted', count(*),
           'applied', count(*) filter (where exists (select from aval.case_file f
             where f.operator_id = i.operator_id and f.programme_id = pilot.programme_id)),
           'certified', count(*) filter (where exists (select from aval.certificate c join aval.case_file f on f.id = c.case_id
             where c.operator_id = i.operator_id and c.state = 'valid' and f.programme_id = pilot.programme_id)))
         from aval.pilot_invitation i where i.pilot_id = pilot.id and i.state = 'accepted') as inside
       from aval.pilot where id = $1`,
      [id],
    )
  ).rows[0]

/** Whoever changes anything about a pilot does so one after another. */
export const lockPilot = (tx: Tx, id: string) => one(tx, 'id = $1 for update', [id])

/** The one that decides who may apply to a programme. */
export const latestPilotOf = (tx: Tx, programmeId: string) =>
  one(tx, 'programme_id = $1 order by created_at desc, id limit 1', [programmeId])

export interface PilotLineRow extends PilotRow {
  readonly invited: number
  readonly accepted: number
}

/** The latest first; so many and no more. */
export const latestPilots = async (tx: Tx, most: number): Promise<readonly PilotLineRow[]> =>
  (
    await tx.client.query<PilotLineRow>(
      `select ${COLUMNS}, (select count(*)::integer from aval.pilot_invitation i where i.pilot_id = pilot.id) as invited,
         (select count(*)::integer from aval.pilot_invitation i where i.pilot_id = pilot.id and i.state = 'accepted') as accepted
       from aval.pilot order by state in ('opened', 'ended'), created_at desc, id limit $1`,
      [most],
    )
  ).rows

export type NewPilot = Pick<
  PilotRow,
  'programmeId' | 'edition' | 'bounds' | 'startsOn' | 'endsOn' | 'nextProgramme'
> & { readonly at: string }

export const insertPilot = async (tx: Tx, pilot: NewPilot): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.pilot (programme_id, edition, state, bounds, starts_on, ends_on, next_programme, created_at)
     values ($1, $2, 'preparing', $3, $4, $5, $6, $7) returning id`,
    [
      ...[pilot.programmeId, pilot.edition, JSON.stringify(pilot.bounds), pilot.startsOn, pilot.endsOn],
      ...[pilot.nextProgramme, pilot.at],
    ],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a pilot was inserted and has no id')
  return id
}

export const changePilot = async (
  tx: Tx,
  id: string,
  {
    bounds,
    startsOn,
    endsOn,
    nextProgramme,
  }: Pick<NewPilot, 'bounds' | 'startsOn' | 'endsOn' | 'nextProgramme'>,
): Promise<void> => {
  await tx.client.query(
    'update aval.pilot set bounds = $2, starts_on = $3, ends_on = $4, next_programme = $5 where id = $1',
    [id, JSON.stringify(bounds), startsOn, endsOn, nextProgramme],
  )
}

export const movePilot = async (
  tx: Tx,
  id: string,
  to: { readonly state: PilotState; readonly endsOn?: Day | null; readonly opensOn?: Day | null },
): Promise<void> => {
  await tx.client.query(
    'update aval.pilot set state = $2, ends_on = coalesce($3, ends_on), opens_on = coalesce($4, opens_on) where id = $1',
    [id, to.state, to.endsOn ?? null, to.opensOn ?? null],
  )
}

/** Whether the programme has taken somebody in already: then a pilot would close what is open. */
export const hasCases = async (tx: Tx, programmeId: string): Promise<boolean> =>
  (await tx.client.query('select 1 from aval.case_file where programme_id = $1 limit 1', [programmeId])).rows
    .length > 0

interface StageRow extends PilotStage {
  readonly pilotId: string
}

const STAGE = `pilot_id as "pilotId", id, name, operator_types as "operatorTypes", from_day as "from", until_day as "until",
  started_on as "startedOn"`

export const stagesOf = async (tx: Tx, pilotId: string): Promise<readonly StageRow[]> =>
  (
    await tx.client.query<StageRow>(
      `select ${STAGE} from aval.pilot_stage where pilot_id = $1 order by place, id`,
      [pilotId],
    )
  ).rows

/** Puts the stages as they are wanted now. One that began, or that somebody is invited to, stays. */
export const putStages = async (
  tx: Tx,
  pilotId: string,
  stages: readonly Omit<PilotStage, 'startedOn'>[],
): Promise<void> => {
  await tx.client.query(
    `delete from aval.pilot_stage s where pilot_id = $1 and not id = any($2) and started_on is null
       and not exists (select 1 from aval.pilot_invitation i where i.pilot_id = s.pilot_id and i.stage_id = s.id)`,
    [pilotId, stages.map(({ id }) => id)],
  )
  for (const [place, { id, name, operatorTypes, from, until }] of stages.entries())
    await tx.client.query(
      `insert into aval.pilot_stage (pilot_id, id, place, name, operator_types, from_day, until_day)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (pilot_id, id) do update
       set place = $3, name = $4, operator_types = $5, from_day = $6, until_day = $7`,
      [pilotId, id, place, JSON.stringify(name), operatorTypes, from, until],
    )
}

export const startStageRow = async (tx: Tx, pilotId: string, id: string, on: Day): Promise<void> => {
  await tx.client.query(
    'update aval.pilot_stage set started_on = $3 where pilot_id = $1 and id = $2 and started_on is null',
    [pilotId, id, on],
  )
  await tx.client.query('update aval.pilot set starts_on = coalesce(starts_on, $2) where id = $1', [
    pilotId,
    on,
  ])
}

export interface PilotStepNoted {
  readonly pilotId: string
  readonly step: PilotStep
  readonly from: PilotState | null
  readonly to: PilotState
  readonly onDay: Day
  readonly reason: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly at: string
}

export const addPilotStep = async (tx: Tx, step: PilotStepNoted): Promise<void> => {
  await tx.client.query(
    `with moved as (update aval.pilot set turn = turn + 1 where id = $1 returning turn)
     insert into aval.pilot_step (pilot_id, turn, step, from_state, to_state, on_day, reason, detail, person_id, at)
     select $1, turn, $2, $3, $4, $5, $6, $7, aval.person(), $8 from moved`,
    [
      ...[step.pilotId, step.step, step.from, step.to, step.onDay, step.reason],
      ...[JSON.stringify(step.detail), step.at],
    ],
  )
}

export interface PilotStepTold {
  readonly turn: number
  readonly step: PilotStep
  readonly toState: PilotState
  readonly onDay: Day
  readonly reason: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly certainty: 'verified' | 'secondary' | 'assumed' | null
  readonly sources: readonly string[]
  readonly by: string | null
}

const MOST_STEPS = 500

export const pilotStepsOf = async (tx: Tx, pilotId: string): Promise<readonly PilotStepTold[]> =>
  (
    await tx.client.query<PilotStepTold>(
      `select s.turn, s.step, s.to_state as "toState", s.on_day as "onDay", s.reason, s.detail, s.certainty, s.sources, p.name as by
       from aval.pilot_step s left join aval.person p on p.id = s.person_id
       where s.pilot_id = $1 order by s.turn desc limit ${MOST_STEPS}`,
      [pilotId],
    )
  ).rows
