import type { Telling } from './groundTold.ts'

const AGAIN_MS = 60_000

/** Tells what failed in the background; the same failure again at most once a minute. */
export const tellOnce = ({ tell, words }: Telling) => {
  const told = new Map<string, number>()
  return (job: string, error: unknown): void => {
    const why = error instanceof Error && error.message ? error.message : String(error)
    const key = `${job} ${why}`
    if (Date.now() - (told.get(key) ?? 0) < AGAIN_MS) return
    told.set(key, Date.now())
    tell(words('cli.start.jobFailed', { job: words(`cli.job.${job}`), why }))
  }
}
