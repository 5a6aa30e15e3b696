import { api } from '../../api/client.ts'
import { forget, keep, kept, keptKeys } from '../../device/kept.ts'

/** A release said on this device, until the office has heard of it. */
export interface DeviceRelease {
  readonly id: string
  readonly issuedAt: string
  readonly plate: string
  readonly reason: string
  /** Why the office did not take it; a person has to look again. */
  readonly refusal: string | null
}

const prefixOf = (person: string) => `aval.gate.${person}.release.`

export const releasesOnDevice = (person: string): readonly DeviceRelease[] =>
  keptKeys(prefixOf(person)).flatMap((key) => {
    const text = kept(key)
    return text === undefined ? [] : [JSON.parse(text) as DeviceRelease]
  })

/** Answers whether the device kept it: where it could not, nothing was released. */
export const releaseOnDevice = (person: string, release: Omit<DeviceRelease, 'refusal'>): boolean =>
  keep(prefixOf(person) + release.id, JSON.stringify({ ...release, refusal: null }))

export const forgetRelease = (person: string, id: string): void => forget(prefixOf(person) + id)

/** Sends what waits. What is refused stays, with the reason, until a person puts it away. */
export const sendReleases = async (person: string): Promise<void> => {
  for (const release of releasesOnDevice(person)) {
    if (release.refusal !== null) continue
    const { id, issuedAt, reason } = release
    const answer = await api.post(
      '/api/v1/border/shipments/{id}/release',
      { issuedAt, reason },
      { path: { id } },
    )
    if (answer.ok) forgetRelease(person, id)
    else if (answer.error.status === 0) return
    else keep(prefixOf(person) + id, JSON.stringify({ ...release, refusal: answer.error.message }))
  }
}
