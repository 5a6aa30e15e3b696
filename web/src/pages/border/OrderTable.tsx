import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orThrow, refusalIn } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Adjusted, AdjustShipment, type Intent } from './AdjustShipment.tsx'
import { type IncidentRead, incidentDoor, type OrderPage, orderDoor } from './incidents.ts'
import { incidentsChanged } from './incidentsChanged.ts'
import { OrderFilters } from './OrderFilters.tsx'
import { OrderRows } from './OrderRows.tsx'
import { useIncidentWords } from './useIncidentWords.ts'

const useOrder = (id: string) => {
  const [filters] = useFilters()
  const query = { q: filters.q, class: filters.clase, only: filters.ver }
  return useInfiniteQuery({
    queryKey: [orderDoor, id, query],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) =>
      orThrow(
        await api.get<OrderPage>(orderDoor, { path: { id }, query: { ...query, after: pageParam }, signal }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

type Order = ReturnType<typeof useOrder>
const linesOf = (order: Order) => order.data?.pages.flatMap(({ lines }) => lines) ?? []

/** The order as it stands, to be read, filtered and changed: with the mouse, with the keyboard, by a form. */
export function OrderTable({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const order = useOrder(of.id)
  const total = order.data?.pages[0]?.total
  return (
    <Row wide>
      <Heading aside={total === undefined ? null : t('incident.orderCount', { count: total })}>
        {t('incident.order')}
      </Heading>
      {of.waiting.total === 0 ? (
        <Empty title={t('incident.order.nothing')} why={t('incident.order.nothingWhy')} />
      ) : (
        <Arranging of={of} order={order} />
      )}
    </Row>
  )
}

function Arranging({ of, order }: { readonly of: IncidentRead; readonly order: Order }) {
  const t = useWords()
  const [intent, setIntent] = useState<Intent>()
  const [adjusted, setAdjusted] = useState<Adjusted>()
  return (
    <>
      <OrderFilters of={of} />
      {of.mayArrange ? (
        <>
          <p className="sm soft noprint onlywide">{t('incident.order.dragHint')}</p>
          <p className="sm soft noprint onlynarrow">{t('incident.order.arrowHint')}</p>
        </>
      ) : null}
      {adjusted ? <WhereNow of={of} adjusted={adjusted} /> : null}
      {of.mayArrange && of.undoable ? <UndoLast of={of} /> : null}
      <Lines of={of} order={order} onIntent={setIntent} />
      {intent ? (
        <AdjustShipment
          of={of}
          lines={linesOf(order)}
          intent={intent}
          onClose={(done) => {
            setIntent(undefined)
            setAdjusted(done)
          }}
        />
      ) : null}
    </>
  )
}

function WhereNow({ of, adjusted }: { readonly of: IncidentRead; readonly adjusted: Adjusted }) {
  const t = useWords()
  const say = useIncidentWords(of.officeNames)
  const place = adjusted.place ?? 0
  const title = adjusted.hour
    ? t('incident.adjustedHour', { place, moment: say.hour(adjusted.hour) })
    : t('incident.adjusted', { place })
  return <Notice tone="good" title={title} />
}

function Lines(props: {
  readonly of: IncidentRead
  readonly order: Order
  readonly onIntent: (intent: Intent) => void
}) {
  const t = useWords()
  const { of, order, onIntent } = props
  if (!order.data) return order.error ? <RefusalNotice of={refusalIn(order.error)} /> : <Skeleton rows={8} />
  const lines = linesOf(order)
  if (lines.length === 0) return <p className="soft empty">{t('incident.order.none')}</p>
  return (
    <>
      <OrderRows of={of} lines={lines} onIntent={onIntent} />
      {order.hasNextPage ? (
        <Acts>
          <Button
            small
            look="line"
            busy={order.isFetchingNextPage}
            onClick={() => void order.fetchNextPage()}
          >
            {t('incident.order.more')}
          </Button>
        </Acts>
      ) : null}
    </>
  )
}

function UndoLast({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () =>
      api.post(
        `${incidentDoor}/undo`,
        { turn: of.undoable?.turn ?? null, reason: '' },
        { path: { id: of.id } },
      ),
    onDone: incidentsChanged,
  })
  return (
    <>
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button small look="line" icon="back" busy={busy} onClick={() => void submit()}>
          {t('incident.undo')}
        </Button>
      </Acts>
    </>
  )
}
