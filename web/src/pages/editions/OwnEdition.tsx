import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords, type Words } from '../../words/useWords.ts'
import { answerAddress } from '../apply/company.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { type EditionView, shortNameOf, type VerdictRow } from './editions.ts'
import { MoveCase } from './MoveCase.tsx'

const address = '/api/v1/company/edition'

/** Which edition does my case rest on, and what would become of my answers under a later one? */
export function OwnEdition() {
  const t = useWords()
  const [{ a }] = useFilters()
  const found = useFetched<EditionView>(address, { query: { to: a || undefined } })
  const { data } = found
  return (
    <WithCompany>
      <Row first margin={data ? <strong>{data.case.number}</strong> : undefined}>
        <PageTitle short={t('edition.page.own')} lead={data ? leadOf(t, data) : undefined}>
          {data ? titleOf(t, data) : t('edition.page.own')}
        </PageTitle>
      </Row>
      <Fetched of={found} rows={8}>
        {(view) => (
          <>
            {view.preview || view.last ? null : (
              <Row>
                <Empty
                  title={t('edition.nothing')}
                  why={t(view.case.editable ? 'edition.nothingWhy' : 'edition.notNow')}
                  act={<Go to="/inicio">{t('edition.toHome')}</Go>}
                />
              </Row>
            )}
            <MoveCase view={view} doors={doors} />
          </>
        )}
      </Fetched>
    </WithCompany>
  )
}

export const titleOf = (t: Words, { now, preview, last }: EditionView): string => {
  if (last) return t('edition.title.moved', { name: shortNameOf(now) })
  if (preview) return t('edition.title.may', { name: shortNameOf(preview.to) })
  return t('edition.title.now', { name: shortNameOf(now) })
}

export const leadOf = (t: Words, { now, preview, last }: EditionView): string =>
  t(last ? 'edition.lead.moved' : preview ? 'edition.lead.may' : 'edition.lead.now', {
    name: shortNameOf(now),
  })

/** Everything of the company's is asked for anew: what it is asked changed as a whole. */
const onDone = () => {
  void queries.invalidateQueries()
  window.scrollTo(0, 0)
}

const doors = {
  move: (to: string, version: number) => api.post(address, { to, version, confirmed: true }),
  undo: (version: number) => api.post(`${address}/undo`, { version }),
  onDone,
  addressOf: ({ into, site, verdict }: VerdictRow) => {
    const [first] = into
    return first && verdict === 'needsReview' ? answerAddress(first.standardId, site.id, first.id) : undefined
  },
}
