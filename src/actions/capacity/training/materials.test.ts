import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { holdsEvidence } from '../../../files/evidence/evidenceStore.ts'
import { aPdf } from '../../../files/evidence/samples/fileSamples.ts'
import { inScope } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { removeSession, saveSession } from './arrangeSessions.ts'
import { draftWorkshop, moveWorkshopBy } from './arrangeWorkshop.ts'
import { readLink } from './byLink.ts'
import { layMaterialPiece, readMaterialProgress, takeMaterialBack } from './materials.ts'
import { readMaterial, readMaterialByLink } from './readMaterial.ts'
import { readWorkshop } from './readWorkshops.ts'
import { registerByLink, withdrawOwn } from './registerByLink.ts'
import type { WorkshopAsked } from './workshopInput.ts'

const asked: WorkshopAsked = {
  ...{ title: 'Sellos en la práctica', track: 'companies', forSmallFirms: false, country: 'mx' },
  ...{ place: 'Nuevo Laredo', mode: 'inPerson', language: 'es', startsOn: '2027-02-04' },
  ...{ endsOn: '2027-02-04', organiser: '', provider: '', capacity: 1, modules: [], about: '' },
  attendanceAsked: 1,
}
const anybody: Actor = {
  ...{ personId: null, name: '', side: 'public', roles: [], operatorIds: [], officeIds: [] },
  ...{ language: 'es', requestId: 'test', steppedUp: false },
}

