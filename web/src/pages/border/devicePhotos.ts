import type { Answer } from '../../api/answer.ts'
import { type Stands, sendPieces } from '../../api/sendPieces.ts'
import { forgetFile, keepFile, keptFilesOf } from '../../device/keptFiles.ts'
import { smallerPhoto } from '../../device/smallerPhoto.ts'

/** Photos of inspections lie on the device until the office has all of each, piece by piece. */
const ownerOf = (person: string) => `gate.${person}`

/** Answers whether the device kept it. What leaves it is drawn anew, without where and by what it was taken. */
export const keepPhoto = async (
  person: string,
  keptAs: string,
  place: string,
  file: File,
): Promise<boolean> =>
  keepFile({
    ...{ key: `${keptAs}.${crypto.randomUUID()}.${place}`, owner: ownerOf(person) },
    ...{ place: undefined, file: await smallerPhoto(file), uploadId: undefined },
  })

export interface SentPhotos {
  readonly left: number
  /** Why the office would not have one of them; it is no longer on the device. */
  readonly refusal: string | null
}

/** Sends what lies here of one inspection, each from wherever the office says it stands. */
export const sendPhotos = async (
  person: string,
  keptAs: string,
  inspectionId: string,
): Promise<SentPhotos> => {
  const mine = (await keptFilesOf(ownerOf(person))).filter(({ key }) => key.split('.')[0] === keptAs)
  let left = mine.length
  let refusal: string | null = null
  for (const { key, file } of mine) {
    const [, photoId = '', place = ''] = key.split('.')
    const answer = await sendOne({ inspectionId, photoId, place, file })
    if (!answer.ok && isPassing(answer.error.status)) return { left, refusal }
    if (!answer.ok) refusal = answer.error.message
    await forgetFile(key)
    left -= 1
  }
  return { left, refusal }
}

interface Photo {
  readonly inspectionId: string
  readonly photoId: string
  readonly place: string
  readonly file: File
}

const sendOne = ({ inspectionId, photoId, place, file }: Photo): Promise<Answer<Stands>> =>
  sendPieces('/api/v1/border/inspections/{id}/photos/{photoId}', { id: inspectionId, photoId }, file, {
    place,
  })

/** No connection, too many at once, a server that is away or still looking: later. Anything else is an answer. */
const isPassing = (status: number): boolean =>
  status === 0 || status === 429 || status === 409 || status >= 500
