import type { FastifyInstance } from 'fastify'
import type { ServerParts } from '../serverParts.ts'
import { openOfficeListDoors } from './officeDoors.ts'
import { openSettingsDoors } from './settingsDoors.ts'

/** The house itself: its offices, how it is set up. */
export const openHouseDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  openOfficeListDoors(app, world)
  openSettingsDoors(app, world)
}
