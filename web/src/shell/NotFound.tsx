import { Go } from '../parts/Go.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Row } from '../parts/Sheet.tsx'
import { useWords } from '../words/useWords.ts'

export function NotFound() {
  const t = useWords()
  return (
    <Row first margin={<strong>404</strong>}>
      <PageTitle lead={t('web.notFound.why')}>{t('web.notFound.title')}</PageTitle>
      <p style={{ marginTop: 24 }} className="acts">
        <Go to="/">{t('web.toStart')}</Go>
        <Go to="/registro">{t('web.nav.register')}</Go>
      </p>
    </Row>
  )
}
