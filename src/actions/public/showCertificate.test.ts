import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import type { World } from '../world.ts'
import { anybody, aProgramme, aWorld, plant } from './holdersForTests.ts'
import { type CertificatePage, showCertificate } from './showCertificate.ts'

let fresh: FreshDatabase
let discreet: World
let open: World
beforeAll(async () => {
  fresh = await freshDatabase()
  const now = () => '2026-03-02T12:00:00.000Z' as Instant
  discreet = aWorld(fresh.db, { now })
  open = aWorld(fresh.db, { now, programme: aProgramme({ publicNamesSuspension: true }) })
})
afterAll(() => fresh.drop())

const page = async (world: World, publicId: string): Promise<CertificatePage> => {
  const outcome = await showCertificate(world, anybody, publicId)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

describe("the page behind a certificate's QR code", () => {
  it('says what a valid certificate says', async () => {
    const { publicId } = await plant(fresh.db, {
      traderNumber: 'XX000001',
      name: 'Índigo',
      tier: 'gold',
      until: '2026-03-02',
      publishes: false,
      sites: [
        { name: 'Planta Norte', city: 'Mérida' },
        { name: 'Cerrada', city: 'Mérida', closedOn: '2025-12-01' },
      ],
    })
    expect(await page(discreet, publicId)).toEqual({
      valid: true,
      reason: null,
      number: 'PRUEBA-XX000001',
      traderNumber: 'XX000001',
      name: 'Índigo',
      types: ['importer'],
      tier: 'gold',
      since: '2025-03-01',
      until: '2026-03-02',
      sites: [{ name: 'Planta Norte', city: 'Mérida' }],
      suspendedSince: null,
      asOf: '2026-03-02T12:00:00.000Z',
      programme: { shortName: 'PRUEBA', name: { es: 'Programa de prueba', en: 'Programa de prueba' } },
      demonstration: false,
      attendance: null,
    })
  })

  it('calls a certificate expired once its last day is over, even before the clock has written so', async () => {
    const late = await plant(fresh.db, { traderNumber: 'XX000002', until: '2026-03-01' })
    expect(await page(discreet, late.publicId)).toMatchObject({ valid: false, reason: 'expired' })
  })

  it('names a suspension, and its day at the office, where the law allows it', async () => {
    const { publicId } = await plant(fresh.db, { traderNumber: 'XX000003', state: 'suspended' })
    expect(await page(open, publicId)).toMatchObject({
      valid: false,
      reason: 'suspended',
      suspendedSince: '2026-01-04',
    })
  })

  it('tells a suspension from a revocation or a withdrawal by nothing where the law does not', async () => {
    const told = await Promise.all(
      (['suspended', 'revoked', 'withdrawn'] as const).map(async (state, i) => {
        const { publicId } = await plant(fresh.db, { traderNumber: `XX00001${i}`, name: 'Igual', state })
        return { ...(await page(discreet, publicId)), number: '', traderNumber: '' }
      }),
    )
    expect(told[0]).toMatchObject({ valid: false, reason: null, suspendedSince: null })
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
  })

  it('keeps quiet about benefits that are suspended alone', async () => {
    const { publicId } = await plant(fresh.db, { traderNumber: 'XX000020', state: 'partlySuspended' })
    expect(await page(open, publicId)).toMatchObject({ valid: true, reason: null, suspendedSince: null })
  })

  it('says of an old certificate that another took its place', async () => {
    const { publicId } = await plant(fresh.db, { traderNumber: 'XX000021', state: 'replaced' })
    expect(await page(discreet, publicId)).toMatchObject({ valid: false, reason: 'replaced' })
  })

  it('has the same shape, empty, for an id that was never given, whatever it looks like', async () => {
    const { publicId } = await plant(fresh.db, { traderNumber: 'XX000022' })
    const known = await page(discreet, publicId)
    for (const id of [
      'AAAAAAAAAAAAAAAAAAAAAA',
      '',
      "' or 1=1 --",
      '\0',
      'x'.repeat(10_000),
      '%00',
      publicId.toUpperCase(),
    ]) {
      const unknown = await page(discreet, id)
      expect(unknown).toMatchObject({ valid: false, reason: 'unknown', number: null, name: null, sites: [] })
      expect(Object.keys(unknown)).toEqual(Object.keys(known))
    }
  })
})
