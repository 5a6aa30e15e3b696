import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import type { DeliveryKind } from '../../../domain/border/benefitKinds.ts'
import { type InspectionRecord, mostPhotos } from '../../../domain/border/inspection.ts'
import { pointsOf } from '../../../domain/border/inspectionPoints.ts'
import { jpegWithoutNotes } from '../../../files/evidence/photos/jpegWithoutNotes.ts'
import { aJpeg } from '../../../files/evidence/samples/fileSamples.ts'
import type { Actor } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { plant } from '../../public/holdersForTests.ts'
import { type BorderDesk, openBorderDesk } from '../borderDesk.ts'
import { atTheGate, clean, noGesture } from './gateForTests.ts'
import { layPhotoPiece, readInspectionPhoto, readPhotoProgress } from './inspectionPhotos.ts'
import { readGate } from './readGate.ts'
import { writeInspection } from './writeInspection.ts'

describe('At the gate, by hand', () => {
  let ground: TestWorld
  let officer: Actor
  let other: Actor
  let desk: BorderDesk
  const { rows, lodge, writing, stateOf, write } = atTheGate(() => ({ ground, officer, desk }))
  beforeAll(async () => {
    ground = await aWorld()
    officer = await ground.anOfficer('Rosa Garza', 'borderOfficer')
    other = await ground.anOfficer('Iván Soto', 'borderOfficer')
    desk = openBorderDesk(ground.world, { drawKey: 'k' })
    await desk.start()
  })
  afterAll(async () => {
    await desk.stop()
    await ground.drop()
  })

  it('papers are enough where papers were asked for, and nowhere else', async () => {
    const papers = (): InspectionRecord => ({
      ...{ ...clean(), list: 'papers', seal: { read: '', gestures: noGesture } },
      points: pointsOf('papers').map((point) => ({ point, is: 'ok', note: '' })),
    })
    await lodge('D-1', 'YELLOW')
    await lodge('D-2', 'RED')
    const asked = { record: papers(), means: 'documents' as const, ends: 'release' as const }
    expect(await write(officer, await writing('D-1', asked))).toMatchObject({ outcome: 'clean' })
    expect(refusalOf(await writeInspection(ground.world, officer, await writing('D-2', asked)))).toBe(
      'gate.papersAlone',
    )
    expect(await stateOf('D-2')).toBe('waiting')
  })

  it('a photo comes in pieces, goes on where it stopped, and is one however often it is sent', async () => {
    const photo = aJpeg()
    const inspection = await writing('D-2')
    await write(officer, inspection)
    const of = { id: randomUUID(), inspectionId: inspection.id }
    const lay = (actor: Actor, offset: number, bytes: Buffer, over = {}) =>
      layPhotoPiece(ground.world, actor, {
        ...{ ...of, place: 'seal', size: photo.length, offset, bytes },
        ...over,
      })
    const cut = Math.floor(photo.length / 2)
    expect(doneOf(await lay(officer, 0, photo.subarray(0, cut)))).toEqual({ offset: cut, kept: false })
    expect(doneOf(await readPhotoProgress(ground.world, officer, of))).toEqual({ offset: cut, kept: false })
    expect(doneOf(await readPhotoProgress(ground.world, other, of)).offset).toBe(0)
    expect(refusalOf(await lay(officer, cut + 1, photo.subarray(cut + 1)))).toBe('upload.offset')
    const rest = photo.subarray(cut)
    expect(doneOf(await lay(officer, cut, rest))).toEqual({ offset: photo.length, kept: true })
    expect(doneOf(await lay(officer, cut, rest)).kept).toBe(true)
    expect(await rows('select place, size_bytes::int as size from aval.inspection_photo')).toEqual([
      { place: 'seal', size: jpegWithoutNotes(photo).length },
    ])
    const tooLarge = { id: randomUUID(), size: 16 * 1024 * 1024 }
    expect(refusalOf(await lay(officer, 0, photo, tooLarge))).toBe('evidence.tooLarge')
    const noPhoto = Buffer.from('<html>no</html>')
    expect(refusalOf(await lay(officer, 0, noPhoto, { id: randomUUID(), size: noPhoto.length }))).toBe(
      'evidence.notWhatItSays',
    )
  })

  it('a photo is kept without the place where it was taken, and only so many of one inspection', async () => {
    const photo = readFileSync(new URL('../../../files/evidence/photos/photoWithPlace.jpg', import.meta.url))
    const [{ id: inspectionId } = { id: '' }] = await rows<{ id: string }>(
      'select id from aval.inspection where number = $1',
      ['D-2'],
    )
    const lay = () =>
      layPhotoPiece(ground.world, officer, {
        ...{ id: randomUUID(), inspectionId, place: 'doors', size: photo.length, offset: 0, bytes: photo },
      })
    expect(doneOf(await lay()).kept).toBe(true)
    const [kept] = await rows<{ sha256: string; id: string }>(
      `select id, sha256 from aval.inspection_photo where place = 'doors'`,
    )
    const read = doneOf(await readInspectionPhoto(ground.world, officer, kept?.id ?? ''))
    const bytes = await buffer(read.stream)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.sha256)
    expect(bytes.includes('Rosa Garza') || bytes.includes('8825', 0, 'hex')).toBe(false)
    for (let more = 2; more < mostPhotos; more++) expect((await lay()).ok).toBe(true)
    expect(refusalOf(await lay())).toBe('gate.photosFull')
    expect(await rows('select count(*)::int as n from aval.inspection_photo')).toEqual([{ n: mostPhotos }])
  })

  it('a place in front is lost with the benefit that gives it, at once, and comes back with it', async () => {
    const holder = await plant(ground.db, { traderNumber: 'MX100000000055' })
    const of = (traderNumber: string) => ({
      parties: [{ role: 'importer' as const, traderNumber, name: null }],
    })
    await lodge('S-0', 'RED', of('MX100000000077'))
    await lodge('S-1', 'RED', of(holder.traderNumber))
    await lodge('S-2', 'YELLOW', of('MX100000000077'))
    await lodge('S-3', 'YELLOW', of(holder.traderNumber))
    const suspend = async (...kinds: readonly DeliveryKind[]) => {
      const lost = ground.world.programme.benefits.filter(({ deliveredBy }) =>
        kinds.some((one) => one === deliveredBy),
      )
      await rows('update aval.certificate set state = $2, suspended_benefits = $3 where operator_id = $1', [
        holder.operatorId,
        lost.length > 0 ? 'partlySuspended' : 'valid',
        lost.map(({ id }) => id),
      ])
      await desk.refresh()
    }
    const order = async () => {
      const { items } = doneOf(await readGate(ground.world, officer, desk))
      return items.flatMap(({ number }) => (number.startsWith('S-') ? [number] : []))
    }
    await desk.refresh()
    expect(await order()).toEqual(['S-3', 'S-2', 'S-1', 'S-0'])
    await suspend('scannerPriority')
    expect(await order()).toEqual(['S-3', 'S-2', 'S-0', 'S-1'])
    await suspend('frontOfLine')
    expect(await order()).toEqual(['S-2', 'S-3', 'S-1', 'S-0'])
    await suspend('laneRelief')
    expect(await order()).toEqual(['S-3', 'S-2', 'S-1', 'S-0'])
    await suspend()
    expect(await order()).toEqual(['S-3', 'S-2', 'S-1', 'S-0'])
  })
})
