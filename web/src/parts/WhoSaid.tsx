import { useForms } from '../words/useForms.ts'
import { useWords } from '../words/useWords.ts'

/** Under a relation between two criteria: how sure, who said so and when, and who looked at it after them. */
export function WhoSaid({
  of: { confidence, saidBy, on, reviewed },
}: {
  readonly of: {
    readonly confidence: 'high' | 'medium' | 'low'
    readonly saidBy: string
    readonly on: string
    readonly reviewed: { readonly by: string; readonly on: string } | null
  }
}) {
  const t = useWords()
  const forms = useForms()
  return (
    <span className="xs soft">
      {t(`reading.confidence.${confidence}`)} · {saidBy}, {forms.day(on)} ·{' '}
      {reviewed
        ? t('reading.reviewed', { by: reviewed.by, day: forms.day(reviewed.on) })
        : t('relation.unreviewed')}
    </span>
  )
}
