import { useEffect } from 'react'
import { isReachable, onReachableChange } from '../../api/net.ts'
import type { Session } from '../../api/session.ts'
import { forget, kept, keptKeys } from '../../device/kept.ts'
import { type Draft, draftAt } from '../../parts/autosave.ts'
import { isOwn } from '../../parts/autosaveState.ts'
import { beingWritten, draftPlace } from '../../parts/beingWritten.ts'
import type { Place, Written } from './profile.ts'
import { sendAnswer } from './useAnswer.ts'

/** The page in sight comes first: what it draws, it sends itself. */
const afterMs = 1500

/** Answers that a closed page left on this device are sent from whatever page is opened next, once there is a connection. */
export const useSendingLeftAnswers = ({ side, person }: Session) => {
  const { id } = person
  useEffect(() => {
    if (side !== 'company') return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const sendSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void sendLeft(draftPlace(`${id}.answer.`)), afterMs)
    }
    sendSoon()
    const stopListening = onReachableChange(sendSoon)
    return () => {
      clearTimeout(timer)
      stopListening()
    }
  }, [id, side])
}

/** What cannot be saved as it is (somebody else wrote there, or the office holds the profile) waits for its own page. */
const sendLeft = async (prefix: string) => {
  for (const at of keptKeys(prefix)) {
    if (!isReachable()) return
    const draft = draftAt<Written>(at)
    const text = kept(at)
    if (!draft || beingWritten.has(at)) continue
    const saved = await sendDraft(placeIn(at.slice(prefix.length)), draft)
    if (saved.kind === 'saved' && kept(at) === text && !beingWritten.has(at)) forget(at)
  }
}

const sendDraft = async (place: Place, { value, version, unanswered = [] }: Draft<Written>) => {
  const saved = await sendAnswer(place, value, version ?? 0)
  return saved.kind === 'conflict' && isOwn(saved.theirs, value, unanswered)
    ? sendAnswer(place, value, saved.theirs.version)
    : saved
}

const placeIn = (key: string): Place => {
  const [siteId = '', ...criterion] = key.split('.')
  return { siteId, criterionId: criterion.join('.') }
}
