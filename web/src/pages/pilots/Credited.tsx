import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'

/** Beside a criterion: what a certificate of another programme is credited with, and whether it is still asked. */
export function Credited(props: {
  readonly of:
    | {
        readonly covers: 'whole' | 'part'
        readonly programmeId: string
        readonly number: string
        readonly validUntil: string
      }
    | null
    | undefined
}) {
  const t = useWords()
  const forms = useForms()
  if (!props.of) return null
  const { covers, programmeId, number, validUntil } = props.of
  return (
    <p className="sm">
      <Standing tone={covers === 'whole' ? 'good' : 'going'} icon={covers === 'whole' ? 'tick' : 'half'}>
        {t(`pilot.credited.${covers}`, {
          programme: programmeId.toUpperCase(),
          number,
          day: forms.day(validUntil),
        })}
      </Standing>
    </p>
  )
}
