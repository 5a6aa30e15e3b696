import '../../look/office.css'
import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { DataLinks } from './DataLinks.tsx'
import { DecidePenalty } from './DecidePenalty.tsx'
import { type Penalty, type PenaltyDesk, penaltiesDoor } from './penalties.ts'
import { RecordPenalty } from './RecordPenalty.tsx'

const looks = {
  recorded: { tone: 'stamp', icon: 'eye' },
  confirmed: { tone: 'good', icon: 'tick' },
  declined: { tone: 'idle', icon: 'cross' },
} as const

/** Penalties that a certificate mitigated: one person records, another confirms, and only then it counts. */
export function Penalties() {
  const t = useWords()
  const [{ estado, tras }, setFilters] = useFilters()
  const found = useFetched<PenaltyDesk>(penaltiesDoor, { query: { state: estado, behind: tras } })
  const waiting = found.data?.items.filter(({ state }) => state === 'recorded').length ?? 0
  return (
    <>
      <Row first margin={<strong>{t('penalties.page')}</strong>}>
        <PageTitle short={t('penalties.page')} lead={t('penalties.lead')}>
          {found.data
            ? waiting > 0
              ? t('penalties.title', { count: waiting })
              : t('penalties.title.none')
            : t('penalties.page')}
        </PageTitle>
        <div className="narrow">
          <ShortSelect
            small
            label={t('penalties.state')}
            value={estado ?? ''}
            options={[
              { value: '', label: t('benefits.any') },
              ...Object.keys(looks).map((state) => ({ value: state, label: t(`penalties.state.${state}`) })),
            ]}
            onChange={(value) => setFilters({ estado: value, tras: undefined })}
          />
          <DataLinks path={penaltiesDoor} query={{ state: estado }} />
        </div>
      </Row>
      <Row>
        <Fetched of={found} rows={6}>
          {(desk) => (
            <>
              <List desk={desk} onDone={() => void found.refetch()} />
              {desk.next ? (
                <Acts>
                  <Button look="line" onClick={() => setFilters({ tras: desk.next ?? undefined })}>
                    {t('penalties.next')}
                  </Button>
                </Acts>
              ) : null}
            </>
          )}
        </Fetched>
      </Row>
    </>
  )
}

function List({ desk, onDone }: { readonly desk: PenaltyDesk; readonly onDone: () => void }) {
  const t = useWords()
  const columns = useColumns(onDone)
  const [recording, setRecording] = useState(false)
  const close = () => {
    setRecording(false)
    onDone()
  }
  const act =
    desk.mayRecord && desk.promised && !recording ? (
      <Button icon="plus" onClick={() => setRecording(true)}>
        {t('penalties.record')}
      </Button>
    ) : null
  const why = t(desk.promised ? 'penalties.noneWhy' : 'penalties.notPromised')
  return (
    <>
      {recording ? (
        <RecordPenalty currency={desk.currency} onDone={close} onLeave={() => setRecording(false)} />
      ) : null}
      {act && desk.items.length > 0 ? <Acts>{act}</Acts> : null}
      <DataTable
        label={t('penalties.page')}
        columns={columns}
        rows={desk.items}
        keyOf={({ id }) => id}
        findIn={({ company, traderNumber, reference, ground }) =>
          `${company} ${traderNumber ?? ''} ${reference} ${ground}`
        }
        empty={recording ? null : <Empty title={t('penalties.none')} why={why} act={act} />}
      />
    </>
  )
}

const useColumns = (onDone: () => void): readonly Column<Penalty>[] => {
  const t = useWords()
  const forms = useForms()
  return [
    {
      key: 'company',
      title: t('penalties.column.company'),
      phone: 'title',
      sortBy: ({ company }) => company,
      cell: ({ company, traderNumber, demonstration }) => (
        <>
          <strong className="b6">{company}</strong>
          <br />
          <span className="sm soft num">{traderNumber}</span>
          {demonstration ? <span className="sm soft"> · {t('gate.demonstration')}</span> : null}
        </>
      ),
    },
    {
      key: 'case',
      title: t('penalties.column.case'),
      phone: 'line',
      sortBy: ({ reference }) => reference,
      cell: ({ reference, ground }) => (
        <>
          <span className="num">{reference}</span>
          <br />
          <span className="sm soft">{ground}</span>
        </>
      ),
    },
    {
      key: 'day',
      title: t('penalties.column.day'),
      phone: 'line',
      sortBy: ({ mitigatedOn }) => mitigatedOn,
      cell: ({ mitigatedOn }) => forms.day(mitigatedOn),
    },
    {
      key: 'proposed',
      title: t('penalties.column.proposed'),
      numeric: true,
      sortBy: ({ proposed }) => proposed,
      cell: ({ proposed, currency }) => `${forms.number(proposed, 2)} ${currency}`,
    },
    {
      key: 'mitigated',
      title: t('penalties.column.mitigated'),
      numeric: true,
      sortBy: ({ mitigated }) => mitigated,
      cell: ({ mitigated, currency }) => `${forms.number(mitigated, 2)} ${currency}`,
    },
    {
      key: 'state',
      title: t('penalties.state'),
      phone: 'line',
      sortBy: ({ state }) => state,
      cell: (penalty) => (
        <>
          <Standing {...looks[penalty.state]}>{t(`penalties.state.${penalty.state}`)}</Standing>
          <br />
          <span className="sm soft">
            {t('penalties.recorder', { name: penalty.recorder })}
            {penalty.decider ? ` · ${t('penalties.decider', { name: penalty.decider })}` : ''}
            {penalty.decisionNote ? ` · ${penalty.decisionNote}` : ''}
          </span>
          {penalty.decisions.length > 0 ? <DecidePenalty penalty={penalty} onDone={onDone} /> : null}
        </>
      ),
    },
  ]
}
