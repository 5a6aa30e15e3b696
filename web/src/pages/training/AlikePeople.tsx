import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { AlikeFilters, isFilteredAlike } from './AlikeFilters.tsx'
import { type Alike, alikeDoor } from './alike.ts'
import { MergesMade } from './MergesMade.tsx'
import { type LastSaid, PairReview } from './PairReview.tsx'

/** Who may be in the register twice: two records side by side, one answer, and a second pair of eyes before they are one. */
export function AlikePeople() {
  const t = useWords()
  const [filters] = useFilters()
  const [linked] = useState(filters.par)
  const [last, setLast] = useState<LastSaid>()
  const found = useFetched<Alike>(alikeDoor, {
    query: { q: filters.q, reason: filters.razon, said: filters.ver, pair: linked },
  })
  const { data } = found
  const open = data?.progress.open ?? 0
  const all = open + (data?.progress.answered ?? 0)
  return (
    <>
      <Row first margin={all > 0 ? <Progress done={data?.progress.answered ?? 0} all={all} /> : null}>
        <PageTitle short={t('alike.page')} lead={t('alike.lead')}>
          {t(titleOf(data), { count: open })}
        </PageTitle>
        {all > 0 || isFilteredAlike(filters) ? <AlikeFilters /> : null}
        <Fetched of={found} rows={6}>
          {({ pairs }) => (pairs.length === 0 ? <Nobody all={all} /> : null)}
        </Fetched>
      </Row>
      {data ? <PairReview of={data} last={last} onSaid={setLast} /> : null}
      {data && data.merges.length > 0 ? (
        <Row>
          <Heading>{t('alike.merges')}</Heading>
        </Row>
      ) : null}
      {data ? <MergesMade of={data.merges} mayMerge={data.mayMerge} /> : null}
    </>
  )
}

function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const t = useWords()
  return (
    <>
      <Big of={done} and={t('alike.ofAll', { all })}>
        {t('alike.reviewed')}
      </Big>
      <progress className="reviewed" max={all} value={done} aria-label={t('alike.progress', { done, all })} />
    </>
  )
}

const titleOf = (data: Alike | undefined) => {
  if (!data || data.progress.open + data.progress.answered === 0) return 'alike.page'
  return data.progress.open > 0 ? 'alike.title' : 'alike.titleNone'
}

function Nobody({ all }: { readonly all: number }) {
  const t = useWords()
  const [filters] = useFilters()
  return isFilteredAlike(filters) ? (
    <Empty
      title={t('alike.noneFound')}
      why={t('alike.noneFoundWhy')}
      act={<Go to="/talleres/personas">{t('alike.everything')}</Go>}
    />
  ) : (
    <Empty
      title={t(all > 0 ? 'alike.titleNone' : 'alike.none')}
      why={t('alike.noneWhy')}
      act={<Go to="/talleres">{t('workshops.all')}</Go>}
    />
  )
}
