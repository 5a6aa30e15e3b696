import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Ballot, type InitiativeRead, initiativeDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'
import { ResultLine } from './ResultLine.tsx'

type Cast = Ballot['cast'][number]

/** By which rules it is voted, who has voted, what came of it, and the vote of whoever reads. */
export function BallotPart({ of, ballot }: { readonly of: InitiativeRead; readonly ballot: Ballot }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const voting = of.state === 'voting'
  return (
    <Row
      margin={
        voting && of.closesAt ? t('initiative.until', { moment: forms.shortMoment(of.closesAt) }) : null
      }
    >
      <Heading aside={t(ballot.secret ? 'initiative.vote.secret' : 'initiative.vote.open')}>
        {t('initiative.vote.head')}
      </Heading>
      <p className="sm soft">
        {t(`workingGroup.rules.${ballot.voteBy}`)} {t('workingGroup.rules.quorum', { share: ballot.quorum })}{' '}
        {t(`workingGroup.rules.${ballot.majority}`)}
      </p>
      {ballot.result ? (
        <ResultLine of={ballot.result} secret={ballot.secret} />
      ) : (
        <p>{t('initiative.castOf', { cast: ballot.cast.length, voters: ballot.voters })}</p>
      )}
      {voting && ballot.mine === 'due' ? <CastVote of={of} ballot={ballot} /> : null}
      {voting && ballot.mine === 'cast' ? (
        <Notice tone="good" title={t(`initiative.vote.cast.${ballot.voteBy}`)} />
      ) : null}
      {voting && ballot.mine === 'conflict' ? (
        <Notice tone="idle" title={t('initiative.vote.conflictHolds')} />
      ) : null}
      <WhoVoted of={ballot} />
    </Row>
  )
}

function CastVote({ of, ballot }: { readonly of: InitiativeRead; readonly ballot: Ballot }) {
  const t = useWords()
  const [choice, setChoice] = useState<string>()
  const [conflict, setConflict] = useState('')
  const tied = choice === 'conflict'
  const { missing, refusal, busy, submit } = useSending<'choice' | 'conflict', unknown>({
    check: () => ({
      ...(choice ? {} : { choice: t('initiative.vote.choiceMissing') }),
      ...(tied && conflict.trim() === '' ? { conflict: t('initiative.vote.conflictMissing') } : {}),
    }),
    send: () =>
      api.post(`${initiativeDoor}/votes`, tied ? { choice: null, conflict } : { choice, conflict: null }, {
        path: { id: of.id },
      }),
    onDone: groupChanged,
  })
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('initiative.vote.yours')}>
      <Choice
        column
        legend={t(`initiative.vote.yours.${ballot.voteBy}`)}
        name="choice"
        value={choice}
        onChange={setChoice}
        error={missing.choice}
        options={['yes', 'no', 'abstain', 'conflict'].map((value) => ({
          value,
          label: t(`initiative.choice.${value}`),
          ...(value === 'conflict' ? { hint: t('initiative.choice.conflictHint') } : {}),
        }))}
      />
      {tied ? (
        <TextArea
          name="conflict"
          label={t('initiative.vote.conflict')}
          rows={2}
          longest={2000}
          value={conflict}
          onChange={setConflict}
          error={missing.conflict}
        />
      ) : null}
      <p className="sm soft">
        {t(ballot.secret ? 'initiative.vote.secretWhat' : 'initiative.vote.openWhat')}
      </p>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t(tied ? 'initiative.vote.state' : 'initiative.vote.send')}
        </Button>
      </Acts>
    </form>
  )
}

function WhoVoted({ of }: { readonly of: Ballot }) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<Cast>[] = [
    {
      key: 'who',
      title: t('workingGroup.organisation'),
      phone: 'title',
      cell: ({ organisation }) => organisation,
    },
    { key: 'name', title: t('workingGroup.member'), cell: ({ name }) => name },
    {
      key: 'choice',
      title: t('initiative.vote.choice'),
      cell: ({ choice, conflict, tells }) =>
        conflict
          ? t('initiative.vote.conflictTold', { tells })
          : t(choice ? `initiative.choice.${choice}` : 'initiative.vote.castSecretly'),
    },
    { key: 'at', title: t('initiative.vote.when'), cell: ({ at }) => forms.shortMoment(at) },
  ]
  return (
    <DataTable
      label={t('initiative.vote.who')}
      columns={columns}
      rows={of.cast}
      keyOf={({ name, organisation }) => `${organisation} ${name}`}
      empty={<p className="sm soft">{t('initiative.vote.nobody')}</p>}
    />
  )
}
