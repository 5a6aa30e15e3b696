import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Button, TextButton } from '../../parts/Button.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { ChosenCases } from './useChosenCases.tsx'

export interface Officer {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
}

interface Reassigned {
  readonly given: readonly string[]
  readonly kept: readonly { readonly number: string; readonly code: string }[]
}

/** Gives the ticked cases to an officer; each that stays says why. */
export function Reassign({ chosen }: { readonly chosen: ChosenCases }) {
  const t = useWords()
  const forms = useForms()
  const [done, setDone] = useState<Reassigned>()
  if (!chosen.column) return null
  const count = chosen.cases.length
  return (
    <div className="bulk">
      <div className="acts inline sm">
        <TextButton onClick={() => chosen.chooseAll(!chosen.all)}>
          {t(chosen.all ? 'office.choose.none' : 'office.choose.all')}
        </TextButton>
        {count > 0 ? (
          <span className="num b6">{t('office.choose.count', { count, number: forms.number(count) })}</span>
        ) : (
          <span className="dim">{t('office.choose.hint')}</span>
        )}
      </div>
      {count > 0 ? (
        <GiveForm
          caseIds={chosen.cases.map(({ id }) => id)}
          onDone={(reassigned) => {
            chosen.chooseAll(false)
            setDone(reassigned)
          }}
        />
      ) : null}
      {done ? <WhatWasDone done={done} /> : null}
    </div>
  )
}

export function GiveForm(props: {
  readonly caseIds: readonly string[]
  readonly onDone: (done: Reassigned) => void
  readonly to?: string | null
}) {
  const t = useWords()
  const [to, setTo] = useState(props.to ?? '')
  const officers = useFetched<{ items: readonly Officer[] }>('/api/v1/officers').data?.items ?? []
  const { refusal, busy, submit } = useSending({
    send: () => api.post<Reassigned>('/api/v1/reassignments', { caseIds: props.caseIds, to: to || null }),
    onDone: async (done) => {
      props.onDone(done)
      await Promise.all(
        ['/api/v1/cases', '/api/v1/cases/by-number/{number}', '/api/v1/team'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      )
    },
  })
  return (
    <form className="narrow" noValidate onSubmit={submit}>
      <ShortSelect
        small
        name="to"
        label={t('office.assign.to')}
        value={to}
        onChange={setTo}
        options={[
          { value: '', label: t('office.queue.nobody') },
          ...officers.map(({ id, name, roles }) => ({
            value: id,
            label: `${name} · ${roles.map((role) => t(`role.${role}`)).join(', ')}`,
          })),
        ]}
      />
      <Button type="submit" small look="line" busy={busy}>
        {t('office.assign.give')}
      </Button>
      <RefusalNotice of={refusal} />
    </form>
  )
}

function WhatWasDone({ done }: { readonly done: Reassigned }) {
  const t = useWords()
  const forms = useForms()
  return (
    <Notice
      tone={done.kept.length > 0 ? 'heed' : 'good'}
      title={t('office.assign.done', { count: done.given.length, number: forms.number(done.given.length) })}
    >
      {done.kept.length > 0 ? (
        <ul className="sm">
          {done.kept.map(({ number, code }) => (
            <li key={number}>
              <span className="num">{number}</span>: {t(`refusal.${code}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
