import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import { sitesOf } from '../../store/cases/profile.ts'
import { evidenceLinks, evidenceOf } from '../../store/profile/evidence.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

/** The company's library: every paper, since when it holds, and which criteria lean on it. Four questions. */
export const listEvidence = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'listEvidence', async (tx, operatorId) => {
    const file = await ownCase(tx, actor)
    if (!file.ok) return file
    const placed = new Map(placedCriteria(editionOf(world, file.value)).map((one) => [one.criterion.id, one]))
    const sites = new Map((await sitesOf(tx, operatorId)).map((site) => [site.id, site.name]))
    const links = await evidenceLinks(tx, operatorId)
    const serves = (evidenceId: string) =>
      links
        .filter((link) => link.evidenceId === evidenceId && sites.has(link.siteId))
        .map((link) => ({
          siteId: link.siteId,
          site: sites.get(link.siteId) ?? '',
          criterionId: link.criterionId,
          number: placed.get(link.criterionId)?.criterion.number ?? '',
          standardId: placed.get(link.criterionId)?.standard.id ?? '',
        }))
    const items = await evidenceOf(tx, operatorId)
    return done({ today: moment(world).day, items: items.map((one) => ({ ...one, serves: serves(one.id) })) })
  })

export type EvidenceLibrary = Awaited<ReturnType<typeof listEvidence>> extends Outcome<infer T> ? T : never
