import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  answerLinkedInvitation,
  answerOwnInvitation,
  type InvitationRead,
  readLinkedInvitation,
  readOwnInvitations,
} from '../../../actions/capacity/pilots/answerInvitation.ts'
import { type PublicPilot, readPublicPilot } from '../../../actions/capacity/pilots/readPublicPilot.ts'
import { door } from '../../door.ts'
import { asIs, ById } from '../../schemas.ts'
import type { ServerParts } from '../../serverParts.ts'
import { ByLink, ByProgramme, CompanyAnswerForm } from './pilotForms.ts'

const tag = 'pilots'
const Standing = Type.Object({ standing: Type.String() })

/** The invited company's side: the letter, and its answer, in the house or by the letter's link. */
export const openInvitedDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  const own = { knock: 'company', tag } as const
  door(
    app,
    {
      ...{ ...own, method: 'GET', path: '/company/pilot-invitations' },
      summary: 'The company’s own invitations to pilots',
      answer: asIs<{ invitations: readonly InvitationRead[] }>(),
    },
    ({ actor }) => readOwnInvitations(world, actor),
  )
  door(
    app,
    {
      ...{
        ...own,
        method: 'POST',
        path: '/company/pilot-invitations/:id',
        params: ById,
        body: CompanyAnswerForm,
      },
      summary: 'Accepts an invitation, or declines it with the reason',
      answer: Standing,
    },
    ({ actor, params, body }) => answerOwnInvitation(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ knock: 'anyone', tag, method: 'GET', path: '/programmes/:programme/pilot', params: ByProgramme },
      summary:
        'Whether a programme runs as a pilot: how it is bounded, and what came of it once that was decided',
      answer: asIs<{ pilot: PublicPilot | null }>(),
    },
    ({ actor, params }) => readPublicPilot(world, actor, params.programme),
  )
  const linked = { knock: 'anyone', tag, params: ByLink, perMinute: 30 } as const
  door(
    app,
    {
      ...{
        ...linked,
        method: 'GET',
        path: '/pilot-invitations/by-link/:link',
        answer: asIs<InvitationRead>(),
      },
      summary: 'The invitation behind a letter’s link',
    },
    ({ actor, params }) => readLinkedInvitation(world, actor, params.link),
  )
  door(
    app,
    {
      ...{ ...linked, method: 'POST', path: '/pilot-invitations/by-link/:link', body: CompanyAnswerForm },
      summary: 'Accepts or declines by the letter’s link',
      answer: Standing,
    },
    ({ actor, params, body }) => answerLinkedInvitation(world, actor, params.link, body),
  )
}
