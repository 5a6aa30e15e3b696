import { type SealingChange, watchSealing } from '../actions/audit/watchSealing.ts'
import { followBenefits } from '../actions/benefits/countLedger.ts'
import { publishDue } from '../actions/capacity/workingGroup/announcementsOnTime.ts'
import { passTime } from '../actions/clock/passTime.ts'
import { sendMail } from '../actions/mail/sendMail.ts'
import { escalateUnread } from '../actions/messages/escalateUnread.ts'
import { sendSummaries } from '../actions/notifications/sendSummaries.ts'
import { retainNightly } from '../actions/retention/retention.ts'
import { publishThresholdsDaily } from '../actions/targeting/reckonThresholds.ts'
import { clearLeftUploads } from '../actions/uploads/clearLeftUploads.ts'
import type { World } from '../actions/world.ts'
import { every } from './every.ts'

export interface JobSettings {
  readonly smtp: string | undefined
  /** Puts the audit log's waiting events under a signed head. */
  readonly seal: () => Promise<void>
  readonly fails: (job: string, error: unknown) => void
  /** The seal of the audit log came late, stopped grants, or caught up. */
  readonly sealing: (change: SealingChange) => void
}

/**
 * What happens without anybody asking. Each job finds its work in the data itself (mail unsent, events unsealed, terms ended), so
 * nothing is lost by a stop and nothing has to be queued.
 */
export const startJobs = (world: World, settings: JobSettings) => {
  const told = (job: string) => (error: unknown) => settings.fails(job, error)
  const jobs = [
    every(5_000, settings.seal, told('sealAudit')),
    every(30_000, () => watch(world, settings), told('watchSealing')),
    every(30_000, () => passTime(world), told('passTime')),
    every(300_000, () => escalateUnread(world), told('escalateUnread')),
    every(60_000, () => sendSummaries(world), told('sendSummaries')),
    every(3_600_000, () => clearLeftUploads(world), told('clearLeftUploads')),
    every(600_000, () => retainNightly(world), told('retain')),
    every(60_000, () => publishThresholdsDaily(world), told('publishThresholds')),
    every(60_000, () => publishDue(world), told('publishDue')),
    every(60_000, () => followBenefits(world), told('followBenefits')),
    every(5_000, () => sendMail(world, settings.smtp), told('sendMail')),
  ]
  return {
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()))
      await settings.seal().catch(told('sealAudit'))
    },
  }
}

const watch = async (world: World, { sealing }: Pick<JobSettings, 'sealing'>): Promise<void> => {
  const change = await watchSealing(world)
  if (change) sealing(change)
}
