import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { TotalTables } from './TotalTables.tsx'
import type { PublicTotals } from './totals.ts'

/** Who was taught, as everybody may know it. */
export function PublicTraining() {
  const t = useWords()
  const found = useFetched<PublicTotals>('/api/v1/training')
  const data = found.data
  if (!data)
    return (
      <Row first>
        <PageTitle lead={t('capacitacion.lead')}>{t('capacitacion.page')}</PageTitle>
        <Fetched of={found} rows={6}>
          {() => null}
        </Fetched>
      </Row>
    )
  const none = data.workshops === 0
  return (
    <>
      {data.demonstration ? <Band tone="idle">{t('workshops.demonstration')}</Band> : null}
      <Row first>
        <PageTitle short={t('capacitacion.page')} lead={t('capacitacion.lead')}>
          {none
            ? t('capacitacion.page')
            : data.people === null
              ? t('capacitacion.titleFew')
              : t('capacitacion.title', { people: data.people, count: data.workshops })}
        </PageTitle>
        <p className="sm soft prose">{t('totals.lead')}</p>
        {none ? (
          <Empty
            title={t('totals.none')}
            why={t('totals.noneWhy')}
            act={<Go to="/programa">{t('web.welcome.programme')}</Go>}
          />
        ) : (
          <p className="sm soft prose">{t('totals.fewWhy', { few: data.smallGroup - 1 })}</p>
        )}
      </Row>
      <TotalTables of={data} />
    </>
  )
}
