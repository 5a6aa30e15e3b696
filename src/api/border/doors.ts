import type { FastifyInstance } from 'fastify'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { ServerParts } from '../serverParts.ts'
import { openClearanceAuditDoors } from './clearanceAuditDoors.ts'
import { openDisownDoors } from './disownDoors.ts'
import { openFileDoors } from './fileDoors.ts'
import { openGateDoors } from './gateDoors.ts'
import { openLookUpDoors } from './lookUpDoors.ts'
import { openPhotoDoors } from './photoDoors.ts'
import { openPostDoors } from './postDoors.ts'
import { openReceiveDoor } from './receiveDoor.ts'
import { openRemotePostDoors } from './remotePostDoors.ts'
import { openTargetingDoors } from './targetingDoors.ts'

/** What the border asks: declarations in and looked up, their lanes, and the tables by which lanes are given. */
export const openBorderDoors = (app: FastifyInstance, parts: ServerParts): void => {
  const { world, desk } = parts
  app.addHook('onReady', () => desk.start())
  app.addHook('onClose', () => desk.stop())
  const decide = (declaration: GoodsDeclaration) => desk.decide(declaration)
  openLookUpDoors(app, world)
  openDisownDoors(app, world)
  openReceiveDoor(app, world, decide)
  openFileDoors(app, world, decide)
  openPostDoors(app, world)
  openGateDoors(app, parts)
  openClearanceAuditDoors(app, world)
  openPhotoDoors(app, world)
  openTargetingDoors(app, parts)
  openRemotePostDoors(app, parts)
}
