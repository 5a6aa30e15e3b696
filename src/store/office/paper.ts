import type { Moment } from '../../domain/kernel/moment.ts'
import type { Tx } from '../database/scope.ts'

export const firstStepOnPaper = (
  tx: Tx,
  opened: {
    readonly caseId: string
    readonly operatorId: string
    readonly personId: string | null
    readonly name: string
    readonly now: Moment
  },
) =>
  tx.kysely
    .insertInto('caseStep')
    .values({
      caseId: opened.caseId,
      operatorId: opened.operatorId,
      position: 1,
      step: 'open',
      toState: 'draft',
      personId: opened.personId,
      personName: opened.name,
      side: 'office',
      at: opened.now.at,
      onDay: opened.now.day,
    })
    .execute()

export const nameScan = (tx: Tx, caseId: string, evidenceId: string) =>
  tx.kysely.updateTable('caseFile').set({ paperScanId: evidenceId }).where('id', '=', caseId).execute()
