import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { QrCode } from '../../parts/QrCode.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'

interface Mail {
  readonly id: number
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly language: string
  readonly at: string
  readonly qr: string | null
}

/** Where mail lies while no mail server is set: read on this machine alone. */
export function Outbox() {
  const t = useWords()
  const found = useFetched<{ readonly mails: readonly Mail[] }>('/api/v1/outbox')
  return (
    <>
      <Row first>
        <PageTitle lead={t('web.outbox.lead')}>{t('web.page.outbox')}</PageTitle>
      </Row>
      <Fetched of={found} rows={4}>
        {({ mails }) =>
          mails.length === 0 ? (
            <Row>
              <Empty title={t('web.outbox.empty')} why={t('web.outbox.emptyWhy')} />
            </Row>
          ) : (
            mails.map((mail) => <OneMail key={mail.id} mail={mail} />)
          )
        }
      </Fetched>
    </>
  )
}

const link = /(https?:\/\/\S+)/

function OneMail({ mail }: { readonly mail: Mail }) {
  const t = useWords()
  const forms = useForms()
  return (
    <Row margin={forms.moment(mail.at)}>
      <Heading aside={mail.to}>{mail.subject}</Heading>
      <p lang={mail.language} style={{ whiteSpace: 'pre-line', marginTop: 12, overflowWrap: 'anywhere' }}>
        {mail.body.split(link).map((piece) =>
          link.test(piece) ? (
            <a key={piece} href={piece}>
              {piece}
            </a>
          ) : (
            piece
          ),
        )}
      </p>
      {mail.qr ? <QrCode of={mail.qr} label={t('web.outbox.qr', { code: mail.qr })} size={140} /> : null}
    </Row>
  )
}
