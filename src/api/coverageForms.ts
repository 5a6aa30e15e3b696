import type { FastifyReply, FastifySchema } from 'fastify'
import { Type } from 'typebox'
import { coverageWorkbook } from '../actions/coverage/coverageWorkbook.ts'
import type { CoverageAnswer } from '../actions/coverage/readCoverage.ts'
import type { World } from '../actions/world.ts'
import { ErrorAnswer } from './door.ts'
import { sandboxed } from './sendFile.ts'

/** What coverage is asked with, and how it is answered, on either side. */
export const CoverageQuery = Type.Object({
  to: Type.Optional(
    Type.String({
      pattern: '^[a-z]{2,3}(-[a-z0-9]+)+$',
      maxLength: 40,
      description: 'The other programme; left out: all',
    }),
  ),
  types: Type.Optional(
    Type.String({
      pattern: '^[a-zA-Z]+(,[a-zA-Z]+)*$',
      maxLength: 400,
      description: 'Operator types there, with commas between',
    }),
  ),
})

export const typesIn = ({ types }: { readonly types?: string }): readonly string[] | undefined =>
  types?.split(',')

const Text = Type.String()
const Result = Type.Enum(['meets', 'partly', 'doesNot', 'neutral', 'notApplicable'])
const Counts = Type.Object({
  ...{ meets: Type.Integer(), partly: Type.Integer(), doesNot: Type.Integer() },
  ...{ neutral: Type.Integer(), notApplicable: Type.Integer() },
})
const Share = Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()])
const Named = Type.Object({ programme: Text, edition: Text, name: Text })
const TextOrNull = Type.Union([Text, Type.Null()])

const Criterion = Type.Object({
  ...{ id: Text, number: Text, asks: Text, level: Type.Enum(['must', 'should', 'mixed']) },
  result: Result,
  missing: Type.Boolean({ description: 'Nothing in the profile’s own programme asks for it' }),
  because: Type.Array(
    Type.Object({
      ...{ from: Text, number: Text, standard: Text, why: Text, result: Result, heard: Type.Boolean() },
      relation: Type.Enum(['equal', 'broader', 'narrower', 'partly', 'none']),
      confidence: Type.Enum(['high', 'medium', 'low']),
      ...{ saidBy: Text, on: Text },
      reviewed: Type.Union([Type.Object({ by: Text, on: Text }), Type.Null()]),
      through: TextOrNull,
    }),
  ),
  needs: Type.Array(Text, { description: 'What the answers would need in addition' }),
})

const Coverage = Type.Object({
  ...{ from: Named, to: Named, derivedThrough: TextOrNull, types: Type.Array(Text), asOf: Text },
  ...{ share: Share, counts: Counts },
  standards: Type.Array(
    Type.Object({
      id: Text,
      number: Text,
      title: Text,
      share: Share,
      counts: Counts,
      criteria: Type.Array(Criterion),
    }),
  ),
})

const CoverageShape = Type.Object({
  ...{ case: Text, sites: Type.Integer(), answered: Type.Integer() },
  grid: Type.Array(
    Type.Object({
      ...{ id: Text, number: Text, title: Text },
      rows: Type.Array(
        Type.Object({
          ...{ id: Text, number: Text, title: Text },
          cells: Type.Array(
            Type.Object({
              programme: Text,
              whole: Type.Integer(),
              part: Type.Integer(),
              open: Type.Integer(),
            }),
          ),
        }),
      ),
    }),
  ),
  programmes: Type.Array(Coverage),
})

/** The same, as the action's own read-only type. */
export const CoverageForm = Type.Unsafe<CoverageAnswer>(CoverageShape)

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const workbookSchema = (
  knock: 'company' | 'office',
  summary: string,
  asked: Pick<FastifySchema, 'params' | 'querystring'>,
): FastifySchema => ({
  ...asked,
  summary,
  tags: [knock],
  response: {
    200: {
      description: 'The workbook',
      content: { [sheet]: { schema: { type: 'string', format: 'binary' } } },
    },
    '4xx': ErrorAnswer,
    '5xx': ErrorAnswer,
  },
  ...({ 'x-knock': knock } as object),
})

export const sendWorkbook = async (
  world: World,
  language: 'es' | 'en',
  reply: FastifyReply,
  coverage: CoverageAnswer,
) =>
  sandboxed(reply)
    .header('content-disposition', `attachment; filename="aval-${coverage.case}.xlsx"`)
    .type(sheet)
    .send(Buffer.from(await coverageWorkbook(world, language, coverage)))
