import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { Button, TextButton } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import {
  type AtDesk,
  type Crosswalk,
  type JudgementKind,
  keyOf,
  type Relation,
  type RelationWords,
} from './crosswalks.ts'
import { ProposeWords } from './ProposeWords.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { RelationHistory } from './RelationHistory.tsx'
import type { Walk } from './Relations.tsx'
import type { Review } from './useReview.ts'
import { WordsTold } from './WordsTold.tsx'

const atOnce: readonly JudgementKind[] = ['agree', 'confirm']

/** What a reviewer may say of a relation, and what was said of it. */
export function Judging(props: {
  readonly relation: Relation
  readonly desk: AtDesk
  readonly of: Crosswalk
  readonly review: Review
  readonly walk: Walk
}) {
  const t = useWords()
  const { relation, desk, of, review, walk } = props
  const [asking, setAsking] = useState<JudgementKind>()
  const [start, setStart] = useState<RelationWords>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const key = keyOf(relation)
  const closed = async () => {
    setAsking(undefined)
    setStart(undefined)
    walk.edit(undefined)
    await review.again()
  }
  const say = async (kind: JudgementKind) => {
    if (busy) return
    setBusy(true)
    setRefusal(undefined)
    const answer = await review.say(desk, { kind })
    if (!answer.ok) setRefusal(answer.error)
    await review.again()
    setBusy(false)
  }
  const press = (kind: JudgementKind) => {
    if (atOnce.includes(kind)) return void say(kind)
    if (kind === 'propose') return walk.edit(key)
    setAsking(kind)
  }
  const propose = (words: RelationWords) => {
    setStart(words)
    walk.edit(key)
  }
  return (
    <div className="judging noprint">
      <Proposal of={desk} crosswalk={of} />
      {walk.editing === key ? (
        <ProposeWords
          relation={relation}
          start={start ?? relation}
          of={of}
          send={(said) => review.say(desk, said)}
          onDone={closed}
          onClose={() => {
            setStart(undefined)
            walk.edit(undefined)
          }}
        />
      ) : null}
      {asking ? (
        <ReasonForm
          kind={asking}
          send={(reason) => review.say(desk, { kind: asking, reason })}
          onDone={closed}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      {asking || walk.editing === key || desk.may.length === 0 ? null : (
        <p className="judgeacts">
          {desk.may.map((kind) =>
            atOnce.includes(kind) ? (
              <Button key={kind} small look="line" icon="tick" busy={busy} onClick={() => press(kind)}>
                {t(`cruces.review.${kind}`)}
              </Button>
            ) : (
              <TextButton key={kind} onClick={() => press(kind)}>
                {t(`cruces.review.${kind}`)}
              </TextButton>
            ),
          )}
        </p>
      )}
      <RefusalNotice of={refusal ?? (walk.refused?.key === key ? walk.refused.refusal : undefined)} />
      <RelationHistory of={desk} crosswalk={of} onPropose={propose} />
    </div>
  )
}

function Proposal({ of: { proposal }, crosswalk }: { readonly of: AtDesk; readonly crosswalk: Crosswalk }) {
  const t = useWords()
  const forms = useForms()
  if (!proposal?.words) return null
  return (
    <div className="proposal">
      <p className="sm b6">{t('cruces.review.proposed', { by: proposal.by, day: forms.day(proposal.on) })}</p>
      <WordsTold of={proposal.words} crosswalk={crosswalk} />
      <Voice>{proposal.reason}</Voice>
    </div>
  )
}
