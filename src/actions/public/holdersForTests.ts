import { fileURLToPath } from 'node:url'
import type { Instant } from '../../domain/kernel/day.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { readMessages, speaker } from '../../files/messages.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'
import { bringRegisterUpToDate } from '../../store/cases/register.ts'
import type { Database } from '../../store/database/database.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

const OFFICER = '00000000-0000-4000-8000-000000000001'
const told = (text: string) => ({ es: text, en: text })
const assumed = { certainty: 'assumed' as const, sources: [] }

/** A small programme of an invented country. */
export const aProgramme = (changes: Partial<Programme> = {}): Programme => ({
  ...assumed,
  id: 'xx-test',
  edition: '1',
  name: told('Programa de prueba'),
  shortName: 'PRUEBA',
  country: 'XX',
  authority: told('Aduana'),
  languages: ['es', 'en'],
  timeZone: 'America/Mexico_City',
  validityMonths: 24,
  reviewMonths: 12,
  traderNumberPattern: '^XX\\d{6}$',
  taxId: { name: told('Clave'), pattern: '^.+$' },
  operatorTypes: [{ id: 'importer', name: told('Importador'), ...assumed }],
  siteKinds: [{ id: 'plant', name: told('Planta'), ...assumed }],
  standards: [],
  eligibility: [],
  deadlines: [],
  holidays: [],
  tiers: [],
  fees: [],
  benefits: [],
  letters: [],
  certificate: {
    title: told('C'),
    states: told('C'),
    signedBy: told('C'),
    legalBasis: told('C'),
    ...assumed,
  },
  bibliography: [],
  publicNamesSuspension: false,
  ...changes,
})

/** Mexico's programme as it stands in its folder. */
export const theNeec = async (): Promise<Programme> => {
  const read = await readProgramme(fileURLToPath(new URL('../../../programmes/mx-neec/', import.meta.url)))
  if ('faults' in read) throw new Error(`programmes/mx-neec has ${read.faults.length} faults`)
  return read.programme
}

const noLibrary = { editions: [], references: [], crosswalks: [], crosswalkFiles: new Map() }

export const aWorld = (db: Database, changes: Partial<World> = {}): World => ({
  db,
  programme: aProgramme(),
  editionHash: 'e1',
  editions: {
    get: () => undefined,
    count: () => 0,
    learn: () => Promise.resolve(0),
    running: { programme: 'xa-aeo', edition: '1', hash: 'e1', isNew: false, counts: null },
  },
  library: () => Promise.resolve(noLibrary),
  judged: () => Promise.resolve({ library: noLibrary, written: noLibrary, said: new Map() }),
  modules: [],
  rubrics: [],
  evidence: { folder: 'nowhere', scanner: null },
  erasedList: '/nowhere/erased.jsonl',
  now: () => new Date().toISOString() as Instant,
  say: speaker(readMessages()),
  url: 'http://localhost:4000',
  installation: { version: '0.1.0', database: 'embedded', oidcIssuer: null, witness: false },
  mail: 'localOutbox',
  signer: {
    publicKey: '',
    fingerprint: '',
    sign: () => {
      throw new Error('nothing is signed here')
    },
  },
  stepUpSeconds: 300,
  ...changes,
})

export const anybody: Actor = {
  personId: null,
  name: '',
  side: 'public',
  roles: [],
  operatorIds: [],
  officeIds: [],
  language: 'es',
  requestId: 'test',
  steppedUp: false,
}

export const anOfficer = (...roles: Actor['roles']): Actor => ({
  ...anybody,
  personId: OFFICER,
  name: 'Olga Prueba',
  side: 'office',
  roles,
  officeIds: ['elsewhere'],
})

/** Work on the data as the system itself does it. */
export const asSystem = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(
    db,
    { side: 'system', personId: OFFICER, operatorIds: [], officeIds: 'all', requestId: 'test' },
    work,
  )

export interface Planted {
  readonly operatorId: string
  readonly caseId: string
  readonly traderNumber: string
  readonly publicId: string
}

