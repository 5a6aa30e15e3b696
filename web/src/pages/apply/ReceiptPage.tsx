import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Receipt } from '../../parts/Receipt.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'

interface OwnCase {
  readonly case: { readonly number: string }
  readonly history: readonly {
    readonly step: string
    readonly receipt: string | null
    readonly at: string
    readonly by: string
    readonly clocks: readonly { readonly name: string; readonly dueOn: string | null }[]
  }[]
}

/** The proof that something was sent, at an address of its own. */
export function ReceiptPage({ number }: { readonly number: string }) {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<OwnCase>('/api/v1/company/case')
  const line = found.data?.history.find((one) => one.receipt === number)
  if (!found.data) {
    return (
      <Row first>
        <PageTitle>{t('web.receipt.title', { number })}</PageTitle>
        <Fetched of={found} rows={4}>
          {() => null}
        </Fetched>
      </Row>
    )
  }
  if (!line) {
    return (
      <Row first>
        <PageTitle lead={t('apply.receipt.unknownLead')}>{t('apply.receipt.unknown', { number })}</PageTitle>
        <Acts>
          <Go to="/inicio">{t('apply.submit.toHome')}</Go>
        </Acts>
      </Row>
    )
  }
  const starts = line.clocks
    .filter((clock) => clock.dueOn !== null)
    .map((clock) =>
      t('apply.receipt.clock', { clock: t(`clock.${clock.name}`), day: forms.day(clock.dueOn ?? '') }),
    )
  return (
    <Row first margin={<strong>{found.data.case.number}</strong>}>
      <PageTitle short={t('web.receipt.title', { number })} lead={t('apply.receipt.lead')}>
        {t('apply.receipt.title', { step: t(`apply.receipt.step.${line.step}`), number })}
      </PageTitle>
      <div style={{ marginTop: 24 }}>
        <Receipt
          number={number}
          at={line.at}
          by={line.by}
          {...(starts.length > 0
            ? {
                starts: (
                  <ul>
                    {starts.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                ),
              }
            : {})}
        />
      </div>
      <Acts>
        <Button look="line" icon="print" onClick={() => print()}>
          {t('apply.receipt.print')}
        </Button>
        <a href={`/api/v1/company/receipts/${number}.pdf`} target="_blank" rel="noreferrer">
          {t('signing.receiptPdf')}
        </a>
        <Go to="/inicio">{t('apply.submit.toHome')}</Go>
      </Acts>
    </Row>
  )
}
