import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { assessmentPlan } from '../../domain/oscal/write/assessmentPlan.ts'
import { assessmentResults, visitsWithResults } from '../../domain/oscal/write/assessmentResults.ts'
import type { CaseModel } from '../../domain/oscal/write/caseHead.ts'
import type { CaseRecord } from '../../domain/oscal/write/caseRecord.ts'
import { findingsToMend, planOfAction } from '../../domain/oscal/write/planOfAction.ts'
import type { Writing } from '../../domain/oscal/write/writing.ts'
import { namedUuid } from '../../files/oscal/namedUuid.ts'
import { checkOscal } from '../../files/oscal/readOscal.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase } from '../../store/cases/caseFiles.ts'
import { findCaseByNumber } from '../../store/office/caseDesk.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { caseRecordOf } from './caseRecordOf.ts'
import { refusedFor } from './readDocument.ts'

interface Row {
  readonly write: (record: CaseRecord, writing: Writing) => OscalDocument
  /** Whether the case has what the document tells; without it there is no document. */
  readonly has: (record: CaseRecord) => boolean
  readonly otherwise: string
}

// biome-ignore format: a table, a row a line
const models: Readonly<Record<CaseModel, Row>> = {
  'assessment-plan':               { write: assessmentPlan,    has: ({ visits }) => visits.some(({ state }) => state !== 'cancelled'), otherwise: 'oscal.noVisit' },
  'assessment-results':            { write: assessmentResults, has: (record) => visitsWithResults(record).length > 0,                  otherwise: 'oscal.noResult' },
  'plan-of-action-and-milestones': { write: planOfAction,      has: (record) => findingsToMend(record).length > 0,                     otherwise: 'oscal.nothingToMend' },
}

/** A case's visits, their results, or what is to be mended, as a document for others: sound, and without a person's name. */
export const exportCaseOscal = (
  world: World,
  actor: Actor,
  idOrNumber: string,
  model: CaseModel,
): Promise<Outcome<OscalDocument>> =>
  act(world, actor, 'exportCaseOscal', async (tx) => {
    const isId = /^[0-9a-f-]{36}$/.test(idOrNumber)
    const file = await (isId ? findCase(tx, idOrNumber) : findCaseByNumber(tx, idOrNumber))
    if (!file) return refused('notFound', 'notFound')
    const record = await caseRecordOf(tx, world, file)
    const { write, has, otherwise } = models[model]
    if (!has(record)) return { ok: false, refusal: { family: 'notFound', code: otherwise } }
    const say: Writing['say'] = (code, values) => world.say(code, actor.language, values)
    const document = write(record, { at: world.now(), uuidOf: namedUuid, say })
    const checked = checkOscal({ [document.model]: document.body })
    if (!('document' in checked)) return refusedFor(checked.faults, say)
    await recordAudit(tx, {
      action: 'case.export',
      subjectKind: 'case',
      subjectId: file.id,
      operatorId: file.operatorId,
      caseId: file.id,
      purpose: actor.purpose ?? 'casework',
      detail: { model },
    })
    return done(checked.document)
  })
