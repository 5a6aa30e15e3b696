import { isEditable, takesReplies } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Text } from '../../domain/standards/text.ts'
import type { Missing } from '../cases/missingFromProfile.ts'
import type { Profile } from './profileOf.ts'

/** One thing for the company to do. What kind it is says how it is worded; the rest says where it is done. */
export interface HomeTask {
  readonly kind: 'noSite' | 'noTypes' | 'returned' | 'missing' | 'findings' | 'submit'
  readonly standard?: { readonly id: string; readonly number: string; readonly title: Text }
  readonly criterion?: { readonly id: string; readonly number: string; readonly asks: Text }
  readonly site?: { readonly id: string; readonly name: string }
  /** What the office wrote about it. */
  readonly reason?: string
  readonly count?: number
  readonly locked?: boolean
  /** The step of the life cycle that ends the list. */
  readonly step?: string
}

interface Desk {
  readonly programme: Programme
  readonly profile: Profile
  readonly missing: readonly Missing[]
  readonly returns: readonly {
    readonly siteId: string | null
    readonly criterionId: string
    readonly reason: string
  }[]
  readonly openFindings: number
  readonly state: CaseState
  readonly submitStep: string | null
}

/** What follows, in order: what came back, findings, what is missing by standard, and the signature at the end. */
export const homeTasks = (desk: Desk): readonly HomeTask[] => {
  const findings: HomeTask[] =
    takesReplies(desk.state) && !isEditable(desk.state) && desk.openFindings > 0
      ? [{ kind: 'findings', count: desk.openFindings }]
      : []
  if (!isEditable(desk.state)) return findings
  const beginnings = desk.missing.filter((one) => one.kind === 'noSite' || one.kind === 'noTypes')
  const signature: HomeTask[] = desk.submitStep
    ? [{ kind: 'submit', step: desk.submitStep, locked: desk.missing.length > 0 }]
    : []
  return [
    ...findings,
    ...beginnings.map((one) => ({ kind: one.kind as 'noSite' | 'noTypes' })),
    ...returnedTasks(desk),
    ...missingTasks(desk),
    ...signature,
  ]
}

const returnedTasks = ({ programme, profile, missing, returns }: Desk): readonly HomeTask[] => {
  const open = missing.filter((one) => one.kind === 'returned')
  const reasons = new Map(returns.map((one) => [`${one.siteId} ${one.criterionId}`, one.reason]))
  return placedCriteria(programme).flatMap(({ standard, criterion }) =>
    open
      .filter((one) => one.criterionId === criterion.id)
      .map((one) => ({
        kind: 'returned' as const,
        standard: headOf(standard),
        criterion: { id: criterion.id, number: criterion.number, asks: criterion.asks },
        ...siteIn(profile, one.siteId),
        reason: reasons.get(`${one.siteId} ${one.criterionId}`) ?? '',
      })),
  )
}

const missingTasks = ({ programme, profile, missing }: Desk): readonly HomeTask[] =>
  programme.standards.flatMap((standard) => {
    const own = new Set(standard.subStandards.flatMap((sub) => sub.criteria.map((one) => one.id)))
    const here = missing.filter((one) => one.kind !== 'returned' && own.has(one.criterionId ?? ''))
    if (here.length === 0) return []
    return [
      {
        kind: 'missing' as const,
        standard: headOf(standard),
        ...siteIn(profile, here[0]?.siteId),
        count: here.length,
      },
    ]
  })

const headOf = ({ id, number, title }: HomeTask['standard'] & object) => ({ id, number, title })

const siteIn = (profile: Profile, id: string | undefined): Pick<HomeTask, 'site'> => {
  const site = profile.sites.find((one) => one.id === id)
  return site ? { site: { id: site.id, name: site.name } } : {}
}
