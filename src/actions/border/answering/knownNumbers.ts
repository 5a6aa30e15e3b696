import type { StoredVersion } from '../../../store/border/intake.ts'

/** The versions answered of late, by number; of more than fit, those are forgotten that were touched longest ago. */
export interface KnownNumbers {
  readonly of: (numbers: Iterable<string>) => readonly StoredVersion[]
  readonly add: (versions: readonly StoredVersion[]) => void
  readonly supersede: (versions: readonly StoredVersion[]) => void
  readonly has: (version: StoredVersion) => boolean
  readonly forget: (versions: readonly StoredVersion[]) => void
}

const MOST_NUMBERS = 100_000

export const openKnownNumbers = (most = MOST_NUMBERS): KnownNumbers => {
  const known = new Map<string, readonly StoredVersion[]>()
  const put = (number: string, versions: readonly StoredVersion[]) => {
    known.delete(number)
    if (versions.length > 0) known.set(number, versions)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }
  const change = (
    versions: readonly StoredVersion[],
    by: (there: readonly StoredVersion[], one: StoredVersion) => readonly StoredVersion[],
  ) => {
    for (const one of versions) put(one.number, by(known.get(one.number) ?? [], one))
  }
  const isNot = (one: StoredVersion) => (other: StoredVersion) => other.declarationId !== one.declarationId
  return {
    of: (numbers) => [...new Set(numbers)].flatMap((number) => known.get(number) ?? []),
    add: (versions) => change(versions, (there, one) => [...there, one]),
    supersede: (versions) =>
      change(versions, (there, one) =>
        there.map((other) => (isNot(one)(other) ? other : { ...other, state: 'superseded' })),
      ),
    has: (version) => (known.get(version.number) ?? []).some((other) => !isNot(version)(other)),
    forget: (versions) => change(versions, (there, one) => there.filter(isNot(one))),
  }
}
