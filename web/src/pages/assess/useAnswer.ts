import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import type { Saved } from '../../parts/autosave.ts'
import { type Autosaved, useAutosave } from '../../parts/useAutosave.ts'
import type { Answered, Criterion, Place, Written } from './profile.ts'

interface AnswerDoor {
  readonly saved: boolean
  readonly version?: number
  readonly at?: string
  readonly theirs?: Answered
}

const blank: Written = { status: null, text: '', reason: '', parts: {} }

const writtenIn = ({ status, text, reason, parts = {} }: Written): Written => ({
  status,
  text,
  reason,
  parts,
})

/** An answer that saves itself: to the device at once, to the server soon after, and never over somebody else's words. */
export const useAnswer = (criterion: Criterion, place: Place): Autosaved<Written> =>
  useAutosave<Written>({
    key: `answer.${place.siteId}.${place.criterionId}`,
    initial: criterion.answer ? writtenIn(criterion.answer) : blank,
    version: criterion.answer?.version ?? 0,
    save: (written, version, how) => sendAnswer(place, written, version ?? 0, how.keepalive),
  })

export const sendAnswer = async (
  place: Place,
  written: Written,
  baseVersion: number,
  keepalive = false,
): Promise<Saved<Written>> => {
  const answer = await api.put<AnswerDoor>(
    '/api/v1/company/answers',
    { ...place, ...written, baseVersion },
    { keepalive },
  )
  if (!answer.ok) {
    return answer.error.status === 0 ? { kind: 'offline' } : { kind: 'refused', why: answer.error.message }
  }
  const { saved, version, at, theirs } = answer.data
  if (saved) {
    markStale()
    return { kind: 'saved', version, ...(at ? { at } : {}) }
  }
  if (!theirs) return { kind: 'offline' }
  return {
    kind: 'conflict',
    theirs: { value: writtenIn(theirs), version: theirs.version, by: theirs.by, at: theirs.at },
  }
}

/** Counts on other pages are read anew when somebody comes back to them; this page is left in peace. */
const markStale = () =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/company'),
    refetchType: 'none',
  })
