import type { ReactNode } from 'react'
import { useWords } from '../words/useWords.ts'
import { Icon, type IconName } from './Icon.tsx'
import { isStatusName, statusVocabulary, type Tone } from './statusVocabulary.ts'

/** A state as tone, shape and word. `boxed` for the one state a page is about; children replace the word. */
export function Status(props: {
  readonly of: string
  readonly boxed?: boolean
  readonly children?: ReactNode
}) {
  const t = useWords()
  const row = isStatusName(props.of) ? statusVocabulary[props.of] : statusVocabulary.draft
  return (
    <Standing tone={row.tone} icon={row.icon} boxed={props.boxed ?? false}>
      {props.children ?? t(`status.${props.of}`)}
    </Standing>
  )
}

/** The same for words that are no state: 'Recibido', '4 de 6 enviadas'. */
export function Standing(props: {
  readonly tone: Tone
  readonly icon: IconName
  readonly boxed?: boolean
  readonly children: ReactNode
}) {
  return (
    <span className={`st ${props.tone}${props.boxed ? ' box' : ''}`}>
      <Icon name={props.icon} />
      {props.children}
    </span>
  )
}
