import { type Profile, placeKey } from './profileOf.ts'

interface Returned {
  readonly siteId: string | null
  readonly criterionId: string
  readonly answerVersion: number
  readonly at: string
}

/** The latest return of each answer, and whether the company has done something about it: written anew, or added a paper. */
export const latestReturns = <R extends Returned>(
  returns: readonly R[],
  profile: Pick<Profile, 'answers' | 'links'>,
): readonly (R & { readonly corrected: boolean })[] => {
  const versions = new Map(profile.answers.map((answer) => [placeKey(answer), answer.version]))
  const papers = new Map(profile.links.map((link) => [placeKey(link), link.addedAt]))
  const latest = new Map(returns.map((one) => [placeKey(one), one]))
  return [...latest].map(([place, one]) => ({
    ...one,
    corrected: (versions.get(place) ?? 0) > one.answerVersion || (papers.get(place) ?? '') > one.at,
  }))
}
