import type { ReactNode } from 'react'
import { useWords } from '../words/useWords.ts'
import { Heading } from './Sheet.tsx'
import { Standing, Status } from './Status.tsx'

export interface Pair {
  readonly key: string
  /** What this pair of eyes does: "Validó". */
  readonly does: string
  readonly who: string
  readonly when: ReactNode
  readonly status: ReactNode
  readonly turn?: boolean
}

/** Who validated, recommended, decides; and whether the reader may. A refusal says whose turn it is instead. */
export function FourEyes(props: {
  readonly pairs: readonly Pair[]
  readonly may: boolean
  readonly verdict: ReactNode
}) {
  const t = useWords()
  const verdict = (
    <Standing tone={props.may ? 'good' : 'halt'} icon={props.may ? 'twoTicks' : 'lock'}>
      {props.verdict}
    </Standing>
  )
  return (
    <>
      <Heading aside={verdict}>{t('web.fourEyes')}</Heading>
      <ol className="eyes">
        {props.pairs.map((pair) => (
          <li key={pair.key} className={pair.turn ? 'turn' : undefined}>
            <p className="xs dim">{pair.does}</p>
            <p className="b6">{pair.who}</p>
            <p className="xs dim">{pair.when}</p>
            {typeof pair.status === 'string' ? <Status of={pair.status} /> : pair.status}
          </li>
        ))}
      </ol>
    </>
  )
}
