import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { readCriterion } from '../../actions/reading/readCriterion.ts'
import { listProgrammes, readProgramme } from '../../actions/reading/readProgramme.ts'
import { readStandard } from '../../actions/reading/readStandard.ts'
import type { World } from '../../actions/world.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { ProgrammesAnswer, ReadCriterionAnswer, ReadProgrammeAnswer, ReadStandardAnswer } from './answers.ts'
import { openBookletDoor } from './bookletDoor.ts'
import { openSearchDoor } from './searchDoor.ts'
import { toldDoor } from './toldDoor.ts'

const Id = Type.String({ maxLength: 100 })

/** What anybody may read of every programme: its page, its standards, its criteria. */
export const openReadingDoors = (app: FastifyInstance, { world }: { readonly world: World }): void => {
  openSearchDoor(app, { world })
  openBookletDoor(app, { world })
  toldDoor(
    app,
    {
      path: '/programmes',
      summary: 'Every programme there is as data, in a line each',
      params: Type.Object({}),
      answer: ProgrammesAnswer,
    },
    async () => done({ items: listProgrammes(await world.library()) }),
  )
  toldDoor(
    app,
    {
      path: '/programmes/:programme',
      summary: 'One programme, without its criteria',
      params: Type.Object({ programme: Id }),
      answer: ReadProgrammeAnswer,
    },
    async ({ programme }) => readProgramme(await world.library(), programme),
  )
  toldDoor(
    app,
    {
      path: '/programmes/:programme/standards/:standard',
      summary: 'One standard of a programme, with its criteria',
      params: Type.Object({ programme: Id, standard: Id }),
      answer: ReadStandardAnswer,
    },
    async ({ programme, standard }) => readStandard(await world.library(), programme, standard),
  )
  toldDoor(
    app,
    {
      path: '/programmes/:programme/criteria/:criterion',
      summary: 'One criterion of a programme, with what it follows and how it stands to other programmes',
      params: Type.Object({ programme: Id, criterion: Id }),
      answer: ReadCriterionAnswer,
    },
    async ({ programme, criterion }) => readCriterion(await world.library(), programme, criterion),
  )
}
