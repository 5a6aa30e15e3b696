import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type CertificatePage, showCertificate } from '../../actions/public/showCertificate.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { NullOr, TextAnswer } from './programmeAnswers.ts'

const Day = Type.String({ format: 'date' })

const CertificateAnswer = Type.Object({
  valid: Type.Boolean(),
  reason: NullOr(Type.Enum(['suspended', 'expired', 'revoked', 'withdrawn', 'replaced', 'unknown'])),
  number: NullOr(Type.String()),
  traderNumber: NullOr(Type.String()),
  name: NullOr(Type.String()),
  types: Type.Array(Type.String()),
  tier: NullOr(Type.String()),
  since: NullOr(Day),
  until: NullOr(Day),
  sites: Type.Array(Type.Object({ name: Type.String(), city: Type.String() })),
  suspendedSince: NullOr(Day),
  asOf: Type.String({ format: 'date-time' }),
  programme: Type.Object({ shortName: Type.String(), name: TextAnswer }),
  attendance: NullOr(
    Type.Object({
      ...{ name: Type.String(), workshop: Type.String(), place: Type.String(), startsOn: Day, endsOn: Day },
      ...{ attended: Type.Integer(), sessions: Type.Integer(), hours: Type.Number() },
    }),
  ),
  demonstration: Type.Boolean(),
})

export const openCertificateDoor = (app: FastifyInstance, world: World): void =>
  door(
    app,
    {
      method: 'GET',
      path: '/certificates/:publicId',
      knock: 'anyone',
      summary: 'Whether the certificate behind a QR code is valid',
      tag: 'public',
      params: Type.Object({ publicId: Type.String() }),
      answer: Type.Unsafe<CertificatePage>(CertificateAnswer),
    },
    ({ actor, params }) => showCertificate(world, actor, params.publicId),
  )
