import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { refusalIn } from '../api/answer.ts'
import { useWords } from '../words/useWords.ts'
import { Button } from './Button.tsx'
import { RefusalNotice } from './Notice.tsx'
import { Skeleton } from './Skeleton.tsx'

/** Draws what a door answered: rules while waiting, the refusal with a way to ask again, or the thing itself. */
export function Fetched<T>(props: {
  readonly of: UseQueryResult<T>
  readonly rows?: number
  readonly children: (data: T) => ReactNode
}) {
  const t = useWords()
  const { data, error, isPending, refetch } = props.of
  if (data !== undefined) return props.children(data)
  if (isPending && !error) return <Skeleton rows={props.rows ?? 4} />
  const refusal = refusalIn(error)
  // Whoever may not, may not a second time either.
  if (refusal?.status === 403) return <RefusalNotice of={refusal} />
  return (
    <RefusalNotice of={refusal}>
      <div className="acts" style={{ marginTop: 12 }}>
        <Button look="line" small onClick={() => void refetch()}>
          {t('web.askAgain')}
        </Button>
      </div>
    </RefusalNotice>
  )
}
