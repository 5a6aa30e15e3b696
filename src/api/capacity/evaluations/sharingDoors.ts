import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type Comparison, compareCountries } from '../../../actions/capacity/evaluations/compareCountries.ts'
import { exportComparison } from '../../../actions/capacity/evaluations/exportComparison.ts'
import { giveConsent } from '../../../actions/capacity/evaluations/giveConsent.ts'
import { printEvaluation } from '../../../actions/capacity/evaluations/printEvaluation.ts'
import { startSelfScore } from '../../../actions/capacity/evaluations/startSelfScore.ts'
import type { World } from '../../../actions/world.ts'
import { consentKinds } from '../../../domain/capacity/evaluations/comparison.ts'
import { Line } from '../../company/forms.ts'
import { door } from '../../door.ts'
import { pdfDoor } from '../../pdfDoor.ts'
import { asIs, DayText, Id } from '../../schemas.ts'
import { csvDoor } from './csvDoor.ts'
import { Country, closed } from './forms.ts'
import { openToldDoors } from './toldDoors.ts'

const plan = { knock: 'office', tag: 'evaluations' } as const

/** What a country shows of itself: consent, its own scoring, the comparison, the report. */
export const openSharingDoors = (app: FastifyInstance, world: World): void => {
  openToldDoors(app, world)
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/evaluations/comparison', answer: asIs<Comparison>() },
      summary: 'Countries side by side, of what each lets be seen',
    },
    ({ actor }) => compareCountries(world, actor),
  )
  const summary = 'The comparison as a table'
  csvDoor(app, { path: '/evaluations/comparison.csv', summary, fileName: 'comparison.csv' }, (actor) =>
    exportComparison(world, actor),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/evaluations/countries/:country/consents' },
      summary: 'Gives or withdraws a country’s consent to show a kind of what is known of it',
      params: Type.Object({ country: Country }),
      body: Type.Object(
        {
          kind: Type.Enum([...consentKinds]),
          ...{ given: Type.Boolean(), onDay: DayText, document: Line(400) },
        },
        closed,
      ),
      answer: Type.Object({ given: Type.Boolean() }),
    },
    ({ actor, params, body }) => giveConsent(world, actor, params.country, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/evaluations/self-scores', status: 201 },
      summary: 'Begins the country’s own scoring, without a visit',
      answer: Type.Object({ id: Id, country: Type.String() }),
    },
    ({ actor }) => startSelfScore(world, actor),
  )
  pdfDoor(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/report/:language' },
      summary: 'The report of a visit, in Spanish or English',
      params: Type.Object({ id: Id, language: Type.Enum(['es', 'en']) }),
    },
    ({ actor }, { id, language }) => printEvaluation(world, actor, id, language),
  )
}
