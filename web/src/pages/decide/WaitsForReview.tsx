import { api } from '../../api/client.ts'
import { ToReview } from '../editions/ToReview.tsx'
import type { CaseView } from './caseTypes.ts'
import type { AnswerPlace } from './profileTypes.ts'
import { caseChanged } from './useCase.ts'

/** What waits since the case moved to another edition; who keys in a paper application says here that it still holds. */
export function WaitsForReview(props: {
  readonly view: CaseView
  readonly place: AnswerPlace
  readonly editable: boolean
}) {
  const { view, place } = props
  const [review] = place.reviews
  if (!review) return null
  const hold = async () => {
    const answers = place.reviews.map(({ siteId, criterionId, version }) => ({
      siteId,
      criterionId,
      version,
    }))
    const held = await api.post(
      '/api/v1/cases/{id}/paper/still-holds',
      { answers },
      { path: { id: view.case.id } },
    )
    if (held.ok) await caseChanged()
    return held
  }
  return <ToReview review={review} editable={props.editable} hold={hold} />
}
