import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useCase } from '../decide/useCase.ts'
import { type EditionView, shortNameOf } from './editions.ts'
import { MoveCase } from './MoveCase.tsx'

const address = '/api/v1/cases/{id}/edition'

/** The edition a company's case rests on, for its officer: what a move would do, moving it, and taking the move back. */
export function CaseEdition() {
  const t = useWords()
  const { number, found: kase } = useCase()
  const [{ a }] = useFilters()
  const id = kase.data?.case.id ?? ''
  const how = { path: { id } }
  const found = useFetched<EditionView>(address, { ...how, query: { to: a || undefined } }, id !== '')
  const name = kase.data?.desk.operator.name ?? number
  const doors = {
    move: (to: string, version: number) => api.post(address, { to, version, confirmed: true }, how),
    undo: (version: number) => api.post(`${address}/undo`, { version }, how),
    onDone: () => {
      void queries.invalidateQueries()
      window.scrollTo(0, 0)
    },
  }
  return (
    <>
      <Row first margin={<strong>{number}</strong>}>
        <PageTitle short={`${t('edition.page.case')} · ${number}`} lead={t('edition.lead.office')}>
          {found.data
            ? t('edition.title.case', { company: name, name: shortNameOf(found.data.now) })
            : t('edition.page.case')}
        </PageTitle>
        <p style={{ marginTop: 16 }}>
          <Go to={`/casos/${number}`}>{t('edition.toCase', { number })}</Go>
        </p>
      </Row>
      {kase.error ? (
        <Row>
          <Fetched of={kase} rows={4}>
            {() => null}
          </Fetched>
        </Row>
      ) : (
        <Fetched of={found} rows={8}>
          {(view) => (
            <>
              {view.preview || view.last ? null : (
                <Row>
                  <Empty
                    title={t('edition.nothing')}
                    why={t(view.case.editable ? 'edition.nothingWhy' : 'edition.notNow')}
                  />
                </Row>
              )}
              <MoveCase view={view} doors={doors} />
            </>
          )}
        </Fetched>
      )}
    </>
  )
}
