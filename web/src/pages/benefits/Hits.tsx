import { DataTable } from '../../parts/DataTable.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { HitLine, ProgrammeLedger, SideHits } from './benefits.ts'

/** A hundred looked at, so many wanting; with the counts and the interval. */
export function HitRate({ of }: { readonly of: SideHits }) {
  const t = useWords()
  const forms = useForms()
  if (!of.rate) return <span className="soft">{t('benefits.draw.none')}</span>
  return (
    <span className="num">
      {t('benefits.draw.line', {
        hits: forms.number(of.hits),
        done: forms.number(of.done),
        low: forms.number(of.rate.low * 100, 1),
        high: forms.number((of.rate.high ?? 1) * 100, 1),
      })}
    </span>
  )
}

/** Findings by lane or by basis, certified beside others. */
export function Hits(props: { readonly by: 'lane' | 'basis'; readonly rows: readonly HitLine[] }) {
  const t = useWords()
  const title = t(props.by === 'lane' ? 'benefits.hits.title' : 'benefits.hits.bases')
  return (
    <>
      <Heading>{title}</Heading>
      <DataTable
        label={title}
        rows={props.rows.filter(({ certified, others }) => certified.lodged + others.lodged > 0)}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'key',
            title: t(`benefits.column.${props.by}`),
            phone: 'title',
            cell: ({ key }) => t(`benefits.${props.by}.${key}`),
          },
          {
            key: 'certified',
            title: t('benefits.side.certified'),
            phone: 'line',
            cell: ({ certified }) => <HitRate of={certified} />,
          },
          {
            key: 'others',
            title: t('benefits.side.others'),
            phone: 'line',
            cell: ({ others }) => <HitRate of={others} />,
          },
        ]}
        empty={null}
      />
    </>
  )
}

/** The only figures that speak for shipments nobody chose. */
export function RandomSample({ draw }: Pick<ProgrammeLedger, 'draw'>) {
  const t = useWords()
  return (
    <>
      <Heading>{t('benefits.draw.title')}</Heading>
      <p className="soft">{t('benefits.draw.why')}</p>
      <p className="b6">{t(`benefits.draw.${draw.effect?.finding.verdict ?? 'tooFew'}`)}</p>
      <dl className="kv">
        <dt>{t('benefits.side.certified')}</dt>
        <dd>
          <HitRate of={draw.certified} />
        </dd>
        <dt>{t('benefits.side.others')}</dt>
        <dd>
          <HitRate of={draw.others} />
        </dd>
      </dl>
    </>
  )
}
