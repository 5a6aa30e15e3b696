import type { ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { usePageWord } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'

/** Whoever has signed up and has no company yet is led to its beginning instead. */
export function WithCompany({ children }: { readonly children: ReactNode }) {
  const t = useWords()
  const session = useSession()
  const word = usePageWord()
  if (session?.operators.length !== 0) return children
  return (
    <Row first>
      <PageTitle short={word ? t(word) : t('apply.noCompany.title')} lead={t('apply.noCompany.why')}>
        {t('apply.noCompany.title')}
      </PageTitle>
      <div className="acts" style={{ marginTop: 24 }}>
        <ButtonLink to="/solicitar">{t('apply.noCompany.act')}</ButtonLink>
      </div>
    </Row>
  )
}
