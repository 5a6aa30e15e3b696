import { type StepName, type StepRow, steps } from '../../domain/casework/steps.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type CompanyRow, wholeCompany } from '../../store/company/wholeCompany.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

/** The form of the document. It grows by fields; where a field goes or comes to mean something else, the number changes. */
const SCHEMA = 'aval-company-export/1'

/** Everything the company owns here, in one document it can keep: read in its own scope, so nothing of another's is in it. */
export const exportCompany = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'exportCompany', async (tx, operatorId) => {
    const whole = await wholeCompany(tx, operatorId)
    const counts = Object.fromEntries(Object.entries(whole).map(([name, rows]) => [name, rows.length]))
    const eventId = await recordAudit(tx, {
      action: 'company.export',
      subjectKind: 'operator',
      subjectId: operatorId,
      operatorId,
      detail: counts,
    })
    const [operator] = whole.operator
    return done({
      schema: SCHEMA,
      exportedAt: moment(world).at,
      eventId,
      programme: { id: world.programme.id, edition: world.programme.edition },
      counts,
      ...whole,
      operator: operator ?? {},
      steps: whole.steps.map((step) =>
        isToldToCompany(step) ? step : { ...step, personName: '', reasons: null },
      ),
    })
  })

/** What an officer wrote with a step goes out only where the step is told to the company. */
const isToldToCompany = ({ step, side }: CompanyRow): boolean => {
  const known = typeof step === 'string' && Object.hasOwn(steps, step)
  const row: StepRow | undefined = known ? steps[step as StepName] : undefined
  return side === 'company' || !row || row.tells.includes('company')
}

export type CompanyExport = Awaited<ReturnType<typeof exportCompany>> extends Outcome<infer T> ? T : never
