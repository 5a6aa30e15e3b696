import '../../look/training.css'
import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useKey } from '../../parts/useKey.ts'
import { useWords } from '../../words/useWords.ts'
import { type Alike, alikeAgain, type Pair, type PairAnswer, pairKey } from './alike.ts'
import { SideBySide } from './SideBySide.tsx'

export interface LastSaid {
  readonly pair: Pick<Pair, 'one' | 'other'>
  readonly answer: Exclude<PairAnswer, 'undo'>
}

/** The pair one is at, with what may be said of it, and the pairs beside it. */
export function PairReview(props: {
  readonly of: Alike
  readonly last: LastSaid | undefined
  readonly onSaid: (last: LastSaid | undefined) => void
}) {
  const t = useWords()
  const names = usePairNames()
  const { pairs, more, mayMerge } = props.of
  const [filters, setFilters] = useFilters()
  const place = Math.max(
    0,
    pairs.findIndex((pair) => pairKey(pair) === filters.par),
  )
  const at = pairs[place]
  const { refusal, say, busy } = useAnswering(props.onSaid)
  const move = (to: number) => {
    const next = pairs[Math.min(Math.max(to, 0), pairs.length - 1)]
    if (next) setFilters({ par: pairKey(next) })
  }
  const answer = (what: PairAnswer) => {
    if (!at || busy) return
    const next = pairs[place + 1] ?? pairs[place - 1]
    void say(at, what).then((done) => {
      if (done) setFilters({ par: next && pairKey(next) })
    })
  }
  const takeBack = () => {
    const { last } = props
    if (last && !busy)
      void say(last.pair, 'undo').then((done) => {
        if (done) setFilters({ par: pairKey(last.pair) })
      })
  }
  const asks = mayMerge && at?.said !== 'different'
  useKey('s', () => answer('same'), asks)
  useKey('d', () => answer('different'), asks)
  useKey('l', () => answer('later'), asks)
  useKey('u', takeBack, mayMerge)
  useWalking(place, move, pairs.length > 1)
  return (
    <>
      {props.last ? <Said of={props.last} busy={busy} onUndo={takeBack} /> : null}
      {refusal ? (
        <Row>
          <RefusalNotice of={refusal} />
        </Row>
      ) : null}
      {at ? (
        <Row wide label={names(at)}>
          <SideBySide
            key={pairKey(at)}
            of={at}
            place={t('alike.place', { place: place + 1, count: pairs.length + more })}
          />
          {mayMerge ? <Answers of={at} busy={busy} onAnswer={answer} /> : null}
        </Row>
      ) : null}
      {pairs.length > 1 ? <PairList of={props.of} place={place} onMove={move} /> : null}
    </>
  )
}

/** Left and right, or J and K as everywhere. */
const useWalking = (place: number, move: (to: number) => void, on: boolean) => {
  useKey('arrowright', () => move(place + 1), on)
  useKey('j', () => move(place + 1), on)
  useKey('arrowleft', () => move(place - 1), on)
  useKey('k', () => move(place - 1), on)
}

const usePairNames = () => {
  const t = useWords()
  return ({ one, other }: Pick<Pair, 'one' | 'other'>) =>
    one.name === other.name
      ? t('alike.pairSame', { name: one.name })
      : t('alike.pair', { one: one.name, other: other.name })
}

function Said(props: { readonly of: LastSaid; readonly busy: boolean; readonly onUndo: () => void }) {
  const t = useWords()
  const names = usePairNames()
  const { pair, answer } = props.of
  return (
    <Row>
      <Notice
        tone={answer === 'later' ? 'idle' : 'good'}
        title={t(`alike.lastSaid.${answer}`, { pair: names(pair) })}
      >
        <Acts inline>
          <Button small look="line" busy={props.busy} onClick={props.onUndo}>
            {t('alike.answer.undo')}
          </Button>
        </Acts>
      </Notice>
    </Row>
  )
}

function PairList(props: {
  readonly of: Alike
  readonly place: number
  readonly onMove: (to: number) => void
}) {
  const t = useWords()
  const names = usePairNames()
  const { pairs, more } = props.of
  return (
    <Row>
      <Heading>{t('alike.next')}</Heading>
      <ol className="pairs noprint">
        {pairs.map((pair, to) => (
          <li key={pairKey(pair)}>
            <button
              type="button"
              aria-current={to === props.place ? 'true' : undefined}
              onClick={() => props.onMove(to)}
            >
              <span>{names(pair)}</span>{' '}
              <span className="xs soft">
                {[
                  ...new Set([pair.one.organisation, pair.other.organisation].filter(Boolean)),
                  ...(pair.said ? [t(`alike.said.${pair.said}`)] : []),
                ].join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="sm soft">{t('alike.beyond', { count: more })}</p> : null}
    </Row>
  )
}

function Answers(props: {
  readonly of: Pair
  readonly busy: boolean
  readonly onAnswer: (answer: PairAnswer) => void
}) {
  const t = useWords()
  const asked =
    props.of.said === 'different' ? (['undo'] as const) : (['same', 'different', 'later'] as const)
  return (
    <>
      <Acts>
        {asked.map((answer) => (
          <Button
            key={answer}
            look={answer === 'same' ? 'fill' : 'line'}
            busy={props.busy}
            onClick={() => props.onAnswer(answer)}
          >
            {t(`alike.answer.${answer}`)}
          </Button>
        ))}
      </Acts>
      <p className="xs soft noprint pairkeys">{t('alike.keys')}</p>
    </>
  )
}

const useAnswering = (onSaid: (last: LastSaid | undefined) => void) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const say = async (pair: LastSaid['pair'], answer: PairAnswer): Promise<boolean> => {
    setBusy(true)
    setRefusal(undefined)
    const sent = await api.post('/api/v1/participants/pairs', {
      ...{ one: pair.one.id, other: pair.other.id, answer },
    })
    await alikeAgain()
    setBusy(false)
    if (sent.ok) onSaid(answer === 'undo' ? undefined : { pair, answer })
    else setRefusal(sent.error)
    return sent.ok
  }
  return { busy, refusal, say }
}
