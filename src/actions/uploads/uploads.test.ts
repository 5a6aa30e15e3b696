import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { aPdf } from '../../files/evidence/samples/fileSamples.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { listEvidence } from '../evidence/listEvidence.ts'
import { startApplication } from '../operators/startApplication.ts'
import { saveSite } from '../profile/saveSite.ts'
import { beginUpload, underWayLimitBytes } from './beginUpload.ts'
import { clearLeftUploads } from './clearLeftUploads.ts'
import { dropUpload } from './dropUpload.ts'
import { finishUpload } from './finishUpload.ts'
import { readUpload } from './readUpload.ts'
import { sendPiece } from './sendPiece.ts'

const valueIn = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const megabyte = 1024 * 1024

describe('a file that a company sends in pieces', () => {
  let ground: TestWorld
  let ines: Actor
  let gabriel: Actor
  let stranger: Actor
  let siteId = ''
  let criterionId = ''

  const enter = async (name: string, taxId: string): Promise<Actor> => {
    const person = await ground.aPerson(name)
    const entered = valueIn(
      await startApplication(ground.world, person, {
        ...{ name: `Empresa ${taxId}`, taxId, types: ['importer'], city: 'Apodaca' },
        ...{ legalRepresentative: '', officeId: 'central', eligibility: [] },
      }),
    )
    return { ...person, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] }
  }
  const begin = (actor: Actor, bytes: Buffer, but: Partial<Parameters<typeof beginUpload>[2]> = {}) =>
    beginUpload(ground.world, actor, {
      ...{ name: 'plano.pdf', mediaType: 'application/pdf', size: bytes.length, sha256: sha256(bytes) },
      ...{ place: undefined, effectiveFrom: undefined, ...but },
    })
  const lay = (actor: Actor, uploadId: string, offset: number, bytes: Buffer) =>
    sendPiece(ground.world, actor, { uploadId, offset, bytes })
  const rows = () => asSystem(ground.db, (tx) => tx.kysely.selectFrom('evidenceUpload').selectAll().execute())
  const files = async () =>
    (await readdir(ground.world.evidence.folder, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    ).length
  const actions = async () =>
    (
      await asSystem(ground.db, (tx) =>
        tx.kysely
          .selectFrom('auditEvent')
          .select('action')
          .where('subjectKind', 'in', ['upload', 'evidence'])
          .execute(),
      )
    ).map(({ action }) => action)

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo(new Date().toISOString())
    ines = await enter('Inés Robledo', 'ATE010203AB1')
    stranger = await enter('Otra Persona', 'FLE010203AB1')
    gabriel = {
      ...(await ground.aPerson('Gabriel Tena')),
      ...{ roles: ['companyContributor'], operatorIds: ines.operatorIds },
    }
    siteId = valueIn(
      await saveSite(ground.world, ines, {
        ...{ name: 'Planta', kind: 'plant', address: 'Av. Uno', city: 'Apodaca', state: 'NL' },
      }),
    ).id
    criterionId = ground.world.programme.standards[0]?.subStandards[0]?.criteria[0]?.id ?? ''
  })
  afterAll(() => ground.drop())

  it('becomes evidence of its answer once the last piece is there, and is finished but once', async () => {
    const bytes = aPdf()
    const cut = Math.floor(bytes.length / 2)
    const { id, offset } = valueIn(await begin(ines, bytes, { place: { siteId, criterionId } }))
    expect(offset).toBe(0)
    valueIn(await lay(ines, id, 0, bytes.subarray(0, cut)))
    expect(await finishUpload(ground.world, ines, id)).toMatchObject({
      refusal: { code: 'upload.incomplete', with: { offset: cut, size: bytes.length } },
    })
    expect(valueIn(await readUpload(ground.world, ines, id))).toMatchObject({
      offset: cut,
      state: 'gathering',
    })
    expect(valueIn(await begin(ines, bytes, { place: { siteId, criterionId } }))).toEqual({ id, offset: cut })
    valueIn(await lay(ines, id, cut, bytes.subarray(cut)))
    const both = await Promise.all([
      finishUpload(ground.world, ines, id),
      finishUpload(ground.world, ines, id),
    ])
    const codes = both.map(codeOf)
    expect(codes.filter((code) => code === undefined).length).toBeGreaterThan(0)
    for (const code of codes) expect([undefined, 'upload.beingLookedAt']).toContain(code)
    const again = valueIn(await finishUpload(ground.world, ines, id))
    expect(again).toMatchObject({ name: 'plano.pdf', sha256: sha256(bytes), scan: 'notScanned' })
    expect(valueIn(await lay(ines, id, 0, bytes))).toEqual({ offset: bytes.length })
    expect(valueIn(await dropUpload(ground.world, ines, id))).toEqual({ dropped: false })
    const { items } = valueIn(await listEvidence(ground.world, ines))
    expect(items).toMatchObject([{ id: again.id, serves: [{ siteId, criterionId }] }])
    expect(await files()).toBe(1)
    expect(await actions()).toEqual(['evidence.beginUpload', 'evidence.keep'])
  })

  it('is nobody else’s: not a stranger’s, not even a colleague’s, and the office has no way to it', async () => {
    const bytes = aPdf('/Mine true')
    const { id } = valueIn(await begin(ines, bytes))
    for (const who of [stranger, gabriel]) {
      expect(codeOf(await readUpload(ground.world, who, id))).toBe('upload.gone')
      expect(codeOf(await lay(who, id, 0, bytes))).toBe('upload.gone')
      expect(codeOf(await finishUpload(ground.world, who, id))).toBe('upload.gone')
      expect(codeOf(await dropUpload(ground.world, who, id))).toBe('upload.gone')
    }
    const officer = await ground.anOfficer('Teo Barragán', 'intakeOfficer')
    for (const who of [stranger, officer]) {
      const seen = await inScope(ground.world.db, scopeOf(who), (tx) =>
        tx.kysely.selectFrom('evidenceUpload').selectAll().where('id', '=', id).execute(),
      )
      expect(seen).toEqual([])
    }
    expect(codeOf(await begin(officer, bytes))).toBe('notAllowed')
    expect(valueIn(await dropUpload(ground.world, ines, id))).toEqual({ dropped: true })
    expect(codeOf(await readUpload(ground.world, ines, id))).toBe('upload.gone')
  })

  it('is refused before a byte of it comes, where its size or its place says so', async () => {
    const bytes = aPdf()
    expect(codeOf(await begin(ines, bytes, { size: 51 * megabyte }))).toBe('evidence.tooLarge')
    expect(codeOf(await begin(ines, bytes, { size: 0 }))).toBe('evidence.empty')
    expect(codeOf(await begin(ines, bytes, { effectiveFrom: '2026-02-31' }))).toBe('evidence.period')
    const elsewhere = { siteId, criterionId: 'none' }
    expect(codeOf(await begin(ines, bytes, { place: elsewhere }))).toBe('profile.criterion')
    expect(codeOf(await begin(stranger, bytes, { place: { siteId, criterionId } }))).toBe('notFound')
    expect(await rows()).toHaveLength(1)
  })

  it('counts against what its company may have under way, and not against another’s', async () => {
    const size = 50 * megabyte
    const begun = await Promise.all(
      Array.from({ length: 12 }, (_, at) => begin(ines, aPdf(), { name: `${at}.pdf`, size, sha256: null })),
    )
    const ids = begun.flatMap((one) => (one.ok ? [one.value.id] : []))
    expect(ids).toHaveLength(underWayLimitBytes / size)
    expect(begun.map(codeOf).filter(Boolean)).toEqual(['upload.tooMuch', 'upload.tooMuch'])
    const other = valueIn(await begin(stranger, aPdf(), { size }))
    valueIn(await dropUpload(ground.world, stranger, other.id))
    for (const id of ids) valueIn(await dropUpload(ground.world, ines, id))
  })

  it('that is not what it says, or arrived changed, leaves neither row nor byte', async () => {
    const before = [(await rows()).length, await files()]
    for (const [bytes, hash, code] of [
      [Buffer.from('<html>no</html>'), undefined, 'evidence.notWhatItSays'],
      [aPdf(), sha256(Buffer.from('other')), 'upload.otherContent'],
    ] as const) {
      const { id } = valueIn(await begin(ines, bytes, hash ? { sha256: hash } : {}))
      valueIn(await lay(ines, id, 0, bytes))
      expect(codeOf(await finishUpload(ground.world, ines, id))).toBe(code)
      expect(codeOf(await finishUpload(ground.world, ines, id))).toBe('upload.gone')
    }
    expect([(await rows()).length, await files()]).toEqual(before)
  })

  it('is looked at once more when the server stopped while it looked', async () => {
    const bytes = aPdf('/Stopped true')
    const { id } = valueIn(await begin(ines, bytes))
    valueIn(await lay(ines, id, 0, bytes))
    await asSystem(ground.db, (tx) =>
      tx.kysely
        .updateTable('evidenceUpload')
        .set({ takenAt: ground.world.now() })
        .where('id', '=', id)
        .execute(),
    )
    expect(codeOf(await finishUpload(ground.world, ines, id))).toBe('upload.beingLookedAt')
    expect(codeOf(await lay(ines, id, 0, bytes))).toBe('upload.beingLookedAt')
    expect(valueIn(await readUpload(ground.world, ines, id))).toMatchObject({ state: 'lookedAt' })
    ground.goTo(new Date(Date.parse(ground.world.now()) + 6 * 60_000).toISOString())
    expect(valueIn(await finishUpload(ground.world, ines, id))).toMatchObject({ sha256: sha256(bytes) })
  })

  it('that nobody went on with for a day is cleared, row and pieces', async () => {
    const bytes = aPdf('/Left true')
    const { id } = valueIn(await begin(ines, bytes))
    valueIn(await lay(ines, id, 0, bytes.subarray(0, 40)))
    const kept = await files()
    expect(await clearLeftUploads(ground.world)).toBe(0)
    ground.goTo(new Date(Date.parse(ground.world.now()) + 25 * 60 * 60_000).toISOString())
    expect(await clearLeftUploads(ground.world)).toBeGreaterThan(0)
    expect(await rows()).toEqual([])
    expect(await files()).toBe(kept - 1)
    expect(codeOf(await lay(ines, id, 40, bytes.subarray(40)))).toBe('upload.gone')
    expect(valueIn(await listEvidence(ground.world, ines)).items).toHaveLength(2)
  })

  it('is another upload where it holds from another day or is of another kind', async () => {
    const bytes = aPdf('/Days true')
    const first = valueIn(await begin(ines, bytes, { effectiveFrom: '2026-01-01' }))
    const others = [
      valueIn(await begin(ines, bytes, { effectiveFrom: '2026-02-01' })),
      valueIn(await begin(ines, bytes)),
      valueIn(await begin(ines, bytes, { effectiveFrom: '2026-01-01', mediaType: 'text/plain' })),
    ]
    expect(new Set([first, ...others].map(({ id }) => id)).size).toBe(4)
    expect(valueIn(await begin(ines, bytes, { effectiveFrom: '2026-01-01' })).id).toBe(first.id)
    valueIn(await lay(ines, first.id, 0, bytes))
    const { id } = valueIn(await finishUpload(ground.world, ines, first.id))
    const kept = await asSystem(ground.db, (tx) =>
      tx.kysely.selectFrom('evidence').select('effectiveFrom').where('id', '=', id).execute(),
    )
    expect(kept).toEqual([{ effectiveFrom: '2026-01-01' }])
    for (const other of others) valueIn(await dropUpload(ground.world, ines, other.id))
  })
})
