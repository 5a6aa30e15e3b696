import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type BorderPosts, type CurrencyRate, numberIn, rateDoor } from './posts.ts'

const certainties = ['verified', 'secondary', 'assumed'] as const

/** What one unit of a currency is worth in the programme's; the latest day counts. */
export function Rates(props: {
  readonly of: BorderPosts
  readonly mayChange: boolean
  readonly onDone: () => void
}) {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  const { currency, rates } = props.of
  const [adding, setAdding] = useState(false)
  const columns: readonly Column<CurrencyRate>[] = [
    { key: 'currency', title: t('posts.currency'), phone: 'title', cell: (rate) => rate.currency },
    {
      key: 'worth',
      title: t('posts.worth', { currency }),
      numeric: true,
      phone: 'right',
      cell: ({ worth }) => worth.toLocaleString(language, { maximumFractionDigits: 10 }),
    },
    { key: 'from', title: t('posts.rateFrom'), cell: ({ from }) => forms.day(from) },
    {
      key: 'source',
      title: t('posts.source'),
      cell: ({ source, certainty }) => `${source} · ${t(`posts.certainty.${certainty}`)}`,
    },
  ]
  return (
    <>
      <Heading>{t('posts.rates')}</Heading>
      <p className="sm soft">{t('posts.ratesLead', { currency })}</p>
      <DataTable
        dense
        label={t('posts.rates')}
        columns={columns}
        rows={rates}
        keyOf={(rate) => `${rate.currency} ${rate.from}`}
        empty={<p className="sm soft">{t('posts.noRates')}</p>}
      />
      {props.mayChange && adding ? (
        <RateForm
          programmeCurrency={currency}
          onCancel={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            props.onDone()
          }}
        />
      ) : null}
      {props.mayChange && !adding ? (
        <Acts>
          <Button look="line" icon="plus" onClick={() => setAdding(true)}>
            {t('posts.addRate')}
          </Button>
        </Acts>
      ) : null}
    </>
  )
}

function RateForm(props: {
  readonly programmeCurrency: string
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const t = useWords()
  const blank = {
    ...{ currency: '', worth: '', source: '', certainty: 'secondary' },
    from: new Date().toISOString().slice(0, 10),
  }
  const [written, setWritten] = useState(blank)
  const change = (changed: Partial<typeof written>) => setWritten((now) => ({ ...now, ...changed }))
  const { missing, refusal, busy, submit } = useSending<'currency' | 'worth' | 'source' | 'from', unknown>({
    check: () => ({
      ...(/^[A-Z]{3}$/.test(written.currency) ? {} : { currency: t('posts.currencyMissing') }),
      ...(numberIn(written.worth) > 0 ? {} : { worth: t('posts.worthMissing') }),
      ...(written.source.trim() ? {} : { source: t('posts.sourceMissing') }),
      ...(written.from ? {} : { from: t('posts.dayMissing') }),
    }),
    send: () => {
      const { currency, worth, source, certainty, from } = written
      return api.put(rateDoor, { from, worth: numberIn(worth), source, certainty }, { path: { currency } })
    },
    onDone: () => {
      setWritten(blank)
      props.onDone()
    },
  })
  return (
    <form className="fields rateform" noValidate onSubmit={submit} aria-label={t('posts.addRate')}>
      <div className="beside">
        <TextField
          name="currency"
          longest={3}
          label={t('posts.currency')}
          value={written.currency}
          error={missing.currency}
          onChange={(currency) => change({ currency: currency.toUpperCase() })}
        />
        <TextField
          name="worth"
          mode="decimal"
          label={t('posts.worth', { currency: props.programmeCurrency })}
          value={written.worth}
          error={missing.worth}
          onChange={(worth) => change({ worth })}
        />
        <DateField
          name="from"
          label={t('posts.rateFrom')}
          value={written.from}
          error={missing.from}
          onChange={(from) => change({ from })}
        />
      </div>
      <div className="beside">
        <TextField
          name="source"
          longest={300}
          label={t('posts.source')}
          value={written.source}
          error={missing.source}
          onChange={(source) => change({ source })}
        />
        <ShortSelect
          name="certainty"
          label={t('posts.certainty')}
          value={written.certainty}
          options={certainties.map((value) => ({ value, label: t(`posts.certainty.${value}`) }))}
          onChange={(certainty) => change({ certainty })}
        />
      </div>
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('posts.addRate')}
        </Button>
        <TextButton onClick={props.onCancel}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
