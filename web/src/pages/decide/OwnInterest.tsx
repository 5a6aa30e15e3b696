import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { CaseView, Declaration } from './caseTypes.ts'
import { caseChanged } from './useCase.ts'

/** What the reader has said of their own interests in this company; undefined before they said anything. */
export const useOwnWord = (view: CaseView): Declaration | undefined => {
  const me = useSession()?.person.id
  return view.desk.declarations.find(({ personId }) => personId === me)
}

/** Before deciding, an officer says whether something binds them to the company. The latest word counts, every word stays. */
export function OwnInterest({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const forms = useForms()
  const word = useOwnWord(view)
  const [again, setAgain] = useState(false)
  if (view.asOf) return null
  return (
    <section style={{ marginTop: 32 }}>
      <Heading>{t('office.interest.title')}</Heading>
      {word && !again ? (
        <p className="sm" style={{ marginTop: 12 }}>
          <Standing tone={word.hasConflict ? 'halt' : 'good'} icon={word.hasConflict ? 'cross' : 'tick'}>
            {t(word.hasConflict ? 'office.interest.has' : 'office.interest.none')}
          </Standing>{' '}
          <span className="dim">{forms.moment(word.at)}</span>{' '}
          <TextButton onClick={() => setAgain(true)}>{t('office.interest.change')}</TextButton>
        </p>
      ) : (
        <Declare view={view} onDone={() => setAgain(false)} />
      )}
    </section>
  )
}

function Declare({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const t = useWords()
  const [has, setHas] = useState<string>()
  const [tells, setTells] = useState('')
  const { missing, refusal, busy, submit } = useSending({
    check: () => (has ? {} : { interest: t('office.interest.missing') }),
    send: () =>
      api.post(
        '/api/v1/cases/{id}/conflict-of-interest',
        { hasConflict: has === 'yes', tells },
        { path: { id: view.case.id } },
      ),
    onDone: async () => {
      onDone()
      await caseChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 12, maxWidth: '46em' }}>
      <Choice
        column
        legend={t('office.interest.question')}
        name="interest"
        value={has}
        onChange={setHas}
        error={missing.interest}
        options={[
          { value: 'no', label: t('office.interest.no') },
          { value: 'yes', label: t('office.interest.yes'), hint: t('office.interest.yesHint') },
        ]}
      />
      {has === 'yes' ? (
        <TextArea voice rows={2} label={t('office.interest.tells')} value={tells} onChange={setTells} />
      ) : null}
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" look="line" busy={busy}>
          {t('office.interest.declare')}
        </Button>
      </Acts>
    </form>
  )
}
