import type { FastifyInstance } from 'fastify'
import type { ServerParts } from '../serverParts.ts'

/** What the border asks: declarations, their lanes, and the tables by which lanes are given. */
export const openBorderDoors = (app: FastifyInstance, { desk }: ServerParts): void => {
  app.addHook('onReady', () => desk.start())
  app.addHook('onClose', () => desk.stop())
}
