import { recordAudit } from '../../store/audit/recordAudit.ts'
import { bringRegisterUpToDate } from '../../store/cases/register.ts'
import { insertMembers, takeCasePlaces } from '../../store/imports/insertMembers.ts'
import { type ImportBench, identify, noRows, openedOn, rowsInto, type WrittenCompany } from './memberRows.ts'
import type { PlannedCompany } from './planImport.ts'

/** Writes companies, sites, contacts, cases with their history, decisions and certificates, the register and the audit log. */
export const writeMembers = async (
  bench: ImportBench,
  planned: readonly PlannedCompany[],
): Promise<ReadonlyMap<PlannedCompany, WrittenCompany>> => {
  const numbers = await caseNumbersFor(bench, planned)
  const rows = noRows()
  const written = new Map<PlannedCompany, WrittenCompany>()
  for (const plan of planned) {
    const one = identify(bench, plan, numbers.get(plan) ?? '')
    written.set(plan, one)
    rowsInto(rows, bench, plan, one)
  }
  await insertMembers(bench.tx, rows)
  for (const [plan, one] of written) await settle(bench, plan, one)
  return written
}

/** By the year each case was opened in, in the order of the days, as if they had come one by one. */
const caseNumbersFor = async (
  bench: ImportBench,
  planned: readonly PlannedCompany[],
): Promise<ReadonlyMap<PlannedCompany, string>> => {
  const byYear = new Map<number, PlannedCompany[]>()
  for (const plan of planned) {
    const year = Number(openedOn(plan, bench).slice(0, 4))
    byYear.set(year, [...(byYear.get(year) ?? []), plan])
  }
  const numbers = new Map<PlannedCompany, string>()
  for (const [year, plans] of byYear) {
    const before = await takeCasePlaces(bench.tx, year, plans.length)
    const inOrder = plans.toSorted((one, other) => openedOn(one, bench).localeCompare(openedOn(other, bench)))
    for (const [nth, plan] of inOrder.entries()) {
      numbers.set(plan, `${String(year).slice(2)}-${String(before + nth + 1).padStart(5, '0')}`)
    }
  }
  return numbers
}

const settle = async (
  { tx, by }: ImportBench,
  { company }: PlannedCompany,
  { operatorId, caseId, caseNumber, traderNumber, certificate }: WrittenCompany,
): Promise<void> => {
  if (traderNumber) await bringRegisterUpToDate(tx, operatorId)
  await recordAudit(tx, {
    action: 'member.import',
    subjectKind: 'operator',
    subjectId: operatorId,
    operatorId,
    caseId,
    after: {
      caseNumber,
      traderNumber,
      certificate,
      state: company.brought?.state,
      sites: company.sites.length,
    },
    ...(by.isOfficer ? {} : { actor: 'commandLine', actorKind: 'machine' as const }),
  })
}
