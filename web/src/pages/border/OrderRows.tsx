import { type DragEvent, useState } from 'react'
import { Icon } from '../../parts/Icon.tsx'
import { useRowKeys } from '../../parts/useRowKeys.ts'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Intent } from './AdjustShipment.tsx'
import type { IncidentRead, OrderLine } from './incidents.ts'
import { useIncidentWords } from './useIncidentWords.ts'

interface Rows {
  readonly of: IncidentRead
  readonly lines: readonly OrderLine[]
  readonly onIntent: (intent: Intent) => void
}

/** A row can be dragged to where it should go; whatever it is dropped on, the reason is asked first. */
export function OrderRows({ of, lines, onIntent }: Rows) {
  const t = useWords()
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  const { chosen, body } = useRowKeys({
    keys: lines.map(({ id }) => id),
    selected: undefined,
    on: true,
    onMove: () => undefined,
    onOpen: (place) => {
      const line = lines[place]
      if (line && of.mayArrange) onIntent({ line })
    },
  })
  const drop = (at: number) => {
    const from = lines.findIndex(({ id }) => id === dragged)
    setDragged(undefined)
    setOver(undefined)
    const [line, neighbour] = [lines[from], lines[at]]
    if (line && neighbour && from !== at) onIntent({ line, neighbour, side: from > at ? 'before' : 'after' })
  }
  const handles = (line: OrderLine, at: number) =>
    of.mayArrange
      ? {
          draggable: true,
          onDragStart: (event: DragEvent) => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', line.number)
            setDragged(line.id)
          },
          onDragOver: (event: DragEvent) => {
            event.preventDefault()
            setOver(line.id)
          },
          onDrop: (event: DragEvent) => {
            event.preventDefault()
            drop(at)
          },
          onDragEnd: () => {
            setDragged(undefined)
            setOver(undefined)
          },
        }
      : {}
  return (
    <div className="scroll">
      <table className="stack order">
        <caption className="sr">{t('incident.order')}</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('incident.order.place')}
            </th>
            <th scope="col">{t('incident.order.number')}</th>
            <th scope="col">{t('incident.order.class')}</th>
            <th scope="col">{t('incident.order.why')}</th>
            <th scope="col">{t('incident.order.office')}</th>
            <th scope="col">{t('incident.order.slot')}</th>
            {of.mayArrange ? (
              <th scope="col" className="noprint">
                {t('incident.order.do')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map((line, at) => (
            <tr
              key={line.id}
              data-key={line.id}
              aria-selected={chosen === line.id || undefined}
              className={[over === line.id ? 'over' : '', dragged === line.id ? 'dragged' : '']
                .join(' ')
                .trim()}
              {...handles(line, at)}
            >
              <Cells of={of} line={line} />
              {of.mayArrange ? (
                <td className="noprint" data-phone="line">
                  <Arrows line={line} before={lines[at - 1]} after={lines[at + 1]} onIntent={onIntent} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cells({ of, line }: { readonly of: IncidentRead; readonly line: OrderLine }) {
  const t = useWords()
  const forms = useForms()
  const say = useIncidentWords(of.officeNames)
  const { slot } = line
  const marks = [
    ...(line.held === null ? [] : [t('incident.order.held')]),
    ...(line.moved === null ? [] : [t('incident.order.moved')]),
    ...(line.pinned === null ? [] : [t(`incident.order.${line.pinMissed ? 'pinMissed' : 'pinned'}`)]),
    ...(line.outOfTurn ? [t('incident.order.outOfTurn')] : []),
  ]
  return (
    <>
      <td className="n num" data-phone="right" data-label={t('incident.order.place')}>
        {forms.number(line.place)}
      </td>
      <td data-phone="title" data-label={t('incident.order.number')}>
        <span className="b6">{line.number}</span>
        {line.trader ? <span className="sm soft"> {line.trader}</span> : null}
        {marks.length > 0 ? <span className="sm marks">{marks.join(' · ')}</span> : null}
      </td>
      <td data-phone="line" data-label={t('incident.order.class')}>
        {say.classOf(line.class)}
      </td>
      <td data-phone="line" data-label={t('incident.order.why')} className="sm">
        {line.keeps === null ? null : `${t('incident.order.keeps', { hours: line.keeps })}, `}
        {t('incident.order.since', { moment: say.hour(line.since) })}
      </td>
      <td data-phone="line" data-label={t('incident.order.office')}>
        {say.office(line.office)}
        <span className="sm soft"> {t(`resumption.mode.${line.mode}`)}</span>
      </td>
      <td data-phone="line" data-label={t('incident.order.slot')}>
        {slot ? (
          <>
            {say.hour(slot.hour)}
            {slot.office === line.office ? null : <span className="sm"> · {say.office(slot.office)}</span>}
          </>
        ) : (
          <span className="soft">{t('incident.order.noSlot')}</span>
        )}
      </td>
    </>
  )
}

function Arrows(props: {
  readonly line: OrderLine
  readonly before: OrderLine | undefined
  readonly after: OrderLine | undefined
  readonly onIntent: (intent: Intent) => void
}) {
  const t = useWords()
  const { line, before, after, onIntent } = props
  const values = { number: line.number }
  return (
    <span className="arrows">
      {before ? (
        <button
          type="button"
          aria-label={t('incident.order.up', values)}
          onClick={() => onIntent({ line, neighbour: before, side: 'before' })}
        >
          <Icon name="chevronUp" />
        </button>
      ) : null}
      {after ? (
        <button
          type="button"
          aria-label={t('incident.order.down', values)}
          onClick={() => onIntent({ line, neighbour: after, side: 'after' })}
        >
          <Icon name="chevronDown" />
        </button>
      ) : null}
      <button
        type="button"
        aria-label={t('incident.order.adjust', values)}
        onClick={() => onIntent({ line })}
      >
        <Icon name="pen" />
      </button>
    </span>
  )
}
