import { done, type Outcome, refused } from '../../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../../store/audit/recordAudit.ts'
import { lockParticipants } from '../../../../store/capacity/training/history.ts'
import { keepHistoryChoices, keptHistoryChoices } from '../../../../store/capacity/training/historyChoices.ts'
import { act } from '../../../act.ts'
import type { Actor } from '../../../actor.ts'
import type { World } from '../../../world.ts'
import { choicesFrom } from './historyChoices.ts'
import { type HistoryReport, reportOn } from './historyReport.ts'
import type { HistoryFile } from './historyRow.ts'
import { planHistory } from './planHistory.ts'
import { namesOf, readHistory } from './readHistory.ts'
import { writeHistory } from './writeHistory.ts'

/**
 * Workshops of the past from a spreadsheet, with everybody who came: people once, however they were written. What is here already
 * is left as it is, so that the same file loaded again changes nothing, and one that was mended adds what was mended.
 */
export const importHistory = async (
  world: World,
  actor: Actor,
  file: HistoryFile,
): Promise<Outcome<HistoryReport>> => {
  // Whoever may not is told so before anything is read.
  const kept = await act(world, actor, 'importTrainingHistory', async (tx) =>
    done(await keptHistoryChoices(tx)),
  )
  if (!kept.ok) return kept
  const read = await readHistory(file.name, file.bytes, choicesFrom(file.choices, kept.value))
  if (!read.ok) return read
  const { missing } = read.value
  if (missing.length > 0 && !file.preview)
    return refused('input', 'imports.columnMissing', { columns: namesOf(missing) })
  return act(world, actor, 'importTrainingHistory', async (tx) => {
    if (!file.preview) await lockParticipants(tx)
    const plan = await planHistory(tx, read.value.rows)
    const written = file.preview
      ? undefined
      : await writeHistory(world, tx, plan, file.demonstration ?? false)
    const report = reportOn(world, actor, { file, read: read.value, plan, written, kept: kept.value })
    if (written && file.choices)
      await keepHistoryChoices(tx, { ...file.choices, headings: read.value.headings }, world.now())
    if (written)
      await recordAudit(tx, {
        action: 'workshop.importHistory',
        subjectKind: 'list',
        subjectId: report.sha256,
        detail: { ...written, rows: report.rows, refused: report.refused },
      })
    return done(report)
  })
}
