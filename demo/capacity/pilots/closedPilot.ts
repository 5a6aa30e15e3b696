import type { Programme } from '../../../src/domain/programmes/programme.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import type { Company } from '../../country/company.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'

/** Where the programme of this house takes in only the invited, the invented companies are: in a pilot that runs in all its stages. */
export const inviteInvented = async (
  tx: Tx,
  { pilot, id: programmeId, edition }: Programme,
  companies: readonly Company[],
  since: string,
): Promise<void> => {
  const [sector] = pilot?.sectors ?? []
  if (!pilot?.invitedOnly || !sector) return
  const id = newId()
  const on = since.slice(0, 10)
  await insertRows(tx, 'pilot', [
    {
      ...{ id, programmeId, edition, state: 'running', nextProgramme: programmeId, turn: 0, startsOn: on },
      bounds: {
        flows: pilot.flows,
        sectors: pilot.sectors.map((one) => ({ id: one.id, name: one.name })),
        aims: pilot.aims.map((one) => ({ id: one.id, tells: one.tells })),
      },
      ...{ historical: false, demonstration: true, createdAt: since },
    },
  ])
  // Of every kind at once: an invented company may be of several.
  const types = [...new Set(pilot.stages.flatMap(({ operatorTypes }) => operatorTypes))]
  await insertRows(
    tx,
    'pilotStage',
    pilot.stages.map(({ id: stage, name }, place) => ({
      ...{ pilotId: id, id: stage, place, name, operatorTypes: types, startedOn: on },
    })),
  )
  await insertRows(
    tx,
    'pilotInvitation',
    companies.map(({ name, taxId }) => ({
      ...{ id: newId(), pilotId: id, stageId: pilot.stages[0]?.id ?? '', sectorId: sector.id, name, taxId },
      ...{
        email: '',
        language: 'es',
        letter: '',
        state: 'accepted',
        answerBy: on,
        reason: '',
        demonstration: true,
      },
      ...{ invitedAt: since, answeredAt: since, answeredHow: 'office' },
    })),
  )
}

/** Once the companies are there, each invitation is its own company's, as when a company enters. */
export const nameInvited = (tx: Tx) =>
  tx.client.query(
    `update aval.pilot_invitation i set operator_id = o.id from aval.operator o
     where i.operator_id is null and upper(o.tax_id) = upper(i.tax_id)`,
  )
