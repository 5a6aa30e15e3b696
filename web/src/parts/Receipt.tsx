import type { ReactNode } from 'react'
import { useForms } from '../words/useForms.ts'
import { useWords } from '../words/useWords.ts'
import { Facts } from './Sheet.tsx'

/** The proof that something was sent: number, time, who, hash, and what starts now. */
export function Receipt(props: {
  readonly number: string
  readonly at: string
  readonly by: string
  readonly sha256?: string
  readonly starts?: ReactNode
  readonly children?: ReactNode
}) {
  const t = useWords()
  const forms = useForms()
  return (
    <article className="receipt" aria-label={t('web.receipt.title', { number: props.number })}>
      <p className="lab">{t('web.receipt.word')}</p>
      <p className="no">{props.number}</p>
      <div style={{ marginTop: 12 }}>
        <Facts
          of={[
            [t('web.receipt.received'), forms.moment(props.at)],
            [t('web.receipt.by'), props.by],
            ...(props.sha256
              ? [
                  [
                    t('web.receipt.hash'),
                    <span key="h" className="hash xs">
                      {props.sha256}
                    </span>,
                  ] as const,
                ]
              : []),
            ...(props.starts ? [[t('web.receipt.starts'), props.starts] as const] : []),
          ]}
        />
      </div>
      {props.children}
    </article>
  )
}
