import { DataTable } from '../../parts/DataTable.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Estimate, Measured, WaitsTold } from './benefits.ts'

interface Line {
  readonly measure: 'clearance' | 'wait'
  readonly side: 'certified' | 'others' | 'own'
  readonly waits: WaitsTold
}

/** How long it took: half of them, and nine in ten, on both sides. */
export function Times({ of, own }: { readonly of: Measured; readonly own?: boolean }) {
  const t = useWords()
  const forms = useForms()
  const within = ({ value, low, high }: Estimate) =>
    t('benefits.within', {
      minutes: forms.number(value),
      low: forms.number(low),
      high: forms.number(high ?? 0),
    })
  const lines = (['clearance', 'wait'] as const).flatMap((measure): readonly Line[] => {
    const effect = of[measure]
    if (!effect) return []
    return [
      { measure, side: own ? 'own' : 'certified', waits: effect.certified },
      { measure, side: 'others', waits: effect.others },
    ]
  })
  if (lines.length === 0) return null
  return (
    <>
      <Heading>{t('benefits.times.title')}</Heading>
      <DataTable
        label={t('benefits.times.title')}
        rows={lines}
        keyOf={({ measure, side }) => `${measure} ${side}`}
        columns={[
          {
            key: 'measure',
            title: t('benefits.column.measure'),
            phone: 'title',
            cell: ({ measure }) => t(`benefits.measure.${measure}`),
          },
          {
            key: 'side',
            title: t('benefits.column.side'),
            phone: 'right',
            cell: ({ side }) => t(`benefits.side.${side}`),
          },
          {
            key: 'median',
            title: t('benefits.column.median'),
            phone: 'line',
            cell: ({ waits }) => <span className="num">{within(waits.median)}</span>,
          },
          {
            key: 'ninetieth',
            title: t('benefits.column.ninetieth'),
            phone: 'line',
            cell: ({ waits }) => <span className="num">{within(waits.ninetieth)}</span>,
          },
          {
            key: 'n',
            title: t('benefits.column.entries'),
            numeric: true,
            phone: 'line',
            cell: ({ waits }) => <span className="num">{forms.number(waits.n)}</span>,
          },
        ]}
        empty={null}
      />
    </>
  )
}
