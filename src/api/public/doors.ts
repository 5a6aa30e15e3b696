import type { FastifyInstance } from 'fastify'
import { type HolderIndex, openHolderIndex } from '../../actions/public/holderIndex.ts'
import type { World } from '../../actions/world.ts'
import { openCertificateDoor } from './certificateDoor.ts'
import { openChangesDoor } from './changesDoor.ts'
import { openDemonstrationDoor } from './demonstrationDoor.ts'
import { openProgrammeDoors } from './programmeDoors.ts'
import { openRegisterDoors } from './registerDoors.ts'
import { openStatisticsDoors } from './statisticsDoors.ts'
import { openStatusDoor } from './statusDoor.ts'

/** What anybody may ask, signed in or not: the status of a number, the register, a certificate, the programme, its numbers. */
export const openPublicDoors = (app: FastifyInstance, { world }: { readonly world: World }): void => {
  const index = openHolderIndex(world)
  app.addHook('onReady', () => index.start())
  app.addHook('onClose', () => index.stop())
  followOwnChanges(app, index)
  openStatusDoor(app, world, index)
  openRegisterDoors(app, world)
  openCertificateDoor(app, world)
  openProgrammeDoors(app, world)
  openChangesDoor(app, world)
  openStatisticsDoors(app, world)
  openDemonstrationDoor(app, world)
}

/**
 * Whatever somebody changed through this process is followed at once; other processes' changes by the next poll. Machines send
 * hundreds of declarations a second and change nothing of the register.
 */
const followOwnChanges = (app: FastifyInstance, index: HolderIndex): void => {
  app.addHook('onResponse', ({ method, actor }, reply, next) => {
    const changed = method !== 'GET' && method !== 'HEAD' && reply.statusCode < 400
    if (changed && actor.side !== 'public' && actor.personId !== null) void index.refresh()
    next()
  })
}
