import { useState } from 'react'
import { Button, TextButton } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { MadeToken } from './AddToken.tsx'

/** Shown once. Whoever closes it says that they kept it. */
export function ShownToken({ made, onKept }: { readonly made: MadeToken; readonly onKept: () => void }) {
  const t = useWords()
  const forms = useForms()
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(made.token).then(() => setCopied(true))
  return (
    <Notice
      tone="good"
      title={t('house.tokens.made', { name: made.name })}
      todo={t('house.tokens.madeTodo', { day: forms.moment(made.expiresAt) })}
    >
      <p style={{ margin: '12px 0', overflowWrap: 'anywhere', userSelect: 'all' }}>
        <code className="num b6">{made.token}</code>
      </p>
      <p className="xs soft">{t('house.tokens.header')}</p>
      <div className="acts" style={{ marginTop: 12 }}>
        <Button small icon="copy" onClick={() => void copy()}>
          {t('house.tokens.copy')}
        </Button>
        <TextButton onClick={onKept}>{t('house.tokens.kept')}</TextButton>
        <span className="sm soft" role="status">
          {copied ? t('house.tokens.copied') : ''}
        </span>
      </div>
    </Notice>
  )
}
