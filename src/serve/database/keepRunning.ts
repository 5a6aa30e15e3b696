import type { EmbeddedPostgres } from './embeddedPostgres.ts'

const EVERY_MS = 500

/** Looks twice a second whether PostgreSQL lives and starts it again where it does not. Answers how to stop looking. */
export const keepRunning = (postgres: Pick<EmbeddedPostgres, 'revive'>): (() => void) => {
  let busy = false
  const look = async () => {
    if (busy) return
    busy = true
    // A start that fails is tried again at the next look; whoever asks meanwhile is told by the pool.
    await postgres.revive().catch(() => undefined)
    busy = false
  }
  const timer = setInterval(look, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
