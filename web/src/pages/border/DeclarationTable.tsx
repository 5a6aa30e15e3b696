import type { ReactNode } from 'react'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Go } from '../../parts/Go.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useOffices } from '../house/useOffices.ts'
import { type DeclarationItem, type DeclarationsPage, declarationAddress, stateLook } from './declarations.ts'
import { LaneMark } from './LaneMark.tsx'

/** Declarations, the newest first; when they were lodged stands in the margin. */
export function DeclarationTable(props: { readonly page: DeclarationsPage; readonly empty: ReactNode }) {
  const t = useWords()
  return (
    <div style={{ paddingTop: 12 }}>
      <DataTable
        dense
        withMargin
        label={t('declarations.page')}
        columns={useColumns(props.page)}
        rows={props.page.items}
        keyOf={({ id }) => id}
        to={addressOf}
        empty={props.empty}
      />
    </div>
  )
}

const addressOf = ({ number, version, state }: DeclarationItem) =>
  state === 'superseded' ? `${declarationAddress(number)}?version=${version}` : declarationAddress(number)

const useColumns = (page: DeclarationsPage): readonly Column<DeclarationItem>[] => {
  const t = useWords()
  const forms = useForms()
  const { placeOf } = useOffices()
  const mixed = !page.items.every((one) => one.demonstration)
  return [
    {
      key: 'when',
      title: t('declarations.column.when'),
      phone: 'line',
      className: 'moment phone-start',
      cell: ({ issuedAt }) => <span className="num">{forms.shortMoment(issuedAt)}</span>,
    },
    {
      key: 'number',
      title: t('declarations.column.number'),
      phone: 'title',
      cell: (item) => (
        <>
          <Go to={addressOf(item)} className="co num">
            {item.number}
          </Go>
          {item.version > 1 ? (
            <span className="soft"> {t('declarations.column.version', { version: item.version })}</span>
          ) : null}
          {mixed && item.demonstration ? (
            <span className="xs soft"> · {t('declarations.isDemonstration')}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'lane',
      title: t('declarations.column.lane'),
      phone: 'right',
      cell: ({ lane }) => <LaneMark of={lane} />,
    },
    {
      key: 'state',
      title: t('declarations.column.state'),
      className: 'phone-end',
      cell: ({ state }) => <State of={state} />,
    },
    {
      key: 'owner',
      title: t('declarations.column.owner'),
      className: 'longname unlabelled',
      cell: ({ owner }) =>
        owner?.name ?? owner?.traderNumber ?? <span className="soft">{t('declarations.noOwner')}</span>,
    },
    {
      key: 'kind',
      title: t('declarations.column.kind'),
      className: 'phone-start',
      cell: ({ kind, procedure }) => (
        <>
          {t(`declarations.kind.${kind}`)} <span className="id">{procedure}</span>
        </>
      ),
    },
    {
      key: 'office',
      title: t('declarations.filter.oficina'),
      className: 'phone-end',
      cell: ({ office }) => placeOf(office),
    },
    {
      key: 'unit',
      title: t('declarations.column.unit'),
      className: 'unlabelled',
      cell: ({ conveyance, containers }) => (
        <span className="num">{[conveyance, containers[0]].filter(Boolean).join(' · ') || '—'}</span>
      ),
    },
    {
      key: 'value',
      title: t('declarations.column.value', { currency: page.currency }),
      numeric: true,
      phone: 'hide',
      cell: ({ value }) => forms.number(value),
    },
  ]
}

export function State({ of }: { readonly of: string }) {
  const t = useWords()
  const look = stateLook[of] ?? { tone: 'idle', icon: 'ring' }
  return (
    <Standing tone={look.tone} icon={look.icon}>
      {t(`declarations.state.${of}`)}
    </Standing>
  )
}
