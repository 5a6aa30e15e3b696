import type { FastifyInstance } from 'fastify'
import type { ServerParts } from '../serverParts.ts'
import { openTargetingDoors } from './targetingDoors.ts'

/** What the border asks: declarations, their lanes, and the tables by which lanes are given. */
export const openBorderDoors = (app: FastifyInstance, parts: ServerParts): void => {
  const { desk } = parts
  app.addHook('onReady', () => desk.start())
  app.addHook('onClose', () => desk.stop())
  openTargetingDoors(app, parts)
}
