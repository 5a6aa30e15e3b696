import type { OscalDocument } from './checkDocument.ts'
import { idsIn } from './idsIn.ts'
import { membersIn } from './json.ts'
import { type OscalFault, oscalFault } from './oscalFault.ts'

/**
 * What a document may hold and its reader should know: a plan of action that names risks of other documents. Publishers do
 * so, NIST in its own example among them; the plan is sound without them.
 */
export const doubtsIn = ({ model, body }: OscalDocument): readonly OscalFault[] => {
  if (model !== 'plan-of-action-and-milestones') return []
  const members = [...membersIn({ [model]: body })]
  const risks = idsIn(members, 'risks')
  return members.flatMap(({ at, key, value }) =>
    key === 'risk-uuid' && typeof value === 'string' && !risks.has(value.toLowerCase())
      ? [oscalFault(at, 'riskUnknown', { id: value })]
      : [],
  )
}
