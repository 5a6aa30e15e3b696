import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Facts, Heading, Row, Two } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { CaseFrame, PressingClock } from './CaseFrame.tsx'
import type { CaseView, Letter } from './caseTypes.ts'

/** What the office sent in writing, when it counts as delivered, and the papers themselves. */
export function CaseLetters() {
  return <CaseFrame tab="cartas">{(view) => <Letters view={view} />}</CaseFrame>
}

function Letters({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const columns = useColumns(view)
  return (
    <Row margin={<PressingClock view={view} />}>
      <Two aside={<CertificateAside view={view} />}>
        <Heading>{t('office.letters.title')}</Heading>
        <DataTable
          label={t('office.letters.title')}
          columns={columns}
          rows={view.desk.letters}
          keyOf={({ id }) => id}
          empty={<Empty title={t('office.letters.none')} why={t('office.letters.noneWhy')} />}
        />
      </Two>
    </Row>
  )
}

/** Whether a letter counts as delivered, and since when. */
export function LetterService({ letter }: { readonly letter: Pick<Letter, 'servedOn' | 'openedAt'> }) {
  const t = useWords()
  const forms = useForms()
  if (letter.servedOn)
    return (
      <Standing tone="good" icon="tick">
        {t('office.letters.served', { day: forms.day(letter.servedOn) })}
      </Standing>
    )
  return (
    <Standing tone="going" icon="clock">
      {letter.openedAt
        ? t('office.letters.opened', { moment: forms.moment(letter.openedAt) })
        : t('office.letters.waits')}
    </Standing>
  )
}

const useColumns = (view: CaseView): readonly Column<Letter>[] => {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  return [
    {
      key: 'letter',
      title: t('office.letters.letter'),
      phone: 'title',
      cell: (letter) => (
        <a
          className="b6"
          href={`/api/v1/cases/${view.case.id}/letters/${letter.id}.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          {language === 'es' ? letter.titleEs : letter.titleEn}
          <span className="sr">, PDF</span>
        </a>
      ),
    },
    {
      key: 'sent',
      title: t('office.letters.sent'),
      cell: ({ sentAt }) => <span className="num nb">{forms.moment(sentAt)}</span>,
    },
    {
      key: 'served',
      title: t('office.letters.service'),
      cell: (letter) => <LetterService letter={letter} />,
    },
  ]
}

function CertificateAside({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const forms = useForms()
  const { certificate } = view
  if (!certificate) return null
  return (
    <>
      <Heading>{t('office.certificate.title')}</Heading>
      <div style={{ margin: '12px 0' }}>
        <Facts
          of={[
            [t('office.certificate.number'), certificate.number],
            [t('office.certificate.state'), t(`certificateStatus.${certificate.state}`)],
            [t('office.certificate.since'), forms.day(certificate.since)],
            [
              t('office.certificate.until'),
              certificate.until ? forms.day(certificate.until) : t('web.certificate.noEnd'),
            ],
          ]}
        />
      </div>
      <p className="sm">
        <a href={`/api/v1/cases/${view.case.id}/certificate.pdf`} target="_blank" rel="noreferrer">
          {t('office.certificate.pdf')}
        </a>
      </p>
      <p className="sm" style={{ marginTop: 8 }}>
        <a href={`/verificar/${certificate.publicId}`}>{t('office.certificate.check')}</a>
      </p>
    </>
  )
}
