import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { Go } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useKey } from '../../parts/useKey.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { criterionAddress, standardAddress } from '../reading/reading.ts'
import { type Crosswalk, keyOf, type Relation } from './crosswalks.ts'
import { RelationShown } from './RelationShown.tsx'
import type { Review } from './useReview.ts'

export interface Walk {
  readonly at: string | undefined
  /** The relation whose form is open. */
  readonly editing: string | undefined
  /** What a key press was refused for, and of which relation. */
  readonly refused: { readonly key: string; readonly refusal: Refusal } | undefined
  readonly go: (key: string | undefined) => void
  readonly edit: (key: string | undefined) => void
}

/** Relations under the standards of the first programme, each criterion said once; a reviewer walks through them by keys. */
export function Relations(props: {
  readonly of: Crosswalk
  readonly standards: Crosswalk['standards']
  readonly onlyThere: readonly Relation[]
  readonly all: readonly Relation[]
  readonly review: Review
}) {
  const t = useWords()
  const say = useText()
  const { of, standards, onlyThere, review } = props
  const walk = useWalk(props.all, review)
  const shown = { of, review, walk }
  return (
    <>
      {standards.map(({ id, number, title, relations }) => (
        <Row key={id} margin={number ? <strong>{number}</strong> : null}>
          <Heading>
            {of.from.hasPages && id ? <Go to={standardAddress(of.from.id, id)}>{say(title)}</Go> : say(title)}
          </Heading>
          {byCriterion(relations).map((ofOne) => (
            <Criterion key={ofOne[0]?.from?.id} relations={ofOne} {...shown} />
          ))}
        </Row>
      ))}
      {onlyThere.length > 0 ? (
        <Row>
          <Heading>{t('cruces.onlyThere', { programme: of.to.shortName })}</Heading>
          {onlyThere.map((one) => (
            <article key={keyOf(one)} className="crossed">
              <Head side={of.to} of={one.to} />
              <ul>
                <RelationShown relation={one} {...shown} />
              </ul>
            </article>
          ))}
        </Row>
      ) : null}
    </>
  )
}

const byCriterion = (relations: readonly Relation[]): readonly (readonly Relation[])[] => {
  const groups = new Map<string, Relation[]>()
  for (const one of relations) {
    const id = one.from?.id ?? ''
    groups.set(id, [...(groups.get(id) ?? []), one])
  }
  return [...groups.values()]
}

function Criterion(props: {
  readonly relations: readonly Relation[]
  readonly of: Crosswalk
  readonly review: Review
  readonly walk: Walk
}) {
  const { relations, of, review, walk } = props
  return (
    <article className="crossed" id={relations[0]?.from?.id}>
      <Head side={of.from} of={relations[0]?.from ?? null} />
      <ul>
        {relations.map((relation) => (
          <RelationShown key={keyOf(relation)} {...{ relation, of, review, walk }} />
        ))}
      </ul>
    </article>
  )
}

function Head({ side, of }: { readonly side: Crosswalk['from']; readonly of: Relation['from'] }) {
  const say = useText()
  if (!of) return null
  return (
    <h3>
      <span className="num soft">{of.number}</span>{' '}
      {side.hasPages ? <Go to={criterionAddress(side.id, of.id)}>{say(of.asks)}</Go> : say(of.asks)}
    </h3>
  )
}

/** J and K go on and back, A agrees with the relation one is at and goes on, E opens its form. */
const useWalk = (all: readonly Relation[], review: Review): Walk => {
  const [at, setAt] = useState<string>()
  const [editing, setEditing] = useState<string>()
  const [refused, setRefused] = useState<Walk['refused']>()
  const place = all.findIndex((one) => keyOf(one) === at)
  const move = (to: number) => {
    const next = all[Math.min(Math.max(to, 0), all.length - 1)]
    if (!next) return
    setAt(keyOf(next))
    const line = document.querySelector(`[data-relation="${CSS.escape(keyOf(next))}"]`)
    line?.scrollIntoView({ block: 'center' })
    if (line instanceof HTMLElement) line.focus({ preventScroll: true })
  }
  const current = all[place]
  const desk = current && review.of(current)
  const walks = review.mayJudge && editing === undefined
  useKey('j', () => move(place + 1), walks)
  useKey('k', () => move(place - 1), walks)
  useKey('e', () => setEditing(at), walks && desk?.may.includes('propose') === true)
  useKey(
    'a',
    () => {
      if (desk)
        void review.say(desk, { kind: 'agree' }).then(async (answer) => {
          setRefused(answer.ok ? undefined : { key: at ?? '', refusal: answer.error })
          await review.again()
          if (answer.ok) move(place + 1)
        })
    },
    walks && desk?.may.includes('agree') === true,
  )
  return { at, editing, refused, go: setAt, edit: setEditing }
}
