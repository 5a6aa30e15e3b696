import type { Criterion } from '../standards/standard.ts'

/** As much of a site as decides what is asked there. */
export interface AskedSite {
  readonly id: string
  readonly kind: string
}

export const isAskedAt = (criterion: Pick<Criterion, 'siteKinds'>, site: AskedSite): boolean =>
  criterion.siteKinds === 'all' || criterion.siteKinds.includes(site.kind)

/** Every question there is to answer: each criterion at each site where it is asked, site by site. */
export const questionsAsked = (
  criteria: readonly Criterion[],
  sites: readonly AskedSite[],
): readonly { readonly criterion: Criterion; readonly site: AskedSite }[] =>
  sites.flatMap((site) =>
    criteria.filter((criterion) => isAskedAt(criterion, site)).map((criterion) => ({ criterion, site })),
  )
