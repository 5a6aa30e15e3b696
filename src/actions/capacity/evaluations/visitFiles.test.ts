import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { aPdf } from '../../../files/evidence/samples/fileSamples.ts'
import { inScope } from '../../../store/database/scope.ts'
import { isContentNeeded } from '../../../store/profile/evidence.ts'
import { type Actor, scopeOf, theClock } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { leaveTeam } from './leaveTeam.ts'
import { keepDocument } from './noteVisit.ts'
import { addToTeam, planVisit } from './planVisit.ts'
import { readVisit } from './readVisit.ts'
import { layVisitFilePiece, readVisitFile, readVisitFileProgress, shareVisitFile } from './visitFiles.ts'

const asked = { kind: 'visit', from: '2026-09-07', until: '2026-09-10', place: '', template: false } as const

describe('Files that a team was given', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let ana: Actor
  let beto: Actor
  let carla: Actor
  let manager: Actor
  let visitId = ''
  let documentId = ''
  const bytes = aPdf('reglamento')
  const id = randomUUID()

  beforeAll(async () => {
    ground = await aWorld()
    ana = await ground.anOfficer('Ana Ruiz', 'regionalEvaluator')
    beto = await ground.anOfficer('Beto Sosa', 'regionalEvaluator')
    carla = await ground.anOfficer('Carla Lima', 'regionalEvaluator')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    visitId = doneOf(await planVisit(ground.world, ana, 'MX', asked)).id
    doneOf(await addToTeam(ground.world, ana, visitId, { personId: beto.personId ?? '', scores: true }))
    const document = {
      ...{ title: 'Reglamento', kind: 'law', foundAt: '', dated: null, stakeholder: 'legal' },
      receivedOn: '2026-09-07',
    }
    documentId = doneOf(await keepDocument(ground.world, ana, visitId, document)).id
  })
  afterAll(() => ground.drop())

  const lay = (actor: Actor, offset: number, piece: Buffer, over = {}) =>
    layVisitFilePiece(ground.world, actor, {
      ...{ id, visitId, documentId, name: 'reglamento.pdf', size: bytes.length, offset, bytes: piece },
      ...over,
    })
  const filesSeen = async (actor: Actor) => {
    const { files, documents } = doneOf(await readVisit(ground.world, actor, visitId))
    return [files.length, documents.length]
  }
  const read = (actor: Actor) => readVisitFile(ground.world, actor, { id, visitId })

  it('come in pieces, and are one however often they are sent', async () => {
    const cut = 20
    expect(refusalOf(await lay(carla, 0, bytes.subarray(0, cut)))).toBe('evaluation.notOfTeam')
    expect(doneOf(await lay(ana, 0, bytes.subarray(0, cut)))).toEqual({ offset: cut, kept: false })
    const of = { id, visitId, documentId }
    expect(doneOf(await readVisitFileProgress(ground.world, ana, of)).offset).toBe(cut)
    expect(doneOf(await readVisitFileProgress(ground.world, beto, of)).offset).toBe(0)
    expect(refusalOf(await lay(ana, cut + 1, bytes.subarray(cut + 1)))).toBe('upload.offset')
    expect(doneOf(await lay(ana, cut, bytes.subarray(cut))).kept).toBe(true)
    expect(doneOf(await lay(ana, cut, bytes.subarray(cut))).kept).toBe(true)
    const [file] = doneOf(await readVisit(ground.world, ana, visitId)).files
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(file).toMatchObject({ name: 'reglamento.pdf', sha256, confidential: true, size: bytes.length })
    const needed = await inScope(ground.db, scopeOf(theClock('test')), (tx) => isContentNeeded(tx, sha256))
    expect(needed).toBe(true)
  })

  it('are refused for what they are, never for what they say', async () => {
    const page = Buffer.from('<html>no</html>')
    const lie = { id: randomUUID(), size: page.length }
    expect(refusalOf(await lay(ana, 0, page, lie))).toBe('evidence.notWhatItSays')
    expect(refusalOf(await lay(ana, 0, page, { id: randomUUID(), size: 51 * 1024 * 1024 }))).toBe(
      'evidence.tooLarge',
    )
    const elsewhere = { id: randomUUID(), documentId: randomUUID() }
    expect(refusalOf(await lay(ana, 0, bytes, elsewhere))).toBe('notFound')
  })

  it('are the team’s until one of it shares them, and are closed to who left', async () => {
    expect(await filesSeen(beto)).toEqual([1, 1])
    expect(await filesSeen(carla)).toEqual([0, 1])
    expect(await filesSeen(manager)).toEqual([0, 0])
    expect(refusalOf(await read(carla))).toBe('notFound')
    expect(refusalOf(await shareVisitFile(ground.world, carla, { id, visitId }, false))).toBe(
      'evaluation.notOfTeam',
    )
    const found = doneOf(await read(beto))
    expect(found.disposition).toContain('reglamento.pdf')
    found.stream.destroy()

    doneOf(await shareVisitFile(ground.world, beto, { id, visitId }, false))
    expect(await filesSeen(manager)).toEqual([1, 1])
    doneOf(await read(manager)).stream.destroy()
    doneOf(await shareVisitFile(ground.world, beto, { id, visitId }, true))
    expect(refusalOf(await read(manager))).toBe('notFound')

    doneOf(await leaveTeam(ground.world, ana, visitId, beto.personId ?? ''))
    expect(await filesSeen(beto)).toEqual([0, 1])
    const changed = await inScope(ground.db, scopeOf(ana), ({ client }) =>
      client.query(`update aval.evaluation_file set sha256 = repeat('0', 64)`).then(
        () => true,
        () => false,
      ),
    )
    expect(changed).toBe(false)
  })
})
