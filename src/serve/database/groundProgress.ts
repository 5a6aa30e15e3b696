/** What the ground is doing, told as it begins; a door puts it into words. */
export type GroundStep =
  | 'waitForOther'
  | 'moveOutOfPrivateFolder'
  | 'copyBinaries'
  | 'createCluster'
  | 'startDatabase'
  | 'recoverDatabase'
  | 'joinDatabase'
  | 'createDatabase'
  | 'stopDatabase'

export type GroundProgress = (step: GroundStep, detail?: string) => void
