import '../../look/certificate.css'
import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { AttendanceCheck } from './AttendanceCheck.tsx'
import { CertificatePaper } from './CertificatePaper.tsx'
import { type CheckedCertificate, reasonOf, verdictOf } from './checkedCertificate.ts'

/** What a certificate's QR code opens: is it valid now? */
export function CertificateCheck() {
  const t = useWords()
  const publicId = usePathWord('id')
  const fetched = useFetched<CheckedCertificate>('/api/v1/certificates/{publicId}', { path: { publicId } })
  const found = fetched.data
  if (found?.attendance) return <AttendanceCheck of={found} attendance={found.attendance} />
  if (found) return found.reason === 'unknown' ? <Unknown /> : <Checked certificate={found} />
  return (
    <Row first>
      <PageTitle>{t('web.page.certificate')}</PageTitle>
      <Fetched of={fetched}>{() => null}</Fetched>
    </Row>
  )
}

function Unknown() {
  const t = useWords()
  return (
    <div className="verdict halt">
      <Icon name="cross" />
      <div className="what">
        <PageTitle>{t('web.certificate.unknown')}</PageTitle>
        <p className="lead">{t('web.certificate.unknownWhy')}</p>
        <p style={{ marginTop: 16 }}>
          <Go to="/registro">{t('web.register.all')}</Go>
        </p>
      </div>
    </div>
  )
}

interface Part {
  readonly certificate: CheckedCertificate
}

function Checked({ certificate }: Part) {
  const t = useWords()
  const forms = useForms()
  const { tone, icon, word } = verdictOf(certificate)
  return (
    <>
      <div className={`verdict ${tone}`}>
        <Icon name={icon} />
        <div className="what">
          <PageTitle short={`${certificate.traderNumber ?? ''} ${t(word)}`.trim()}>{t(word)}</PageTitle>
          <Why certificate={certificate} />
        </div>
        <p className="when">
          {t('web.certificate.checked')}
          <br />
          <b className="num">{forms.moment(certificate.asOf)}</b>
        </p>
      </div>
      <CertificatePaper certificate={certificate} />
      <How valid={certificate.valid} />
    </>
  )
}

function Why({ certificate }: Part) {
  const t = useWords()
  const forms = useForms()
  const why = reasonOf(certificate)
  if (!why && !certificate.demonstration) return null
  const since = certificate.suspendedSince
  return (
    <>
      {why ? <p>{t(why, since ? { day: forms.day(since) } : {})}</p> : null}
      {certificate.demonstration ? <p className="b6">{t('web.certificate.demonstration')}</p> : null}
    </>
  )
}

function How({ valid }: { readonly valid: boolean }) {
  const t = useWords()
  return (
    <div className="how">
      <section>
        <h2>{t('web.certificate.proves')}</h2>
        <p>{t(valid ? 'web.certificate.provesWhy' : 'web.certificate.provesNothing')}</p>
      </section>
      <section>
        <h2>{t('web.certificate.provesNot')}</h2>
        <p>{t('web.certificate.provesNotWhy')}</p>
      </section>
      <section>
        <h2>{t('web.certificate.trust')}</h2>
        <p>{t('web.certificate.trustWhy')}</p>
      </section>
    </div>
  )
}
