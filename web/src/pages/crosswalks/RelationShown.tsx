import { Go } from '../../parts/Go.tsx'
import { Standing } from '../../parts/Status.tsx'
import { WhoSaid } from '../../parts/WhoSaid.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { criterionAddress } from '../reading/reading.ts'
import { type Crosswalk, keyOf, kinds, type Relation } from './crosswalks.ts'
import { Judging } from './Judging.tsx'
import type { Walk } from './Relations.tsx'
import type { Review } from './useReview.ts'
import { useProgrammeNames } from './useSource.ts'

/** One relation: how the criterion above stands to another, why, what an answer would lack, who says so. */
export function RelationShown(props: {
  readonly relation: Relation
  readonly of: Crosswalk
  readonly review: Review
  readonly walk: Walk
}) {
  const t = useWords()
  const say = useText()
  const { relation, of, review, walk } = props
  const desk = review.of(relation)
  const key = keyOf(relation)
  const { needs } = relation
  return (
    <li
      data-relation={key}
      aria-current={walk.at === key ? 'true' : undefined}
      tabIndex={desk ? -1 : undefined}
      onFocus={desk ? () => walk.go(key) : undefined}
    >
      <Standing {...kinds[relation.relation]}>{<Sense relation={relation} of={of} />}</Standing>
      <div>
        {relation.from && relation.to ? <Other of={relation.to} side={of.to} /> : null}
        <p className="sm">{say(relation.why)}</p>
        {needs ? (
          <p className="sm">
            <span className="b6">{t('cruces.needs', { programme: of.to.shortName })}</span> {say(needs)}
          </p>
        ) : null}
        <Over relation={relation} />
        <p>
          <WhoSaid of={relation} />
        </p>
        {desk ? <Judging relation={relation} desk={desk} of={of} review={review} walk={walk} /> : null}
      </div>
    </li>
  )
}

function Sense({
  relation: { relation, from, to },
  of,
}: {
  readonly relation: Relation
  readonly of: Crosswalk
}) {
  const t = useWords()
  if (from && to) return t(relation === 'none' ? 'relation.nothingShared' : `relation.${relation}`)
  return from
    ? t('cruces.nothing', { programme: of.to.shortName })
    : t('cruces.nothingThere', { programme: of.from.shortName })
}

function Other({ of, side }: { readonly of: NonNullable<Relation['to']>; readonly side: Crosswalk['to'] }) {
  const say = useText()
  return (
    <p className="other">
      <span className="num soft">{of.number}</span>{' '}
      {side.hasPages ? <Go to={criterionAddress(side.id, of.id)}>{say(of.asks)}</Go> : say(of.asks)}
    </p>
  )
}

/** A derived relation, by the criteria between. */
function Over({ relation: { over } }: { readonly relation: Relation }) {
  const t = useWords()
  const say = useText()
  const nameOf = useProgrammeNames()
  if (over.length === 0) return null
  const criteria = over.map(({ programme, number, asks }) => `${nameOf(programme)} ${number} (${say(asks)})`)
  return <p className="xs soft">{t('cruces.overCriteria', { criteria: criteria.join(' → ') })}</p>
}
