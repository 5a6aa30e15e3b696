import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { ShortSelect, TextArea, TextField } from '../../parts/Field.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type GroupRead, initiativesDoor, matters } from './group.ts'
import { groupChanged } from './groupChanged.ts'

/** A need, or an initiative that may answer one. */
export function RaiseInitiative({ of, onClose }: { readonly of: GroupRead; readonly onClose: () => void }) {
  const t = useWords()
  const go = useGo()
  const reading = useLanguage()
  const [draft, setDraft] = useState({
    ...{
      kind: 'initiative',
      about: 'benefit',
      language: reading as string,
      title: '',
      tells: '',
      answers: '',
    },
  })
  const change = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed })
  const needs = of.initiatives.filter(({ kind, state }) => kind === 'need' && state !== 'withdrawn')
  const { missing, refusal, busy, submit } = useSending<'title' | 'tells', { readonly id: string }>({
    check: () => ({
      ...(draft.title.trim() ? {} : { title: t('initiative.form.titleMissing') }),
      ...(draft.tells.trim() ? {} : { tells: t('initiative.form.tellsMissing') }),
    }),
    send: () =>
      api.post(initiativesDoor, {
        ...draft,
        answers: draft.kind === 'initiative' && draft.answers ? draft.answers : null,
      }),
    onDone: async ({ id }) => {
      await groupChanged()
      await go(`/grupo/iniciativas/${id}`)
    },
  })
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('initiative.raise')}>
      <Choice
        legend={t('initiative.form.what')}
        name="kind"
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={['need', 'initiative'].map((value) => ({
          ...{ value, label: t(`initiative.kind.${value}`), hint: t(`initiative.kind.${value}.hint`) },
        }))}
      />
      <Choice
        legend={t('initiative.form.about')}
        name="about"
        value={draft.about}
        onChange={(about) => change({ about })}
        options={matters.map((value) => ({ value, label: t(`initiative.about.${value}`) }))}
      />
      {draft.kind === 'initiative' && needs.length > 0 ? (
        <ShortSelect
          name="answers"
          label={t('initiative.form.answers')}
          value={draft.answers}
          onChange={(answers) => change({ answers })}
          options={[
            { value: '', label: t('initiative.form.noNeed') },
            ...needs.map(({ id, number, title }) => ({
              value: id,
              label: t('initiative.numbered', { number, title }),
            })),
          ]}
        />
      ) : null}
      <Choice
        legend={t('initiative.form.language')}
        name="language"
        value={draft.language}
        onChange={(language) => change({ language })}
        options={[
          { value: 'es', label: t('initiative.form.es') },
          { value: 'en', label: t('initiative.form.en') },
        ]}
      />
      <TextField
        name="title"
        label={t('initiative.form.title')}
        longest={200}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={missing.title}
      />
      <TextArea
        voice
        name="tells"
        label={t('initiative.form.tells')}
        hint={t('initiative.form.tellsHint')}
        rows={6}
        longest={5000}
        value={draft.tells}
        onChange={(tells) => change({ tells })}
        error={missing.tells}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('initiative.form.send')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
