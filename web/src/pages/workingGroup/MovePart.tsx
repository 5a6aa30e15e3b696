import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextArea, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { asSent, asTyped, MomentField } from '../border/MomentField.tsx'
import { type InitiativeRead, initiativeDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'

const WEEK_MS = 7 * 86_400_000
const told: readonly string[] = ['adopt', 'closeVote', 'discussAgain']

/** What can be done next, and by whom; what cannot yet, and why. */
export function MovePart({ of }: { readonly of: InitiativeRead }) {
  const t = useWords()
  const has = (step: string) => of.may.includes(step)
  const discuss = has('discuss') || has('discussAgain')
  const kept = of.kept.filter(({ step }) => told.includes(step))
  const moves = ['discuss', 'discussAgain', 'openVote', 'closeVote', 'adopt', 'decline', 'withdraw']
  if (!moves.some(has) && kept.length === 0) return null
  return (
    <Row>
      <Heading>{t('initiative.next')}</Heading>
      {kept.map(({ step, why }) => (
        <p key={step} className="sm">
          <Standing tone="idle" icon="lock">
            {t(`initiative.kept.${step}.${why}`)}
          </Standing>
        </p>
      ))}
      {discuss ? (
        <Move
          of={of}
          to="discuss"
          word={has('discuss') ? 'initiative.do.discuss' : 'initiative.do.discussAgain'}
        />
      ) : null}
      {has('openVote') ? <OpenVote of={of} /> : null}
      {has('closeVote') ? <Move of={of} to="count" word="initiative.do.closeVote" /> : null}
      {has('adopt') ? <Move of={of} to="adopt" word="initiative.do.adopt" reasons="offered" /> : null}
      {has('decline') ? (
        <Move of={of} to="decline" word="initiative.do.decline" reasons="asked" stops />
      ) : null}
      {has('withdraw') ? <Move of={of} to="withdraw" word="initiative.do.withdraw" stops /> : null}
    </Row>
  )
}

function Move(props: {
  readonly of: InitiativeRead
  readonly to: string
  readonly word: `initiative.do.${string}`
  readonly reasons?: 'asked' | 'offered'
  readonly stops?: boolean
}) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const [reasons, setReasons] = useState('')
  const { missing, refusal, busy, submit } = useSending<'reasons', unknown>({
    check: () =>
      props.reasons === 'asked' && reasons.trim() === '' ? { reasons: t('initiative.reasonsMissing') } : {},
    send: () =>
      api.post(`${initiativeDoor}/${props.to}`, props.reasons ? { reasons } : undefined, {
        path: { id: props.of.id },
      }),
    onDone: groupChanged,
  })
  const word = t(props.word)
  if (props.reasons && !open)
    return (
      <Acts>
        <Button small look={props.stops ? 'halt' : 'fill'} onClick={() => setOpen(true)}>
          {word}
        </Button>
      </Acts>
    )
  return (
    <form
      className={props.reasons ? 'fields noprint' : 'noprint'}
      noValidate
      onSubmit={submit}
      aria-label={word}
    >
      {props.reasons ? (
        <TextArea
          voice
          name="reasons"
          label={t(props.reasons === 'asked' ? 'initiative.reasons' : 'initiative.reasonsOffered')}
          rows={3}
          longest={2000}
          value={reasons}
          onChange={setReasons}
          error={missing.reasons}
        />
      ) : null}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button small type="submit" look={props.stops ? 'halt' : 'fill'} busy={busy}>
          {word}
        </Button>
      </Acts>
    </form>
  )
}

function OpenVote({ of }: { readonly of: InitiativeRead }) {
  const t = useWords()
  const [secret, setSecret] = useState(false)
  const [closesAt, setCloses] = useState(asTyped(new Date(Date.now() + WEEK_MS).toISOString()))
  const { missing, refusal, busy, submit } = useSending<'closesAt', unknown>({
    check: () => (asSent(closesAt) ? {} : { closesAt: t('initiative.vote.closesMissing') }),
    send: () =>
      api.post(`${initiativeDoor}/vote`, { secret, closesAt: asSent(closesAt) }, { path: { id: of.id } }),
    onDone: groupChanged,
  })
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('initiative.do.openVote')}>
      <MomentField
        name="closesAt"
        label={t('initiative.vote.closes')}
        value={closesAt}
        onChange={setCloses}
        error={missing.closesAt}
      />
      <Tick name="secret" checked={secret} onChange={setSecret}>
        {t('initiative.vote.makeSecret')}
      </Tick>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button small type="submit" busy={busy}>
          {t('initiative.do.openVote')}
        </Button>
      </Acts>
    </form>
  )
}
