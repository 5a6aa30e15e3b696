import { useState } from 'react'
import { sessionStarted } from '../../api/session.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { useGo } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'

/** Shown once. The way on says that they were kept. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const t = useWords()
  const go = useGo()
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))
  const goOn = async () => {
    const session = await sessionStarted()
    await go(session?.home ?? '/', { replace: true })
  }
  return (
    <div style={{ marginTop: 32, maxWidth: '40em' }}>
      <Heading>{t('web.secondFactor.backupTitle')}</Heading>
      <p className="soft" style={{ marginTop: 12 }}>
        {t('web.secondFactor.backupWhy')}
      </p>
      <ol className="codes num">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Acts>
        <Button onClick={() => void goOn()}>{t('web.secondFactor.go')}</Button>
        <Button look="line" icon="print" onClick={() => print()}>
          {t('web.secondFactor.print')}
        </Button>
        <TextButton onClick={() => void copy()}>{t('web.secondFactor.copy')}</TextButton>
        <span className="sm soft" role="status">
          {copied ? t('web.secondFactor.copied') : ''}
        </span>
      </Acts>
    </div>
  )
}
