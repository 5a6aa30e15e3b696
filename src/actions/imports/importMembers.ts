import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { IMPORTER_ID, keepNamelessImporter } from '../../store/imports/insertMembers.ts'
import { findImporter } from '../../store/imports/knownMembers.ts'
import { act } from '../act.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { sealingNow } from '../audit/sealingNow.ts'
import { admissionTo } from '../capacity/pilots/admit.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { readMemberLine } from './memberLine.ts'
import { isRefused, type MemberReport, reportOn } from './memberReport.ts'
import type { ImportBench, WrittenCompany } from './memberRows.ts'
import { type PlannedCompany, planImport } from './planImport.ts'
import { readMemberList } from './readMemberList.ts'
import { writeMembers } from './writeMembers.ts'

export interface MemberList {
  /** The file's name, for the report and the history. */
  readonly file: string
  readonly bytes: Buffer
  readonly preview: boolean
  /** The office of companies whose lines name none. */
  readonly office?: string
  /** The programme manager who answers for it; without one it stands as done by the command line. */
  readonly by?: string
  readonly language: 'es' | 'en'
}

/** Stops a transaction that was only to show what it would do; carries what it would have done. */
class OnlyShown extends Error {
  readonly report: MemberReport
  constructor(report: MemberReport) {
    super('only shown')
    this.report = report
  }
}

/**
 * Members of the system before, with their sites, certificates and open cases: every line of the list reconciled, all of it or
 * nothing, in one transaction. What is here already is left as it is. A preview does everything and takes it back.
 */
export const importMembers = async (world: World, list: MemberList): Promise<Outcome<MemberReport>> => {
  const read = await readMemberList(list.file, list.bytes)
  if (!read.ok) return read
  const answering = await whoAnswers(world, list)
  if (!answering.ok) return answering
  if (!list.preview && (await sealingNow(world)).state === 'stopped')
    return refused('notNow', 'casework.needs.sealedLog')
  const { actor, by } = answering.value
  const { rows, headings } = read.value
  try {
    return await act(world, actor, 'importMembers', async (tx) => {
      const now = moment(world)
      const rules = { programme: world.programme, say: world.say, language: list.language, today: now.day }
      const lines = rows.map((row) => readMemberLine(row, headings, world.programme))
      const planned = await planImport(tx, lines, rules, list.office, (taxIds) =>
        admissionTo(tx, world, taxIds),
      )
      const report = (written?: ReadonlyMap<PlannedCompany, WrittenCompany>) =>
        reportOn(list, headings.unknown, planned, written)
      if (planned.some(isRefused)) throw new OnlyShown(report())
      const reasons = world.say('cli.import.members.reasons', 'es', { file: list.file })
      const written = await write({ tx, world, now, by, reasons }, planned)
      if (list.preview) throw new OnlyShown(report())
      await recordImport(tx, report(written), by)
      return done(report(written))
    })
  } catch (error) {
    if (error instanceof OnlyShown) return done(error.report)
    throw error
  }
}

const asSystem: Actor = {
  personId: null,
  name: 'aval',
  side: 'system',
  roles: ['programmeManager'],
  operatorIds: [],
  officeIds: 'all',
  language: 'es',
  requestId: 'cli.import.members',
  steppedUp: true,
}

/** A decision needs a person behind it: the programme manager named, or the importer whom nobody can sign in as. */
const whoAnswers = async (
  world: World,
  { by }: MemberList,
): Promise<Outcome<{ readonly actor: Actor; readonly by: ImportBench['by'] }>> => {
  if (by === undefined) {
    const name = world.say('cli.import.members.importer', 'es')
    return done({
      actor: { ...asSystem, personId: IMPORTER_ID },
      by: { id: IMPORTER_ID, name, isOfficer: false },
    })
  }
  const found = await inScope(world.db, scopeOf(asSystem), (tx) => findImporter(tx, by))
  if (!found?.roles.includes('programmeManager')) return refused('input', 'imports.by', { by }, '/by')
  return done({
    actor: { ...asSystem, personId: found.id, name: found.name },
    by: { ...found, isOfficer: true },
  })
}

const write = async (bench: ImportBench, planned: readonly PlannedCompany[]) => {
  if (!bench.by.isOfficer) await keepNamelessImporter(bench.tx, bench.by.name, bench.now.at)
  return writeMembers(
    bench,
    planned.filter(({ here }) => !here),
  )
}

const recordImport = (tx: Tx, report: MemberReport, by: ImportBench['by']): Promise<string> =>
  recordAudit(tx, {
    action: 'members.import',
    subjectKind: 'list',
    subjectId: report.sha256,
    detail: { lines: report.lines, companies: report.companies, ...report.outcomes },
    ...(by.isOfficer ? {} : { actor: 'commandLine', actorKind: 'machine' as const }),
  })
