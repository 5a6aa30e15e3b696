import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type DeferredLine, type DeferredStatement, deferralLooks } from './deferredPayments.ts'
import { useMonth } from './MonthRange.tsx'

/** Month by month what was deferred, when it falls due, and whether the administration says that it was paid. */
export function DeferredTable(props: { readonly of: DeferredStatement; readonly withCompany: boolean }) {
  const t = useWords()
  const columns = useColumns(props.of.currency, props.withCompany)
  const why = t(props.of.promised ? 'deferred.noneWhy' : 'deferred.notPromised')
  return (
    <>
      <DataTable
        label={t('deferred.page')}
        columns={columns}
        rows={props.of.items}
        keyOf={({ month, traderNumber, company }) => `${month} ${traderNumber ?? company}`}
        findIn={
          props.withCompany ? ({ company, traderNumber }) => `${company} ${traderNumber ?? ''}` : undefined
        }
        empty={<Empty title={t('deferred.none')} why={why} />}
      />
      {props.of.more ? <p className="sm soft">{t('deferred.more')}</p> : null}
    </>
  )
}

const useColumns = (currency: string, withCompany: boolean): readonly Column<DeferredLine>[] => {
  const t = useWords()
  const forms = useForms()
  const say = useMonth()
  const company: Column<DeferredLine> = {
    key: 'company',
    title: t('penalties.column.company'),
    phone: 'title',
    sortBy: ({ company: name }) => name,
    cell: ({ company: name, traderNumber, demonstration }) => (
      <>
        <strong className="b6">{name}</strong>
        <br />
        <span className="sm soft num">{traderNumber}</span>
        {demonstration ? <span className="sm soft"> · {t('gate.demonstration')}</span> : null}
      </>
    ),
  }
  return [
    ...(withCompany ? [company] : []),
    {
      key: 'month',
      title: t('benefits.column.month'),
      phone: withCompany ? 'line' : 'title',
      sortBy: ({ month }) => month,
      cell: ({ month }) => <span className="nb">{say(month.slice(0, 7))}</span>,
    },
    {
      key: 'shipments',
      title: t('benefits.column.entries'),
      numeric: true,
      sortBy: ({ shipments }) => shipments,
      cell: ({ shipments }) => forms.number(shipments),
    },
    {
      key: 'amount',
      title: t('deferred.column.amount', { currency }),
      numeric: true,
      sortBy: ({ amount }) => amount,
      cell: ({ amount }) => forms.number(amount, 2),
    },
    {
      key: 'due',
      title: t('deferred.column.due'),
      sortBy: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => <span className="nb">{forms.day(dueOn)}</span>,
    },
    {
      key: 'state',
      title: t('deferred.column.state'),
      phone: 'line',
      sortBy: ({ state }) => state,
      cell: (line) => <Stands of={line} />,
    },
  ]
}

const under = { display: 'block' } as const

function Stands({ of }: { readonly of: DeferredLine }) {
  const t = useWords()
  const forms = useForms()
  const { tone, icon } = deferralLooks[of.state]
  return (
    <>
      <Standing tone={tone} icon={icon}>
        {t(`deferred.state.${of.state}`)}
      </Standing>
      {of.paidOn ? (
        <span className="sm soft" style={under}>
          {forms.day(of.paidOn)}
        </span>
      ) : null}
      {of.stopsOn ? (
        <span className="sm soft" style={under}>
          {t(of.stops ? 'deferred.stopped' : 'deferred.willStop', { day: forms.day(of.stopsOn) })}
        </span>
      ) : null}
    </>
  )
}
