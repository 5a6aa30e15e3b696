import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Go } from '../../parts/Go.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Receipts } from './receipts.ts'

/** The certificate and the report on paper, and everything the company may take with it. */
export function OwnPapers({ data }: { readonly data: Receipts }) {
  const t = useWords()
  const forms = useForms()
  const { certificate } = data
  return (
    <>
      {certificate ? (
        <Row margin={<strong>{certificate.number}</strong>}>
          <Heading>{t('desk.certificate.title')}</Heading>
          <div style={{ marginTop: 16 }}>
            <Facts
              of={[
                [t('desk.certificate.state'), t(`certificateStatus.${certificate.state}`)],
                [t('desk.certificate.since'), forms.day(certificate.since)],
                [
                  t('desk.certificate.until'),
                  certificate.until ? forms.day(certificate.until) : t('desk.certificate.noEnd'),
                ],
              ]}
            />
          </div>
          <p style={{ marginTop: 12 }}>
            <a href="/api/v1/company/certificate.pdf" target="_blank" rel="noreferrer">
              <Icon name="page" /> {t('desk.certificate.pdf')}
            </a>
            {' · '}
            <Go to={`/verificar/${certificate.publicId}`}>{t('desk.certificate.check')}</Go>
          </p>
        </Row>
      ) : null}
      {data.hasReport ? (
        <Row>
          <Heading>{t('desk.report.title')}</Heading>
          <p style={{ marginTop: 12 }}>
            <a href="/api/v1/company/report.pdf" target="_blank" rel="noreferrer">
              <Icon name="page" /> {t('desk.report.pdf')}
            </a>
            {' · '}
            <Go to="/respuestas">{t('desk.report.findings')}</Go>
          </p>
        </Row>
      ) : null}
      {data.mayExport ? <TakeAll /> : null}
    </>
  )
}

/** The whole of the company's data as one file. It may take a while; a refusal says what happened. */
function TakeAll() {
  const t = useWords()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    const answer = await api.get<{ operator: { taxId?: string }; exportedAt: string }>(
      '/api/v1/company/export.json',
    )
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok)
      save(
        answer.data,
        `aval-${answer.data.operator.taxId ?? ''}-${answer.data.exportedAt.slice(0, 10)}.json`,
      )
  }
  return (
    <Row>
      <Heading>{t('desk.export.title')}</Heading>
      <p className="soft" style={{ marginTop: 12, maxWidth: '44em' }}>
        {t('desk.export.why')}
      </p>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button look="line" icon="download" busy={busy} onClick={() => void take()}>
          {t('desk.export.act')}
        </Button>
      </Acts>
      <p className="sm soft" role="status">
        {busy ? t('desk.export.busy') : ''}
      </p>
    </Row>
  )
}

const save = (data: unknown, name: string) => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
