import { closedJournals } from '../../files/border/journalFolder.ts'

/** The house that a post far away belongs to, and the token by which it is known there. */
export interface FarHouse {
  /** Public address without a slash at its end. */
  readonly url: string
  readonly token: string
}

const SENDING_MS = 60_000

/**
 * Sends what was decided here to the house, oldest first. A journal leaves this disk only once the house says that all of it is
 * stored; what it refused is put aside here. Rejects where the house does not answer: nothing is lost, it is sent again later.
 */
export const sendJournals = async ({ url, token }: FarHouse, folder: string): Promise<void> => {
  for await (const journal of closedJournals(folder)) {
    const answer = await fetch(`${url}/api/v1/border/journals`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${token}` },
      body: journal.text,
      signal: AbortSignal.timeout(SENDING_MS),
    })
    if (answer.status !== 200) throw new Error(`the house answered a journal with ${answer.status}`)
    const { refused } = (await answer.json()) as { readonly refused: number }
    if (refused === 0) await journal.takeAway()
    else await journal.putAside()
  }
}
