import { useEffect, useSyncExternalStore } from 'react'
import { type Session, useSession } from '../../api/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { Place } from './profile.ts'
import { cancelFile, onUploadsChange, refuseFile, resumeFiles, sendFiles, uploadsNow } from './uploads.ts'

const limitBytes = 50 * 1024 * 1024
const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10

/** Whose files on this device: a person's, for the company they work for now. */
const ownerOf = ({ person, activeOperator }: Session) => `${person.id}.${activeOperator ?? ''}`

/** Files on their way to one answer, or to the library. What is too large is said before anything is sent. */
export const useUploads = (place: Place | undefined) => {
  const t = useWords()
  const session = useSession()
  const owner = session ? ownerOf(session) : ''
  const files = useSyncExternalStore(onUploadsChange, uploadsNow).filter(
    (one) =>
      one.owner === owner &&
      one.place?.siteId === place?.siteId &&
      one.place?.criterionId === place?.criterionId,
  )
  const add = (chosen: Iterable<File>) => {
    const all = [...chosen]
    for (const file of all.filter(({ size }) => size > limitBytes)) {
      const values = { size: megabytes(file.size), limit: megabytes(limitBytes) }
      refuseFile(owner, place, file, t('refusal.evidence.tooLarge', values))
    }
    void sendFiles(
      owner,
      place,
      all.filter(({ size }) => size <= limitBytes),
    )
  }
  return { files, add, drop: (key: string) => void cancelFile(key) }
}

/** Files that a closed page left on this device go on from whatever page is opened next. */
export const useResumingUploads = (session: Session) => {
  const { side } = session
  const owner = ownerOf(session)
  useEffect(() => {
    if (side === 'company') void resumeFiles(owner)
  }, [owner, side])
}
