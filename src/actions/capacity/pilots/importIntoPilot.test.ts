import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import type { Actor } from '../../actor.ts'
import { importMembers } from '../../imports/importMembers.ts'
import { doneOf } from '../../office/casesForTests.ts'
import { inviteCompany } from './inviteCompany.ts'
import { keepInvitation } from './keepInvitation.ts'
import { movePilotOn } from './movePilot.ts'
import { anInvitation, anInvitingPilot } from './pilotsForTests.ts'

const head = 'empresa,rfc,numero de operador,tipos,ciudad,estatus,desde,hasta,numero de certificado'
const line = (taxId: string, types = 'importer') =>
  `Empresa ${taxId},${taxId},,${types},León,vigente,2025-01-15,2026-12-31,C-${taxId}`

describe('A list of members brought into a closed pilot', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  const bring = async (...lines: readonly string[]) =>
    doneOf(
      await importMembers(ground.world, {
        ...{ file: 'lista.csv', bytes: Buffer.from([head, ...lines].join('\n')) },
        ...{ preview: false, language: 'es' },
      }),
    )
  const count = () =>
    asSystem(ground.db, async (tx) => {
      const { rows } = await tx.client.query('select count(*)::int as n from aval.operator')
      return rows[0]?.n as number
    })

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T15:00:00.000Z')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    const pilot = await anInvitingPilot(ground.world, manager)
    const { id } = doneOf(
      await inviteCompany(ground.world, manager, pilot, anInvitation({ taxId: 'INV010203AB1' })),
    )
    const said = { step: 'accept' as const, reason: 'Por teléfono', answerBy: null }
    doneOf(await keepInvitation(ground.world, manager, id, said))
    const started = { step: 'startStage' as const, stageId: 'first', reason: '' }
    doneOf(await movePilotOn(ground.world, manager, pilot, started))
  })
  afterAll(() => ground?.drop())

  it('is refused whole, and says of which company, where one was not invited or is of other kinds', async () => {
    const report = await bring(line('INV010203AB1'), line('OTR010203AB1'))
    expect(report.written).toBe(false)
    expect(JSON.stringify(report)).toContain('notInvited')
    expect(await count()).toBe(0)
    expect((await bring(line('INV010203AB1', 'roadCarrier'))).written).toBe(false)
    expect(await count()).toBe(0)
  })

  it('is taken where all were invited and said yes', async () => {
    expect(await bring(line('INV010203AB1'))).toMatchObject({ written: true, companies: 1 })
    expect(await count()).toBe(1)
  })

  it('is kept beneath: the database takes no case of the uninvited, whoever writes it', async () => {
    const beneath = asSystem(ground.db, async (tx) => {
      await tx.client.query(
        `insert into aval.operator (name, search_name, tax_id, types, office_id)
         values ('Otra', 'otra', 'OTR010203AB1', '{importer}', 'central')`,
      )
      await tx.client.query(
        `insert into aval.case_file (number, operator_id, programme_id, edition_hash, state)
         select '26-90001', id, 'mx-neec', $1, 'draft' from aval.operator where tax_id = 'OTR010203AB1'`,
        [ground.world.editionHash],
      )
    })
    await expect(beneath).rejects.toMatchObject({ code: 'AV063' })
  })
})
