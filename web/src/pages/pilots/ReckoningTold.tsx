import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { ChangeTold, type Unit } from './ChangeTold.tsx'
import { type Change, type Estimate, type Reckoning, type Side, sides } from './measures.ts'
import { Invented } from './PilotMark.tsx'

const units: Readonly<Record<Change['measure'], Unit>> = {
  inspections: 'share',
  documents: 'share',
  clearance: 'minutes',
  cost: 'money',
}

/** One reckoning, as it came out on its day. */
export function ReckoningTold({ of }: { readonly of: Reckoning }) {
  const t = useWords()
  const forms = useForms()
  const { counts, cost, currency } = of
  return (
    <div className="pilot-told">
      <p>
        {t('pilot.reckoning.asOf', {
          ...{ day: forms.day(of.asOf), beforeFrom: month(of.before.from), beforeTo: lastOf(of.before.to) },
          ...{ afterFrom: month(of.after.from), afterTo: lastOf(of.after.to) },
        })}{' '}
        {of.demonstration ? <Invented /> : null}
      </p>
      <p className="sm soft">
        {t('pilot.reckoning.counts', {
          ...{ members: forms.number(counts.members), others: forms.number(counts.others) },
          ...{ accepted: forms.number(counts.accepted), alone: forms.number(counts.alone) },
        })}
      </p>
      {of.found.length === 0 ? <p>{t('pilot.reckoning.nothing')}</p> : null}
      <div className="pilot-changes">
        {of.found.map((one) => (
          <section key={one.measure}>
            <h3>{t(`pilot.reckoning.${one.measure}`, { currency })}</h3>
            <ChangeTold
              name={t(`pilot.reckoning.${one.measure}`, { currency })}
              unit={units[one.measure]}
              better="lower"
              cells={one}
              difference={one.difference}
              finding={one.finding}
              smallest={t('pilot.reckoning.companies', {
                count: Math.min(one.pilot.companies, one.comparison.companies),
              })}
            />
            <Spared of={one} />
            <Sides of={one} />
          </section>
        ))}
      </div>
      <p className="xs dim">
        {cost
          ? t('pilot.reckoning.assumed', {
              ...{ currency, perInspection: forms.number(cost.perInspection) },
              ...{ perDocument: forms.number(cost.perDocument), perHour: forms.number(cost.perHour) },
            })
          : t('pilot.reckoning.noCost')}{' '}
        {t('pilot.reckoning.how')} {of.by ? t('pilot.reckoning.by', { who: of.by }) : ''}{' '}
        {forms.moment(of.at)}
      </p>
    </div>
  )
}

const month = (day: string): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`
/** The last month before a first day. */
const lastOf = (day: string): string => {
  const [year, of] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return of === 1 ? `12/${year - 1}` : `${String(of - 1).padStart(2, '0')}/${year}`
}

/** What the difference comes to in shipments, where it is one of shares. */
function Spared({ of: { measure, pilot, difference, finding } }: { readonly of: Change }) {
  const t = useWords()
  const forms = useForms()
  if (units[measure] !== 'share' || finding.verdict !== 'less') return null
  const times = (share: number) => forms.number(Math.max(0, Math.round(-share * pilot.shipments.after)))
  return (
    <p className="sm">
      {t(`pilot.reckoning.spared.${measure}`, {
        ...{ n: times(difference.value), low: times(difference.high), high: times(difference.low) },
        of: forms.number(pilot.shipments.after),
      })}
    </p>
  )
}

function Sides({ of }: { readonly of: Change }) {
  const t = useWords()
  const forms = useForms()
  const share = units[of.measure] === 'share'
  const shown = ({ value, low, high }: Estimate) => {
    const [v, l, h] = [value, low, high].map((one) => forms.number(one * (share ? 100 : 1), 1))
    return t(share ? 'pilot.reckoning.percent' : 'pilot.reckoning.interval', {
      value: v ?? '',
      low: l ?? '',
      high: h ?? '',
    })
  }
  const columns: readonly Column<Side>[] = [
    {
      ...{ key: 'side', title: t('pilot.measure.side'), phone: 'title' },
      cell: (side) => t(`pilot.measure.side.${side}`),
    },
    {
      ...{ key: 'n', title: t('pilot.reckoning.n'), numeric: true, phone: 'right' },
      cell: (side) =>
        t('pilot.reckoning.nOf', {
          companies: forms.number(of[side].companies),
          shipments: forms.number(of[side].shipments.before + of[side].shipments.after),
        }),
    },
    {
      ...{ key: 'before', title: t('pilot.measure.at.before'), numeric: true, phone: 'line' },
      cell: (side) => shown(of[side].before),
    },
    {
      ...{ key: 'after', title: t('pilot.measure.at.after'), numeric: true, phone: 'line' },
      cell: (side) => shown(of[side].after),
    },
  ]
  return (
    <DataTable
      label={t(`pilot.reckoning.${of.measure}`, { currency: '' })}
      columns={columns}
      rows={sides}
      keyOf={(side) => side}
      empty={null}
    />
  )
}
