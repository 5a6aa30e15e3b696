import { gapList } from '../../domain/assessment/gapList.ts'
import { selfScore } from '../../domain/assessment/selfScore.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Standard } from '../../domain/standards/standard.ts'
import { sentReturns } from '../../store/profile/answers.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { missingIn } from '../cases/missingFromProfile.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'
import { ownSteps } from './ownSteps.ts'
import { profileOf } from './profileOf.ts'
import { progressStrips } from './progressStrips.ts'

/** Whether anything is missing before the signature, each thing by name; and the company's own score and gaps. Six questions. */
export const readMissing = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'readMissing', async (tx, operatorId) => {
    const found = await ownCase(tx, actor)
    if (!found.ok) return found
    const file = found.value
    const { day } = moment(world)
    const programme = editionOf(world, file)
    const profile = await profileOf(tx, programme, operatorId, day)
    const missing = missingIn(profile, await sentReturns(tx, file.id))
    const placed = new Map(placedCriteria(programme).map((one) => [one.criterion.id, one]))
    const siteNames = new Map(profile.sites.map((site) => [site.id, site.name]))
    const nameOf = (one: { readonly siteId?: string; readonly criterionId?: string }) => {
      const place = placed.get(one.criterionId ?? '')
      return {
        site: one.siteId ? { id: one.siteId, name: siteNames.get(one.siteId) ?? '' } : null,
        standardId: place?.standard.id ?? null,
        standard: place ? headOf(place.standard) : null,
        criterion: place
          ? { id: place.criterion.id, number: place.criterion.number, asks: place.criterion.asks }
          : null,
      }
    }
    return done({
      case: { number: file.number, state: file.state, version: file.version },
      operator: { name: profile.operator.name, legalRepresentative: profile.operator.legalRepresentative },
      complete: missing.length === 0,
      asked: progressStrips(programme, profile, missing, day).reduce((sum, row) => sum + row.asked, 0),
      missing: missing.map((one) => ({ kind: one.kind, ...nameOf(one) })),
      sites: profile.sites.length,
      evidence: new Set(profile.links.map((link) => link.evidenceId)).size,
      steps: ownSteps(file, actor, missing.length === 0, day),
      score: selfScore(profile.criteria, profile.sites, profile.answers),
      gaps: gapList(profile.criteria, profile.sites, profile.answers).map((gap) => ({
        because: gap.because,
        level: gap.level,
        parts: (placed.get(gap.criterionId)?.criterion.parts ?? [])
          .filter(({ id }) => gap.parts.includes(id))
          .map(({ id, asks }) => ({ id, asks })),
        ...nameOf(gap),
      })),
    })
  })

const headOf = ({ id, number, title }: Standard) => ({ id, number, title })

export type MissingView = Awaited<ReturnType<typeof readMissing>> extends Outcome<infer T> ? T : never
