import { isAskedAt } from '../../domain/assessment/askedAt.ts'
import { modulesFor } from '../../domain/capacity/training/module.ts'
import { isEditable } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { standardsFor } from '../../domain/programmes/criteriaFor.ts'
import type { Standard } from '../../domain/standards/standard.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { sentReturns } from '../../store/profile/answers.ts'
import { evidenceOf } from '../../store/profile/evidence.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { type Missing, missingIn } from '../cases/missingFromProfile.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'
import { criteriaAt } from './criterionAt.ts'
import { latestReturns } from './openReturns.ts'
import { type Profile, profileOf } from './profileOf.ts'

interface Asked {
  readonly standardId: string
  /** The first site when left out. */
  readonly siteId?: string | undefined
}

/** One standard at one site, whole: each criterion with its answer, what came back, and its papers. Eight questions. */
export const readProfile = (world: World, actor: Actor, asked: Asked) =>
  actForCompany(world, actor, 'readProfile', async (tx, operatorId) => {
    const found = await ownCase(tx, actor)
    if (!found.ok) return found
    const file = found.value
    const { day } = moment(world)
    const profile = await profileOf(tx, editionOf(world, file), operatorId, day)
    const standards = standardsFor(editionOf(world, file), { operatorTypes: profile.types, on: day })
    const place = standards.findIndex((one) => one.id === asked.standardId)
    const standard = standards[place]
    const site = profile.sites.find((one) => asked.siteId === undefined || one.id === asked.siteId)
    if (!standard || (asked.siteId !== undefined && !site)) return refused('notFound', 'notFound')
    const detail = { standard: standard.id, site: site?.id ?? null }
    await recordAudit(tx, {
      action: 'profile.read',
      subjectKind: 'operator',
      subjectId: operatorId,
      operatorId,
      caseId: file.id,
      purpose: actor.purpose ?? 'own',
      detail,
    })
    return done({
      ...(await sheetOf(tx, file, profile, standard, site, (criterionId) =>
        isTaught(world, editionOf(world, file).id, criterionId),
      )),
      before: standards[place - 1]?.id ?? null,
      after: standards[place + 1]?.id ?? null,
    })
  })

const sheetOf = async (
  tx: Tx,
  file: CaseFileRow,
  profile: Profile,
  { id, number, title, describes, subStandards }: Standard,
  site: Profile['sites'][number] | undefined,
  isTaughtHere: (criterionId: string) => boolean,
) => {
  const returns = await sentReturns(tx, file.id)
  const evidence = await evidenceOf(tx, profile.operator.id)
  const latest = latestReturns(returns, profile)
  const at = site ? criteriaAt(site.id, profile, latest, evidence, isTaughtHere) : undefined
  const own = new Set(subStandards.flatMap((sub) => sub.criteria.map((one) => one.id)))
  const missing = missingIn(profile, returns).filter((one) => own.has(one.criterionId ?? ''))
  return {
    case: {
      number: file.number,
      state: file.state,
      version: file.version,
      editable: isEditable(file.state as CaseState),
    },
    standard: { id, number, title, describes },
    site: site ? { id: site.id, name: site.name, kind: site.kind } : null,
    sites: profile.sites.map((one) => ({ id: one.id, name: one.name, missing: countAt(missing, one.id) })),
    subStandards: subStandards
      .map((sub) => ({
        id: sub.id,
        number: sub.number,
        title: sub.title,
        criteria: site && at ? sub.criteria.filter((one) => isAskedAt(one, site)).map(at) : [],
      }))
      .filter((sub) => sub.criteria.length > 0),
  }
}

const isTaught = ({ modules }: Pick<World, 'modules'>, programmeId: string, criterionId: string) =>
  modulesFor(modules, programmeId, [criterionId]).length > 0

const countAt = (missing: readonly Missing[], siteId: string) =>
  missing.filter((one) => one.siteId === siteId).length

export type ProfileView = Awaited<ReturnType<typeof readProfile>> extends Outcome<infer T> ? T : never
