import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { endPostmaster } from './postmaster.ts'
import { isListed } from './runningProcess.ts'

/** Ended at any instant of a look, it is a zombie for as long as its parent has not taken notice. */
describe('ending a process that we started', () => {
  it('is over only when the system has forgotten its number', { timeout: 60_000 }, async () => {
    const left: number[] = []
    for (let round = 0; round < 40; round += 1) {
      const child = spawn('sleep', ['30'], { detached: true, stdio: 'ignore' })
      child.unref()
      await endPostmaster(child.pid ?? 0, 'fast')
      if (isListed(child.pid ?? 0)) left.push(round)
    }
    expect(left).toEqual([])
  })
})