export interface Company {
  readonly traderNumber: string
  readonly name?: string
  readonly types?: readonly string[]
  readonly tier?: string
  readonly city?: string
  readonly since?: string
  readonly until?: string
  readonly publishes?: boolean
  /** Of its certificate; a company that was refused has none. */
  readonly state?:
    | 'valid'
    | 'partlySuspended'
    | 'suspended'
    | 'revoked'
    | 'expired'
    | 'withdrawn'
    | 'replaced'
    | 'refused'
  readonly sites?: readonly { readonly name: string; readonly city: string; readonly closedOn?: string }[]
}

/** A company with its case and certificate, and the register brought up to date. */
export const plant = (db: Database, company: Company): Promise<Planted> =>
  asSystem(db, async (tx) => {
    await plantOffice(tx)
    const { traderNumber, name = `Empresa ${traderNumber}`, types = ['importer'], city = 'Puebla' } = company
    const operatorId = await idOf(
      tx,
      `insert into aval.operator (name, search_name, tax_id, trader_number, types, city, office_id, publishes)
       values ($1, $2, $3, $3, $4, $5, 'centro', $6) returning id`,
      [name, searchNameOf(name), traderNumber, types, city, company.publishes ?? true],
    )
    for (const site of company.sites ?? []) {
      await tx.client.query(
        `insert into aval.site (operator_id, name, kind, city, closed_on) values ($1, $2, 'plant', $3, $4)`,
        [operatorId, site.name, site.city, site.closedOn ?? null],
      )
    }
    const caseId = await idOf(
      tx,
      `insert into aval.case_file (number, operator_id, programme_id, edition_hash, state)
       values ($1, $2, 'xx-test', 'e1', 'certified') returning id`,
      [`C-${traderNumber}`, operatorId],
    )
    const publicId = `public-id-of-${traderNumber}`
    if (company.state !== 'refused')
      await plantCertificate(tx, company, { operatorId, caseId, publicId, types })
    await bringRegisterUpToDate(tx, operatorId)
    return { operatorId, caseId, traderNumber, publicId }
  })

const plantOffice = async (tx: Tx): Promise<void> => {
  await tx.client.query(
    `insert into aval.office (id, name, city) values ('centro', 'Centro', 'Puebla') on conflict do nothing`,
  )
  await tx.client.query(
    `insert into aval.person (id, name, email) values ($1, 'Olga Prueba', 'olga@prueba.example') on conflict do nothing`,
    [OFFICER],
  )
  await tx.client.query(
    `insert into aval.programme_edition (id, edition, hash, content) values ('xx-test', '1', 'e1', '{}') on conflict do nothing`,
  )
}

const plantCertificate = async (
  tx: Tx,
  { traderNumber, tier, since = '2025-03-01', until, state = 'valid' }: Company,
  made: {
    readonly operatorId: string
    readonly caseId: string
    readonly publicId: string
    readonly types: readonly string[]
  },
): Promise<void> => {
  const decisionId = await idOf(
    tx,
    `insert into aval.decision (operator_id, case_id, step, decided_by, reasons)
     values ($1, $2, 'importMember', $3, 'cumple') returning id`,
    [made.operatorId, made.caseId, OFFICER],
  )
  await tx.client.query(
    `insert into aval.certificate (public_id, number, operator_id, case_id, decision_id, types, tier, since, until, state, suspended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $10 = 'suspended' then timestamptz '2026-01-05T04:00:00Z' end)`,
    [
      made.publicId,
      `PRUEBA-${traderNumber}`,
      made.operatorId,
      made.caseId,
      decisionId,
      made.types,
      tier ?? null,
      since,
      until ?? null,
      state,
    ],
  )
}

/** The certificate changes, and the register with it. */
export const turn = (
  db: Database,
  { operatorId }: Planted,
  state: 'valid' | 'suspended' | 'revoked',
): Promise<void> =>
  asSystem(db, async (tx) => {
    await tx.client.query('update aval.certificate set state = $2 where operator_id = $1', [
      operatorId,
      state,
    ])
    await bringRegisterUpToDate(tx, operatorId)
  })

const idOf = async (tx: Tx, text: string, values: readonly unknown[]): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(text, [...values])
  const [row] = rows
  if (!row) throw new Error('nothing was planted')
  return row.id
}
