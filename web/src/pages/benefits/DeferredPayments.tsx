import '../../look/office.css'
import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { DataLinks } from './DataLinks.tsx'
import { DeferredTable } from './DeferredTable.tsx'
import { type DeferredStatement, deferralLooks, deferredDoor } from './deferredPayments.ts'
import { TellPayments } from './TellPayments.tsx'
import { YearChoice } from './YearChoice.tsx'

/** What companies deferred of their duties in a year, and what the administration tells of the payment. */
export function DeferredPayments() {
  const t = useWords()
  const [{ ano, estado }, setFilters] = useFilters()
  const query = { year: ano, state: estado }
  const found = useFetched<DeferredStatement>(deferredDoor, { query })
  const { data } = found
  const overdue = data?.items.filter(({ state }) => state === 'overdue').length ?? 0
  return (
    <>
      <Row first margin={<strong>{t('deferred.page')}</strong>}>
        <PageTitle short={t('deferred.page')} lead={useRule(data)}>
          {data && data.items.length > 0 ? t('deferred.title', { count: overdue }) : t('deferred.page')}
        </PageTitle>
        <div className="narrow">
          {data ? <YearChoice of={data} onChange={(year) => setFilters({ ano: year })} /> : null}
          <ShortSelect
            small
            label={t('deferred.column.state')}
            value={estado ?? ''}
            options={[
              { value: '', label: t('benefits.any') },
              ...Object.keys(deferralLooks).map((state) => ({
                value: state,
                label: t(`deferred.state.${state}`),
              })),
            ]}
            onChange={(state) => setFilters({ estado: state })}
          />
          <DataLinks path={deferredDoor} query={query} />
        </div>
      </Row>
      <Row>
        <Fetched of={found} rows={6}>
          {(statement) => <Whole of={statement} onTold={() => void found.refetch()} />}
        </Fetched>
      </Row>
    </>
  )
}

function Whole({ of, onTold }: { readonly of: DeferredStatement; readonly onTold: () => void }) {
  const t = useWords()
  const [telling, setTelling] = useState(false)
  return (
    <>
      {of.mayTell && of.promised && !telling ? (
        <Acts>
          <Button icon="plus" onClick={() => setTelling(true)}>
            {t('deferred.tell')}
          </Button>
        </Acts>
      ) : null}
      {telling ? <TellPayments onTold={onTold} onLeave={() => setTelling(false)} /> : null}
      <DeferredTable of={of} withCompany />
    </>
  )
}

/** What the programme does with what is unpaid. */
export const useRule = (data: DeferredStatement | undefined): string | undefined => {
  const t = useWords()
  if (!data?.promised) return undefined
  return data.stopsAfterDays === null
    ? t('deferred.ruleNone')
    : t('deferred.rule', { count: data.stopsAfterDays })
}
