import type { ReactNode } from 'react'
import { useForms } from '../words/useForms.ts'
import { useWords } from '../words/useWords.ts'
import { Icon } from './Icon.tsx'

export interface EvidenceFile {
  readonly name: string
  readonly bytes: number
  readonly kind: 'photo' | 'document'
  /** Since when what it shows holds; apart from the day it was sent. */
  readonly effectiveFrom?: string
  readonly effectiveUntil?: string
  /** Other criteria that lean on it. */
  readonly alsoIn?: readonly string[]
  readonly href?: string
  readonly thumbnail?: string
}

/** One file: what it is, since when it holds, its size, what else it serves, where it stands. Inside a `<ul>`. */
export function EvidenceRow(props: {
  readonly file: EvidenceFile
  readonly status: ReactNode
  readonly acts?: ReactNode
}) {
  const { file } = props
  return (
    <li className="evi">
      <span className="th">
        {file.thumbnail ? (
          <img src={file.thumbnail} alt="" />
        ) : (
          <Icon name={file.kind === 'photo' ? 'camera' : 'page'} />
        )}
      </span>
      <div>
        {file.href ? (
          <a href={file.href} className="name quiet" download>
            {file.name}
          </a>
        ) : (
          <span className="name">{file.name}</span>
        )}
        <p className="xs dim">{useFileWords(file)}</p>
        {props.acts ? <p className="xs">{props.acts}</p> : null}
      </div>
      {props.status}
    </li>
  )
}

const useFileWords = (file: EvidenceFile) => {
  const t = useWords()
  const forms = useForms()
  const words: string[] = []
  if (file.effectiveFrom) words.push(t('web.evidence.from', { day: forms.day(file.effectiveFrom) }))
  if (file.effectiveUntil) words.push(t('web.evidence.until', { day: forms.day(file.effectiveUntil) }))
  words.push(forms.size(file.bytes))
  if (file.alsoIn && file.alsoIn.length > 0)
    words.push(t('web.evidence.alsoIn', { criteria: forms.list(file.alsoIn) }))
  return words.join(' · ')
}
