import { refusalIn } from '../api/answer.ts'
import { Acts, Button } from '../parts/Button.tsx'
import { Go } from '../parts/Go.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Row } from '../parts/Sheet.tsx'
import { useWords } from '../words/useWords.ts'

/** The page itself broke: what happened, what was kept, what to do. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const t = useWords()
  const refusal = refusalIn(error)
  return (
    <Row first margin={<strong>{t('web.error.margin')}</strong>}>
      <PageTitle lead={t('web.error.kept')}>{t('web.error.title')}</PageTitle>
      <p className="xs dim" style={{ marginTop: 12 }}>
        {refusal.message}
        {refusal.reference ? ` · ${t('web.reference', { reference: refusal.reference })}` : null}
      </p>
      <Acts>
        <Button onClick={() => location.reload()}>{t('web.error.reload')}</Button>
        <Go to="/">{t('web.toStart')}</Go>
      </Acts>
    </Row>
  )
}
