import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { checkSite } from '../../domain/operators/site.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import { addSite, changeSite, openSite, type SiteDetails } from '../../store/profile/sites.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { editableCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'

export interface SiteInput {
  readonly id?: string
  readonly version?: number
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly city: string
  readonly state: string
  readonly latitude?: number | null
  readonly longitude?: number | null
  readonly employees?: number | null
}

/** A site comes, or what is known of it changes. */
export const saveSite = (
  world: World,
  actor: Actor,
  input: SiteInput,
): Promise<Outcome<{ id: string; version: number }>> =>
  actForCompany(world, actor, 'saveSite', async (tx, operatorId) => {
    const file = await editableCase(tx, actor)
    if (!file.ok) return file
    const checked = checkDetails(editionOf(world, file.value), input)
    if (!checked.ok) return checked
    const details = checked.value
    const written = await write(tx, operatorId, input, details)
    if (!written.ok) return written
    const saved = written.value
    await recordAudit(tx, {
      action: input.id ? 'site.change' : 'site.add',
      subjectKind: 'site',
      subjectId: saved.id,
      operatorId,
      caseId: file.value.id,
      after: details,
    })
    return done(saved)
  })

const write = async (
  tx: Tx,
  operatorId: string,
  { id, version }: SiteInput,
  details: SiteDetails,
): Promise<Outcome<{ id: string; version: number }>> => {
  if (!id) return done(await addSite(tx, operatorId, details))
  if (!(await openSite(tx, operatorId, id))) return refused('notFound', 'notFound')
  const changed = await changeSite(tx, id, version ?? 0, details)
  return changed ? done(changed) : refused('conflict', 'profile.changedMeanwhile')
}

/** What may be recorded of a site; every site of a programme is in its country. */
const checkDetails = (programme: Programme, input: SiteInput): Outcome<SiteDetails> => {
  const draft = {
    name: input.name,
    kind: input.kind,
    address: input.address,
    city: input.city,
    state: input.state,
    country: programme.country,
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
  }
  const kinds = programme.siteKinds.map((kind) => kind.id)
  const checked = checkSite(draft, kinds)
  if (!checked.ok) return checked
  const { country: _, ...place } = checked.value
  return done({ ...place, employees: input.employees ?? null })
}
