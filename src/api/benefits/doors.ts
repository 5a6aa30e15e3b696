import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { LedgerQuery } from '../../actions/benefits/ledgerAsked.ts'
import { ownCsv, programmeCsv } from '../../actions/benefits/ledgerCsv.ts'
import { type OwnLedger, readOwnLedger } from '../../actions/benefits/ownLedger.ts'
import { type ProgrammeLedger, readProgrammeLedger } from '../../actions/benefits/programmeLedger.ts'
import { openPublicLedger, type PublicLedger, publicLedgerCsv } from '../../actions/benefits/publicLedger.ts'
import { partyRoles, transportModes } from '../../domain/border/goodsDeclaration.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { openDataDoor } from '../public/openDataDoor.ts'
import { asIs } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'
import { csvDoor } from './csvDoor.ts'
import { openDeferredPaymentDoors } from './deferredPaymentDoors.ts'
import { openPenaltyDoors } from './penaltyDoors.ts'

const Month = Type.String({
  pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$',
  description: 'A month, 2026-03. Without them the last twelve of which something was counted.',
})
const Range = { from: Type.Optional(Month), to: Type.Optional(Month) }
const Role = Type.Optional(Type.Enum([...partyRoles]))
const ProgrammeQuery = Type.Object({
  ...Range,
  office: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,40}$' })),
  mode: Type.Optional(Type.Enum([...transportModes])),
  tier: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  role: Role,
})
const OwnQuery = Type.Object({ ...Range, role: Role })
const tag = 'benefits'

/** What certification earned at the border: the programme's whole, a company's own, and what everybody may know. */
export const openBenefitDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  door(
    app,
    {
      ...{ method: 'GET', path: '/benefits', knock: 'company', tag },
      summary: 'What the company’s certificate earned it at the border, beside others of the same kind',
      query: OwnQuery,
      answer: asIs<OwnLedger>(),
    },
    ({ actor, query }) => readOwnLedger(world, actor, query),
  )
  csvDoor<LedgerQuery>(
    app,
    {
      ...{ path: '/benefits.csv', knock: 'company', tag, query: OwnQuery, fileName: 'aval-benefits.csv' },
      summary: 'The same as a table',
    },
    async ({ actor, query }) => mapped(await readOwnLedger(world, actor, query), ownCsv),
  )
  door(
    app,
    {
      ...{ method: 'GET', path: '/benefits/programme', knock: 'office', tag },
      summary: 'What certification earned at the border, by month, office, mode and tier, with intervals',
      query: ProgrammeQuery,
      answer: asIs<ProgrammeLedger>(),
    },
    ({ actor, query }) => readProgrammeLedger(world, actor, query),
  )
  csvDoor<LedgerQuery>(
    app,
    {
      ...{ path: '/benefits/programme.csv', knock: 'office', tag, query: ProgrammeQuery },
      ...{ fileName: 'aval-benefits.csv', summary: 'The same as a table' },
    },
    async ({ actor, query }) => mapped(await readProgrammeLedger(world, actor, query), programmeCsv),
  )
  openPenaltyDoors(app, world)
  openDeferredPaymentDoors(app, world)
  openPublicDoors(app, openPublicLedger(world))
}

const openPublicDoors = (app: FastifyInstance, tell: () => Promise<PublicLedger>): void => {
  const summary = 'The border in numbers, quarter by quarter, small counts withheld'
  door(
    app,
    {
      ...{ method: 'GET', path: '/statistics/border', knock: 'anyone', tag: 'public', summary },
      answer: asIs<PublicLedger>(),
    },
    async () => done(await tell()),
  )
  openDataDoor(app, { path: '/statistics/border.csv', summary, fileName: 'border.csv' }, async () =>
    done(publicLedgerCsv(await tell())),
  )
}

const mapped = <T>(outcome: Outcome<T>, of: (value: T) => string): Outcome<string> =>
  outcome.ok ? done(of(outcome.value)) : outcome
