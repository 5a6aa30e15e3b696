import type { FastifyInstance } from 'fastify'
import { type HouseSettings, readSettings } from '../../actions/house/readSettings.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'

export const openSettingsDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/settings',
      knock: 'signedIn',
      tag: 'house',
      summary: 'How this installation is set up; nothing secret',
      answer: asIs<HouseSettings>(),
    },
    ({ actor }) => readSettings(world, actor),
  )
}
