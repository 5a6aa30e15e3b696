import type { Answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { useFilters, usePathWord } from '../../parts/Go.tsx'
import type { CaseView } from './caseTypes.ts'

const address = '/api/v1/cases/by-number/{number}'

/** The case the address names, as it stands or, with `?el=`, as it stood on a day. */
export const useCase = () => {
  const number = usePathWord('number')
  const [{ el }] = useFilters()
  const found = useFetched<CaseView>(address, { path: { number }, query: { on: el || undefined } })
  return { number, on: el, found }
}

/** After anything changed in a case: everything read of it, and the lists it stands in, are asked for anew. */
export const caseChanged = () =>
  Promise.all(
    [address, '/api/v1/cases/{id}/profile', '/api/v1/cases/{id}/visit-plan', '/api/v1/cases'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] }),
    ),
  )

export interface StepBody {
  readonly reasons?: string
  readonly benefits?: readonly string[]
  readonly tier?: string
  readonly recommendation?: { readonly outcome: 'certify' | 'refuse'; readonly text: string }
}

/** Takes a step of the life cycle; with a code, the second factor is shown first. */
export const takeStep = async (
  view: CaseView,
  step: string,
  body: StepBody,
  code?: string,
): Promise<Answer<unknown>> => {
  if (code !== undefined) {
    const shown = await api.post('/api/v1/session/step-up', { code })
    if (!shown.ok) return shown
  }
  const answer = await api.post(
    '/api/v1/cases/{id}/steps/{step}',
    { ...body, version: view.case.version },
    { path: { id: view.case.id, step } },
  )
  if (answer.ok) await caseChanged()
  return answer
}
