import { useEffect } from 'react'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { Service } from './Receipts.tsx'
import type { OpenedLetter } from './receipts.ts'
import '../../look/desk.css'

/** A letter from the office, to read. Reading it the first time is its delivery; its paper is beside it. */
export function Letter() {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  const id = usePathWord('id')
  const found = useFetched<OpenedLetter>('/api/v1/company/letters/{id}', { path: { id } })
  const opened = found.data?.openedAt
  useEffect(() => {
    if (!opened) return
    for (const key of ['/api/v1/company/receipts', '/api/v1/company/home', '/api/v1/company/findings'])
      void queries.invalidateQueries({ queryKey: [key] })
  }, [opened])
  return (
    <>
      <Row
        first
        margin={
          found.data ? (
            <>
              {t('desk.letter.sent')} <br />
              <strong>{forms.moment(found.data.sentAt)}</strong>
            </>
          ) : undefined
        }
      >
        <PageTitle over={<Go to="/acuses">{t('desk.page.receipts')}</Go>}>
          {found.data ? found.data.title[language] : t('desk.page.letter')}
        </PageTitle>
      </Row>
      <Row>
        <Fetched of={found} rows={8}>
          {(letter) => (
            <>
              <Service letter={letter} />
              <div className="letter">
                {letter.body[language].split(/\n\s*\n/).map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
              <p>
                <a href={`/api/v1/company/letters/${letter.id}.pdf`} target="_blank" rel="noreferrer">
                  <Icon name="page" /> {t('desk.letter.pdf')}
                </a>
              </p>
            </>
          )}
        </Fetched>
      </Row>
    </>
  )
}
