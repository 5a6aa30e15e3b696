import { join } from 'node:path'
import type { Settings } from '../settings.ts'

type Data = Pick<Settings, 'dataDir'>

/** Where the house keeps the snapshot. */
export const snapshotIn = ({ dataDir }: Data): string => join(dataDir, 'border', 'snapshot')

/** Where a post far away keeps its copy. */
export const copyIn = ({ dataDir }: Data): string => join(dataDir, 'border', 'copy')

/** Of every answering process beside the house, by its port. */
export const journalsIn = ({ dataDir }: Data): string => join(dataDir, 'border', 'journals')
