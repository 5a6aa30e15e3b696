import type { Standing } from '../../domain/border/lane.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { type DeclaredVersion, versionsWhole } from '../../store/border/declarations.ts'
import { namesOfTraders } from '../../store/border/gate.ts'
import {
  type AuditTold,
  auditsOf,
  casesOfTraders,
  type FindingTold,
  findingsOf,
  type InspectionTold,
  inspectionsOf,
} from '../../store/border/whatBecameOf.ts'
import { asTheHouse } from '../../store/database/asTheHouse.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { currencyOf } from './currencyOf.ts'
import { type FacilitiesTold, facilitiesTold } from './facilitiesTold.ts'
import { sayReasons } from './sayReasons.ts'

/** A party as it was declared and as it stood when the lane was decided. */
export interface ToldParty {
  readonly role: string
  readonly traderNumber: string | null
  readonly name: string | null
  /** Null where nothing was decided. */
  readonly is: Standing['is'] | null
  readonly tier: string | null
  readonly recentFindings: number
  /** Its company's case, where whoever asks may read cases and this one. */
  readonly caseNumber: string | null
}

export interface ToldVersion extends Omit<DeclaredVersion, 'decision'> {
  readonly decision:
    | (NonNullable<DeclaredVersion['decision']> & {
        /** The reasons in plain words, in the order in which they weigh. */
        readonly why: readonly string[]
        readonly facilities: FacilitiesTold
      })
    | null
  readonly parties: readonly ToldParty[]
  readonly inspections: readonly InspectionTold[]
  readonly findings: readonly FindingTold[]
  readonly audit: AuditTold | null
}

export interface ToldDeclaration {
  readonly number: string
  /** In which `value` is told. */
  readonly currency: string
  /** The highest first. */
  readonly versions: readonly ToldVersion[]
}

/** A number with all its versions: what was declared, what was decided and why, what became of it. */
export const readGoodsDeclaration = (
  world: World,
  actor: Actor,
  number: string,
): Promise<Outcome<ToldDeclaration>> =>
  act(world, actor, 'readGoodsDeclaration', async (tx) => {
    const versions = await versionsWhole(tx, number)
    if (versions.length === 0) return refused('notFound', 'notFound')
    const traders = [...new Set(versions.flatMap((version) => version.traders))]
    const names = await asTheHouse(tx, (house) => namesOfTraders(house, traders))
    const cases = may(actor.roles, 'readCases')
      ? await casesOfTraders(tx, traders)
      : new Map<string, string>()
    const inspections = await inspectionsOf(tx, versions)
    const findings = await findingsOf(tx, versions)
    const audits = may(actor.roles, 'readClearanceAudits') ? await auditsOf(tx, versions) : []
    const told = versions.map(({ decision, ...version }): ToldVersion => {
      const isOfIt = ({ declarationId }: { readonly declarationId: string }) => declarationId === version.id
      return {
        ...version,
        decision: decision && {
          ...decision,
          why: sayReasons(world.say, actor.language, decision.because),
          facilities: facilitiesTold(world, { ...version, ...decision }),
        },
        parties: partiesOf({ ...version, decision }, names, cases),
        inspections: inspections.filter(isOfIt),
        findings: findings.filter(isOfIt),
        audit: audits.find(isOfIt) ?? null,
      }
    })
    return done({ number, currency: currencyOf(world.programme), versions: told })
  })

const partiesOf = (
  { body, decision }: Pick<DeclaredVersion, 'body' | 'decision'>,
  names: ReadonlyMap<string, string>,
  cases: ReadonlyMap<string, string>,
): readonly ToldParty[] =>
  (body.parties ?? []).map(({ role, traderNumber, name }) => {
    const stood = decision?.chain.find((one) => one.role === role && one.traderNumber === traderNumber)
    return {
      ...{ role, traderNumber },
      name: (traderNumber === null ? undefined : names.get(traderNumber)) ?? name,
      is: decision ? (stood?.is ?? 'notCertified') : null,
      tier: stood?.tier ?? null,
      recentFindings: stood?.recentFindings ?? 0,
      caseNumber: traderNumber === null ? null : (cases.get(traderNumber) ?? null),
    }
  })
