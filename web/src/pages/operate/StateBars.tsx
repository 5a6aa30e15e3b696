import { Go } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { OverviewData } from './overviewTypes.ts'

/** Every case there is, by state; each line leads to its cases. */
export function StateBars({ data }: { readonly data: OverviewData }) {
  const t = useWords()
  const forms = useForms()
  const total = data.states.reduce((sum, { many }) => sum + many, 0)
  return (
    <>
      <Heading aside={forms.number(total)}>{t('office.overview.states')}</Heading>
      <ul className="rules sm">
        {data.states.map(({ state, many }) => (
          <li key={state} className="stateline">
            <Go to={`/casos?estado=${state}`} className="quiet">
              <Status of={state} />
            </Go>
            <span className="num">{forms.number(many)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
