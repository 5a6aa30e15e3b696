import { type Library, relationsIn } from '../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type CaseFileRow, findCase } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { findCaseByNumber } from '../../store/office/caseDesk.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import { profileOf } from '../profile/profileOf.ts'
import type { World } from '../world.ts'
import { gridOf } from './coverageGrid.ts'
import { type CoverageView, coverageView } from './coverageView.ts'

export interface AskedCoverage {
  /** The other programme's id; left out: every one a crosswalk leads to. */
  readonly to?: string | undefined
  readonly types?: readonly string[] | undefined
}

/** What a company's own answers cover in other programmes. Five questions. */
export const readOwnCoverage = async (world: World, actor: Actor, asked: AskedCoverage) => {
  const library = await world.library()
  return actForCompany(world, actor, 'readOwnCoverage', async (tx) => {
    const found = await ownCase(tx, actor)
    return found.ok ? coverageOfCase({ world, library }, actor, tx, found.value, asked) : found
  })
}

/** The same for an officer, by the case's number or id: a read of a confidential profile, and in the audit log as one. */
export const readCaseCoverage = async (
  world: World,
  actor: Actor,
  idOrNumber: string,
  asked: AskedCoverage,
) => {
  const library = await world.library()
  return act(world, actor, 'readCaseCoverage', async (tx) => {
    const file = /^[0-9a-f-]{36}$/.test(idOrNumber)
      ? await findCase(tx, idOrNumber)
      : await findCaseByNumber(tx, idOrNumber)
    if (!file) return refused('notFound', 'notFound')
    await recordAudit(tx, {
      action: 'profile.read',
      subjectKind: 'operator',
      subjectId: file.operatorId,
      operatorId: file.operatorId,
      caseId: file.id,
      purpose: actor.purpose ?? 'coverage',
    })
    return coverageOfCase({ world, library }, actor, tx, file, asked)
  })
}

const coverageOfCase = async (
  { world, library }: { readonly world: World; readonly library: Library },
  actor: Actor,
  tx: Tx,
  file: CaseFileRow,
  asked: AskedCoverage,
): Promise<Outcome<CoverageAnswer>> => {
  const programme = editionOf(world, file)
  const others = library.editions
    .map((one) => one.programme)
    .filter(({ id }) => id !== programme.id && relationsIn(library, programme.id, id))
  const wanted = asked.to === undefined ? others : others.filter(({ id }) => id === asked.to)
  if (asked.to !== undefined && wanted.length === 0)
    return refused('notFound', 'crosswalk.none', { from: programme.id, to: asked.to })
  const { day } = moment(world)
  const { types, answers, sites } = await profileOf(tx, programme, file.operatorId, day)
  const profile = { programme, types, answers }
  const viewOf = (to: Programme): readonly CoverageView[] => {
    const ask = { to, on: day, language: actor.language, ...(asked.types ? { types: asked.types } : {}) }
    const view = coverageView(library, profile, ask)
    return view ? [view] : []
  }
  const programmes = wanted.flatMap(viewOf).toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0))
  const columns = programmes.flatMap(({ to }) => wanted.filter(({ id }) => id === to.programme))
  return done({
    case: file.number,
    sites: sites.length,
    answered: answers.filter(({ status }) => status !== null).length,
    grid: gridOf(library, profile, columns, actor.language),
    programmes,
  })
}

export interface CoverageAnswer {
  readonly case: string
  readonly sites: number
  /** How many answers there are to carry over. */
  readonly answered: number
  readonly grid: ReturnType<typeof gridOf>
  readonly programmes: readonly CoverageView[]
}
