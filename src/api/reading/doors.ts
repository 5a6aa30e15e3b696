import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { readCriterion } from '../../actions/reading/readCriterion.ts'
import { listProgrammes, readProgramme } from '../../actions/reading/readProgramme.ts'
import { readStandard } from '../../actions/reading/readStandard.ts'
import type { World } from '../../actions/world.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { ProgrammesAnswer, ReadCriterionAnswer, ReadProgrammeAnswer, ReadStandardAnswer } from './answers.ts'
import { openBookletDoor } from './bookletDoor.ts'
import { openPublicOscalDoors } from './oscalDoors.ts'
import { openSearchDoor } from './searchDoor.ts'
import { toldDoor } from './toldDoor.ts'

const Id = Type.String({ maxLength: 100 })

/** What anybody may read of every programme: its page, its standards, its criteria. */
export const openReadingDoors = (app: FastifyInstance, { world }: { readonly world: World }): void => {
  openSearchDoor(app, { world })
  openBookletDoor(app, { world })
  openPublicOscalDoors(app, world)
  toldDoor(
    app,
    world,
    {
      path: '/programmes',
      summary: 'Every programme there is as data, in a line each',
      params: Type.Object({}),
      answer: ProgrammesAnswer,
    },
    (library) => done({ items: listProgrammes(library) }),
  )
  toldDoor(
    app,
    world,
    {
      path: '/programmes/:programme',
      summary: 'One programme, without its criteria',
      params: Type.Object({ programme: Id }),
      answer: ReadProgrammeAnswer,
    },
    (library, { programme }) => readProgramme(library, programme),
  )
  toldDoor(
    app,
    world,
    {
      path: '/programmes/:programme/standards/:standard',
      summary: 'One standard of a programme, with its criteria',
      params: Type.Object({ programme: Id, standard: Id }),
      answer: ReadStandardAnswer,
    },
    (library, { programme, standard }) => readStandard(library, programme, standard),
  )
  toldDoor(
    app,
    world,
    {
      path: '/programmes/:programme/criteria/:criterion',
      summary: 'One criterion of a programme, with what it follows and how it stands to other programmes',
      params: Type.Object({ programme: Id, criterion: Id }),
      answer: ReadCriterionAnswer,
      judged: true,
    },
    (library, { programme, criterion }) => readCriterion(library, programme, criterion),
  )
}
