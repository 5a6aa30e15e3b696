import { useFetched } from '../../api/useFetched.ts'
import { Go } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'

interface Origin {
  readonly kind: 'edition' | 'benefit'
  readonly ref: string
  readonly number: number
  readonly title: string
  readonly language: string
}

export const useOrigins = (programmeId: string): readonly Origin[] =>
  useFetched<{ readonly origins: readonly Origin[] }>('/api/v1/group/public/origins/{programme}', {
    path: { programme: programmeId },
  }).data?.origins ?? []

/** Which initiative of the working group a benefit or an edition came of; nothing where it came of none. */
export function CameFrom(props: {
  readonly of: readonly Origin[]
  readonly kind: Origin['kind']
  readonly refTo: string
}) {
  const t = useWords()
  const found = props.of.filter(({ kind, ref }) => kind === props.kind && ref === props.refTo)
  if (found.length === 0) return null
  return (
    <p className="sm">
      {t(`initiative.origin.${props.kind}`)}{' '}
      {found.map(({ number, title, language }, at) => (
        <span key={number}>
          {at > 0 ? '; ' : ''}
          <Go to={`/grupo-de-trabajo#iniciativa-${number}`} lang={language}>
            {t('initiative.numbered', { number, title })}
          </Go>
        </span>
      ))}
    </p>
  )
}
