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
  const known = new Map<string, string>()
  const { pack, unpack } = openPacking()
  const versionsOf = (number: string): readonly StoredVersion[] => {
    const packed = known.get(number)
    return packed === undefined ? [] : unpack(number, packed)
  }
  const put = (number: string, versions: readonly StoredVersion[]) => {
    known.delete(number)
    if (versions.length > 0) known.set(number, pack(versions))
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }
  const change = (
    versions: readonly StoredVersion[],
    by: (there: readonly StoredVersion[], one: StoredVersion) => readonly StoredVersion[],
  ) => {
    for (const one of versions) put(one.number, by(versionsOf(one.number), one))
  }
  const isNot = (one: StoredVersion) => (other: StoredVersion) => other.declarationId !== one.declarationId
  return {
    of: (numbers) => [...new Set(numbers)].flatMap(versionsOf),
    add: (versions) => change(versions, (there, one) => [...there, one]),
    supersede: (versions) =>
      change(versions, (there, one) =>
        there.map((other) => (isNot(one)(other) ? other : { ...other, state: 'superseded' })),
      ),
    has: (version) => versionsOf(version.number).some((other) => !isNot(version)(other)),
    forget: (versions) => change(versions, (there, one) => there.filter(isNot(one))),
  }
}

const MOST_SHARED = 10_000

/** A number's versions as one short text: a tenth of the memory. Reasons, alike for most, are kept once and named by place. */
const openPacking = () => {
  const shared: string[] = []
  const places = new Map<string, number>()
  const placeOf = (because: string): number | undefined => {
    const place = places.get(because)
    if (place !== undefined || shared.length >= MOST_SHARED) return place
    places.set(because, shared.length)
    return shared.push(because) - 1
  }
  return {
    pack: (versions: readonly StoredVersion[]): string =>
      JSON.stringify(
        versions.map(({ number: _, because, ...rest }) => [
          rest.version,
          rest.bodyHash,
          rest.declarationId,
          rest.issuedAt,
          rest.functionCode,
          rest.state,
          rest.lane,
          rest.means,
          rest.basis,
          because && (placeOf(JSON.stringify(because)) ?? because),
        ]),
      ),
    unpack: (number: string, packed: string): readonly StoredVersion[] =>
      (JSON.parse(packed) as readonly Packed[]).map(
        ([version, bodyHash, declarationId, issuedAt, functionCode, state, lane, means, basis, because]) => ({
          ...{ number, version, bodyHash, declarationId, issuedAt, functionCode, state, lane, means, basis },
          because:
            typeof because === 'number'
              ? (JSON.parse(shared[because] ?? 'null') as StoredVersion['because'])
              : because,
        }),
      ),
  }
}

type Packed = readonly [
  StoredVersion['version'],
  StoredVersion['bodyHash'],
  StoredVersion['declarationId'],
  StoredVersion['issuedAt'],
  StoredVersion['functionCode'],
  StoredVersion['state'],
  StoredVersion['lane'],
  StoredVersion['means'],
  StoredVersion['basis'],
  StoredVersion['because'] | number,
]
