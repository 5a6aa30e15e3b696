import type { ReactNode } from 'react'
import { FileLink } from '../../parts/FileLink.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Material } from './workshops.ts'

/** One material: its title, what is known of the file, and by what one tells that it is unchanged. */
export function MaterialFile(props: {
  readonly of: Material
  readonly href: string
  /** What it belongs to, where it is of one session. */
  readonly session: string | undefined
  readonly laid?: string
  readonly children?: ReactNode
}) {
  const t = useWords()
  const forms = useForms()
  const { of } = props
  const known = [t(`training.language.${of.language}`), props.session, forms.size(of.size), props.laid]
  return (
    <li>
      <FileLink href={props.href} name={of.name}>
        {of.title || of.name}
      </FileLink>
      <p className="sm soft">{known.filter(Boolean).join(' · ')}</p>
      <p className="xs soft hash" title={t('material.hashTells')}>
        SHA-256 {of.sha256}
      </p>
      {props.children}
    </li>
  )
}
