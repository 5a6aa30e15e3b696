import type { Session } from '../api/session.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Row } from '../parts/Sheet.tsx'
import { useWords } from '../words/useWords.ts'

/** A page of the other side: says whose it is and where one's own pages are. */
export function NotYours({ session }: { readonly session: Session }) {
  const t = useWords()
  return (
    <Row first margin={<strong>403</strong>}>
      <PageTitle lead={t('web.notYours.why', { email: session.person.email })}>
        {t('web.notYours.title')}
      </PageTitle>
      <p style={{ marginTop: 24 }} className="acts">
        <ButtonLink to={session.home}>{t('web.toHome')}</ButtonLink>
      </p>
    </Row>
  )
}