describe('Materials of a workshop', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let trainer: Actor
  let validator: Actor
  let workshopId = ''
  let sessionId = ''
  let link = ''
  const bytes = aPdf('cuaderno de sellos')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = randomUUID()

  const newWorkshop = async (title: string) => {
    const made = doneOf(await draftWorkshop(ground.world, trainer, { ...asked, title })).id
    const session = {
      ...{ startsAt: '2027-02-04T15:00:00Z', endsAt: '2027-02-04T18:00:00Z', subject: 'Sellos' },
      ...{ instructor: '', module: null, forSmallFirms: false },
    }
    const of = { workshopId: made, sessionId: null }
    const first = doneOf(await saveSession(ground.world, trainer, of, session)).id
    doneOf(await moveWorkshopBy(ground.world, trainer, made, { step: 'open', reason: '' }))
    return { workshopId: made, sessionId: first }
  }
  const lay = (actor: Actor, offset: number, piece: Buffer, over = {}) =>
    layMaterialPiece(ground.world, actor, {
      ...{ id, workshopId, sessionId, title: ' Cuaderno de  sellos ', language: 'es', name: 'sellos.pdf' },
      ...{ size: bytes.length, offset, bytes: piece, ...over },
    })
  const one = <T>(text: string, ...values: readonly unknown[]) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(text, [...values])).rows[0] as T)
  const register = async (email: string) => {
    const who = { name: 'Ana Ruiz', email, organisation: '', organisationKind: 'company' }
    doneOf(await registerByLink(ground.world, anybody, link, { ...who, country: 'MX', gender: null }))
    const found = await one<{ link: string }>(
      'select e.link from aval.enrolment e join aval.participant p on p.id = e.participant_id where p.email = $1',
      email,
    )
    return found.link
  }

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2027-01-10T16:00:00.000Z')
    trainer = await ground.anOfficer('Rosa Lima', 'trainer')
    validator = await ground.anOfficer('Mauro Quiroga', 'validator')
    ;({ workshopId, sessionId } = await newWorkshop('Sellos en la práctica'))
    link = (await one<{ link: string }>('select link from aval.workshop where id = $1', workshopId)).link
  })
  afterAll(() => ground.drop())

  it('come in pieces from who teaches, and are one however often they are sent', async () => {
    expect(refusalOf(await lay(validator, 0, bytes))).toBe('notAllowed')
    expect(refusalOf(await lay(trainer, 0, bytes, { title: ' ' }))).toBe('training.materialTitle')
    expect(refusalOf(await lay(trainer, 0, bytes, { sessionId: randomUUID() }))).toBe('notFound')
    expect(refusalOf(await lay(trainer, 0, bytes, { size: 51 * 1024 * 1024 }))).toBe('evidence.tooLarge')
    const lie = Buffer.from('<html>no</html>')
    expect(refusalOf(await lay(trainer, 0, lie, { id: randomUUID(), size: lie.length }))).toBe(
      'evidence.notWhatItSays',
    )
    expect(doneOf(await lay(trainer, 0, bytes.subarray(0, 20)))).toEqual({ offset: 20, kept: false })
    const stands = await readMaterialProgress(ground.world, trainer, { id, workshopId })
    expect(doneOf(stands)).toEqual({ offset: 20, kept: false })
    expect(doneOf(await lay(trainer, 20, bytes.subarray(20))).kept).toBe(true)
    expect(doneOf(await lay(trainer, 0, bytes)).kept).toBe(true)
    const { materials } = doneOf(await readWorkshop(ground.world, validator, workshopId))
    expect(materials).toMatchObject([
      {
        ...{ title: 'Cuaderno de sellos', language: 'es', sessionId, name: 'sellos.pdf' },
        ...{ size: bytes.length, sha256, uploadedByName: 'Rosa Lima' },
      },
    ])
    doneOf(await readMaterial(ground.world, validator, { id, workshopId })).stream.destroy()
  })

  it('are read by who is registered, by their own link alone', async () => {
    const own = await register('ana@tres.mx')
    const waiting = await register('beto@tres.mx')
    const page = doneOf(await readLink(ground.world, anybody, own))
    expect(page.own?.materials).toMatchObject([{ id, title: 'Cuaderno de sellos', sha256 }])
    expect(JSON.stringify(page.own?.materials)).not.toContain('Rosa Lima')
    const found = doneOf(await readMaterialByLink(ground.world, anybody, { link: own, id }))
    expect(found.disposition).toContain('sellos.pdf')
    found.stream.destroy()
    for (const closed of [link, waiting, 'x'.repeat(24)])
      expect(refusalOf(await readMaterialByLink(ground.world, anybody, { link: closed, id }))).toBe(
        'notFound',
      )
    expect(doneOf(await readLink(ground.world, anybody, waiting)).own?.materials).toEqual([])
    const other = await newWorkshop('Otro taller')
    expect(refusalOf(await readMaterial(ground.world, trainer, { id, ...other }))).toBe('notFound')
    doneOf(await withdrawOwn(ground.world, anybody, own))
    expect(refusalOf(await readMaterialByLink(ground.world, anybody, { link: own, id }))).toBe('notFound')
    doneOf(await readMaterialByLink(ground.world, anybody, { link: waiting, id })).stream.destroy()
  })

  it('say what they said, until they are taken back with their bytes', async () => {
    const changed = inScope(ground.db, scopeOf(trainer), ({ client }) =>
      client.query(`update aval.workshop_material set title = 'Otro'`),
    )
    await expect(changed).rejects.toThrow()
    const stranger = await ground.aPerson('Nadie')
    const seen = await inScope(ground.db, scopeOf(stranger), async ({ client }) =>
      client.query('select 1 from aval.workshop_material'),
    )
    expect(seen.rows).toEqual([])
    expect(refusalOf(await takeMaterialBack(ground.world, validator, { id, workshopId }))).toBe('notAllowed')
    expect(refusalOf(await removeSession(ground.world, trainer, { workshopId, sessionId }))).toBe(
      'training.sessionHasMaterials',
    )
    const other = { id: randomUUID(), ...(await newWorkshop('El mismo cuaderno')) }
    doneOf(await lay(trainer, 0, bytes, other))
    doneOf(await takeMaterialBack(ground.world, trainer, { id, workshopId }))
    doneOf(await readMaterial(ground.world, trainer, other)).stream.destroy()
    doneOf(await takeMaterialBack(ground.world, trainer, other))
    expect(await holdsEvidence(ground.world.evidence, sha256)).toBe(false)
    expect(refusalOf(await takeMaterialBack(ground.world, trainer, { id, workshopId }))).toBe('notFound')
    expect(doneOf(await readWorkshop(ground.world, trainer, workshopId)).materials).toEqual([])
  })
})
