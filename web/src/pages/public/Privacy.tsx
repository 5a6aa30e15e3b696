import { useWords } from '../../words/useWords.ts'
import { PrivacyTerms } from './PrivacyTerms.tsx'
import { Prose } from './Prose.tsx'

export function Privacy() {
  const t = useWords()
  return (
    <Prose
      tab={t('web.page.privacy')}
      title={t('web.privacy.title')}
      lead={t('web.privacy.lead')}
      passages={[
        {
          title: t('web.privacy.keepTitle'),
          text: (
            <ul>
              <li>{t('web.privacy.keep1')}</li>
              <li>{t('web.privacy.keep2')}</li>
              <li>{t('web.privacy.keep3')}</li>
            </ul>
          ),
        },
        { title: t('web.privacy.termsTitle'), text: <PrivacyTerms /> },
        { title: t('web.privacy.cookiesTitle'), text: <p>{t('web.privacy.cookies')}</p> },
        { title: t('web.privacy.publicTitle'), text: <p>{t('web.privacy.public')}</p> },
        { title: t('web.privacy.rightsTitle'), text: <p>{t('web.privacy.rights')}</p> },
        { title: t('web.privacy.erasureTitle'), text: <p>{t('web.privacy.erasure')}</p> },
        { title: t('web.privacy.askTitle'), text: <p>{t('web.privacy.ask')}</p> },
      ]}
    />
  )
}
