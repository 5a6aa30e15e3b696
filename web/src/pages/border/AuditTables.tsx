import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type Audit, audited, foundIn, sendAudit } from './audits.ts'

/** Drawn and not begun: the oldest first, each to be opened. */
export function DrawnAudits(props: {
  readonly of: readonly Audit[]
  readonly onOpened: (id: string) => void
}) {
  const t = useWords()
  const columns = useColumns()
  const [refusal, setRefusal] = useState<Refusal>()
  if (props.of.length === 0) return null
  const open = async (audit: Audit) => {
    const answer = await sendAudit(audit, 'open', {})
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) props.onOpened(audit.id)
  }
  return (
    <section className="audits">
      <Heading aside={t('clearance.many', { count: props.of.length })}>
        {t('clearance.state.sampled')}
      </Heading>
      <RefusalNotice of={refusal} />
      <DataTable
        label={t('clearance.state.sampled')}
        rows={props.of}
        keyOf={({ id }) => id}
        findIn={foundIn}
        empty={null}
        columns={[
          ...columns,
          {
            key: 'act',
            title: t('clearance.act'),
            className: 'unlabelled',
            cell: (audit) => (
              <Button
                look="line"
                small
                label={t('clearance.openOne', { number: audit.number })}
                onClick={() => void open(audit)}
              >
                {t('clearance.open')}
              </Button>
            ),
          },
        ]}
      />
    </section>
  )
}

/** What came of those that are over, the last first. */
export function ClosedAudits({ of }: { readonly of: readonly Audit[] }) {
  const t = useWords()
  const columns = useColumns()
  if (of.length === 0) return null
  return (
    <section className="audits">
      <Heading aside={t('clearance.many', { count: of.length })}>{t('clearance.state.closed')}</Heading>
      <DataTable
        label={t('clearance.state.closed')}
        rows={of}
        keyOf={({ id }) => id}
        findIn={foundIn}
        empty={null}
        columns={[
          ...columns,
          {
            key: 'outcome',
            title: t('clearance.outcome'),
            sortBy: ({ outcome }) => outcome ?? '',
            cell: (audit) => <Outcome of={audit} />,
          },
        ]}
      />
    </section>
  )
}

function Outcome({ of }: { readonly of: Audit }) {
  const t = useWords()
  const forms = useForms()
  if (of.outcome === null) return null
  const isClean = of.outcome === 'clean'
  return (
    <>
      <Standing tone={isClean ? 'good' : 'heed'} icon={isClean ? 'tick' : 'cross'}>
        {t(`clearance.outcome.${of.outcome}`)}
      </Standing>
      {of.assessedDuty === null ? null : (
        <>
          <br />
          <span className="sm num">
            {t('clearance.assessed', { amount: forms.number(of.assessedDuty, 2) })} {of.currency}
          </span>
        </>
      )}
    </>
  )
}

const useColumns = (): readonly Column<Audit>[] => {
  const t = useWords()
  const forms = useForms()
  return [
    {
      key: 'number',
      title: t('declarations.column.number'),
      phone: 'title',
      sortBy: ({ number }) => number,
      cell: ({ number }) => <span className="b6 num nb">{number}</span>,
    },
    {
      key: 'when',
      title: t('declarations.column.when'),
      phone: 'right',
      sortBy: ({ issuedAt }) => issuedAt,
      cell: ({ issuedAt }) => <span className="num nb">{forms.day(issuedAt.slice(0, 10))}</span>,
    },
    {
      key: 'owner',
      title: t('clearance.owner'),
      className: 'unlabelled',
      sortBy: (audit) => audited(audit)?.name ?? '',
      cell: (audit) => {
        const owner = audited(audit)
        return (
          <>
            {owner?.name} <span className="sm soft num">{owner?.traderNumber}</span>
          </>
        )
      },
    },
    {
      key: 'goods',
      title: t('clearance.goods'),
      cell: ({ declared }) => (
        <span className="num">
          {declared.map((item) => (
            <span key={`${item.classification} ${item.origin} ${item.customsValue}`} className="audit-item">
              {item.classification} · {item.origin} · {forms.number(item.customsValue)} {item.currency}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'duty',
      title: t('clearance.dutyDeclared'),
      numeric: true,
      sortBy: ({ declared }) => declared.reduce((sum, { duty }) => sum + duty, 0),
      cell: ({ declared }) => (
        <span className="num">{forms.number(declared.reduce((sum, { duty }) => sum + duty, 0))}</span>
      ),
    },
  ]
}
