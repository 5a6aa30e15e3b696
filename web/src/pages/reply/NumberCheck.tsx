import { useDebouncedValue } from '@mantine/hooks'
import { useEffect } from 'react'
import { refusalIn } from '../../api/answer.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'

interface PublicStatus {
  readonly status: 'certified' | 'notCertified' | 'suspended'
  readonly since: string | null
}

/** Asks the public register about a number while it is written, as anybody may. A number it does not know the form of is another programme's. */
export function NumberCheck(props: {
  readonly number: string
  readonly onAnswer: (isOurs: boolean) => void
}) {
  const t = useWords()
  const forms = useForms()
  const [asked] = useDebouncedValue(
    props.number
      .trim()
      .toUpperCase()
      .replace(/[\s.\-/]+/g, ''),
    400,
  )
  const found = useFetched<PublicStatus>(
    '/api/v1/status/{traderNumber}',
    { path: { traderNumber: asked } },
    asked.length > 3,
  )
  const isOurs = asked.length > 3 && found.data !== undefined
  const { onAnswer } = props
  useEffect(() => onAnswer(isOurs), [isOurs, onAnswer])
  if (asked.length <= 3) return null
  const said = () => {
    if (found.data?.status === 'certified')
      return (
        <Standing tone="good" icon="solidTick">
          {t('partners.check.certified', { day: found.data.since ? forms.day(found.data.since) : '' })}
        </Standing>
      )
    if (found.data)
      return (
        <Standing tone="heed" icon="cross">
          {t('partners.check.notCertified')}
        </Standing>
      )
    const refusal = refusalIn(found.error)
    if (!refusal) return null
    return refusal.status === 400 ? (
      <Standing tone="idle" icon="dashedRing">
        {t('partners.check.notOurs')}
      </Standing>
    ) : (
      <Standing tone="heed" icon="noNet">
        {t('partners.check.unreachable')}
      </Standing>
    )
  }
  return (
    <p className="sm" role="status">
      {said()}
    </p>
  )
}
