import { DataTable } from '../../parts/DataTable.tsx'
import { Go } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { FileProgress } from './declarationFile.ts'
import { declarationAddress } from './declarations.ts'
import type { LaneName } from './gate.ts'
import { LaneMark } from './LaneMark.tsx'

const lanes: readonly LaneName[] = ['red', 'yellow', 'blue', 'green']

/** Which lane each of a file's declarations got; each one's own page says why. */
export function LanesGiven({ of }: { readonly of: FileProgress }) {
  const t = useWords()
  const forms = useForms()
  if (of.first.length === 0) return null
  const given = lanes.filter((lane) => of.lanes[lane] > 0)
  return (
    <section className="audits">
      <Heading>{t('load.lanes')}</Heading>
      <p className="acts inline">
        {given.map((lane) => (
          <span key={lane} className="nb">
            <LaneMark of={lane} /> <b className="num">{forms.number(of.lanes[lane])}</b>
          </span>
        ))}
      </p>
      <DataTable
        dense
        label={t('load.lanes')}
        rows={of.first}
        keyOf={({ number }) => number}
        to={({ number }) => declarationAddress(number)}
        empty={null}
        columns={[
          {
            key: 'number',
            title: t('declarations.column.number'),
            phone: 'title',
            cell: ({ number }) => (
              <Go to={declarationAddress(number)} className="co num">
                {number}
              </Go>
            ),
          },
          {
            key: 'lane',
            title: t('declarations.column.lane'),
            phone: 'right',
            cell: ({ lane }) => <LaneMark of={lane} />,
          },
          {
            key: 'why',
            title: t('declaration.party.see'),
            className: 'unlabelled',
            cell: ({ number }) => (
              <Go to={declarationAddress(number)}>
                {t('load.why')}
                <span className="sr"> {number}</span>
              </Go>
            ),
          },
        ]}
      />
      {of.stored > of.first.length ? (
        <p className="sm soft">{t('load.lanesMore', { count: of.stored - of.first.length })}</p>
      ) : null}
    </section>
  )
}
