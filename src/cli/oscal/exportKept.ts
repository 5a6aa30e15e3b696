import type { Outcome } from '../../domain/kernel/outcome.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import type { CaseModel } from '../../domain/oscal/write/caseHead.ts'
import { type Asked, type Bench, textOf } from '../command.ts'
import { misused } from '../ending.ts'
import { language } from '../voice.ts'

/** A document that was imported, as it came. */
export const exportImported = async (
  { voice, settings }: Bench,
  _asked: Asked,
  id: string,
): Promise<Outcome<OscalDocument>> => {
  const { withHouse } = await import('../../serve/openHouse.ts')
  const { commandLine } = await import('../../serve/people/commandLine.ts')
  const { readOscalDocument } = await import('../../actions/oscal/readOscalDocuments.ts')
  const { readDocument } = await import('../../actions/oscal/readDocument.ts')
  const auditor = commandLine('oscal.export', { side: 'office', roles: ['auditor'] })
  const found = await withHouse(settings(), voice, ({ world }) => readOscalDocument(world, auditor, id))
  return found.ok ? readDocument(Buffer.from(found.value.content), voice.words) : found
}

/** What a case's documents are called here; people say POA&M. */
const caseModels: Readonly<Record<string, CaseModel>> = {
  'assessment-plan': 'assessment-plan',
  'assessment-results': 'assessment-results',
  poam: 'plan-of-action-and-milestones',
  'plan-of-action-and-milestones': 'plan-of-action-and-milestones',
}

/** A case's visits, their results, or what is to be mended. */
export const exportCase = async (
  { voice, settings }: Bench,
  asked: Asked,
  number: string,
): Promise<Outcome<OscalDocument>> => {
  const name = textOf(asked, 'model') ?? 'assessment-plan'
  const model = Object.hasOwn(caseModels, name) ? caseModels[name] : undefined
  if (!model) {
    const values = { what: number, model: name, models: 'assessment-plan, assessment-results, poam' }
    throw misused('oscal.model', voice.words('cli.oscal.export.modelUnknown', values), '--model')
  }
  const { withHouse } = await import('../../serve/openHouse.ts')
  const { commandLine } = await import('../../serve/people/commandLine.ts')
  const { exportCaseOscal } = await import('../../actions/oscal/exportCase.ts')
  const auditor = commandLine('oscal.export', { side: 'office', roles: ['auditor'] }, language())
  return withHouse(settings(), voice, ({ world }) => exportCaseOscal(world, auditor, number, model))
}
