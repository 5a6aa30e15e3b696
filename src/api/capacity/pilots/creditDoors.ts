import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  type CertificateTold,
  judgeCredit,
  type OwnCredits,
  readCredits,
  readOwnCredits,
} from '../../../actions/capacity/pilots/credits.ts'
import { showCertificate, withdrawCertificate } from '../../../actions/capacity/pilots/showCertificate.ts'
import { form, Line } from '../../company/forms.ts'
import { door } from '../../door.ts'
import { asIs, ById, DayText, Id } from '../../schemas.ts'
import type { ServerParts } from '../../serverParts.ts'
import { Done, Words } from './pilotForms.ts'

const tag = 'pilots'
const CertificateForm = form({
  programmeId: Type.String({ pattern: '^[a-z0-9-]{1,100}$' }),
  types: Type.Array(Type.String({ pattern: '^[A-Za-z]{1,60}$' }), { maxItems: 50 }),
  ...{ number: Line(100), validFrom: DayText, validUntil: DayText },
  siteIds: Type.Array(Id, { maxItems: 500 }),
  evidenceId: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' }),
})
const JudgementForm = form({
  criterionIds: Type.Array(Line(200, 1), { maxItems: 500 }),
  state: Type.Enum(['confirmed', 'refused']),
  reason: Words,
})

/** What certificates of other programmes are credited with. */
export const openCreditDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  const office = { knock: 'office', tag, params: ById } as const
  door(
    app,
    {
      ...{ ...office, method: 'GET', path: '/pilots/:id/credits' },
      summary: 'Certificates shown in a pilot, and what each is credited with by the crosswalk',
      answer: asIs<{ certificates: readonly CertificateTold[] }>(),
    },
    ({ actor, params }) => readCredits(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...office, method: 'PUT', path: '/pilot-certificates/:id/credits', body: JudgementForm },
      summary: 'Confirms or refuses credit, criterion by criterion',
      answer: Type.Object({ judged: Type.Integer() }),
    },
    ({ actor, params, body }) => judgeCredit(world, actor, params.id, body),
  )
  const own = { knock: 'company', tag } as const
  door(
    app,
    {
      ...own,
      method: 'GET',
      path: '/company/pilot-credits',
      summary: 'The company’s own',
      answer: asIs<OwnCredits>(),
    },
    ({ actor }) => readOwnCredits(world, actor),
  )
  door(
    app,
    {
      ...{ ...own, method: 'POST', path: '/company/pilot-certificates', body: CertificateForm, status: 201 },
      summary: 'Shows a certificate of another programme',
      answer: Type.Object({ id: Id, whole: Type.Integer(), part: Type.Integer() }),
    },
    ({ actor, body }) => showCertificate(world, actor, body),
  )
  door(
    app,
    {
      ...{ ...own, method: 'DELETE', path: '/company/pilot-certificates/:id', params: ById, answer: Done },
      summary: 'Takes back a certificate that was shown',
    },
    ({ actor, params }) => withdrawCertificate(world, actor, params.id),
  )
}
