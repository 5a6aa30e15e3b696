import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { ShortSelect, TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Facts, Heading } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged, type VisitRead, visitDoor } from './evaluations.ts'
import { FollowUps } from './FollowUps.tsx'

/** The report: what the team sums up, draft, comments, final; and what was done about the visit. */
export function ReportPart({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const forms = useForms()
  const { visit } = of
  return (
    <>
      {of.mayWrite && visit.kind !== 'selfScore' ? <SummaryForm of={of} /> : null}
      {!of.mayWrite && visit.summary ? <Voice>{visit.summary}</Voice> : null}
      <Facts
        of={[
          [
            t('evaluation.column.accompanied'),
            [t(`evaluation.accompanied.${visit.accompanied}`), visit.accompaniedNote]
              .filter(Boolean)
              .join(' · '),
          ],
          [t('evaluation.report.draft'), visit.draftOn ? forms.day(visit.draftOn) : t('evaluation.notYet')],
          [t('evaluation.report.final'), visit.finalOn ? forms.day(visit.finalOn) : t('evaluation.notYet')],
        ]}
      />
      {of.levels.length > 0 && !['planned', 'underWay', 'cancelled'].includes(visit.state) ? (
        <Acts inline>
          {['es', 'en'].map((language) => (
            <a
              key={language}
              className="btn line sml"
              href={`/api/v1/evaluations/visits/${visit.id}/report/${language}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('evaluation.report.open', { language: t(`evaluation.report.${language}`) })}
            </a>
          ))}
        </Acts>
      ) : null}
      {visit.comments ? (
        <>
          <Heading>{t('evaluation.report.comments')}</Heading>
          <Voice>{visit.comments}</Voice>
        </>
      ) : null}
      {of.mayFollowUp ? <FollowUps of={of} /> : null}
      <Heading>{t('evaluation.report.history')}</Heading>
      <ul className="sm">
        {of.steps.map((step) => (
          <li key={step.turn}>
            {forms.moment(step.at)} · {t(`evaluation.visit.${step.step}`)} · {step.by}
            {step.reason ? ` · ${step.reason}` : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function SummaryForm({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const { visit } = of
  const [summary, setSummary] = useState(visit.summary)
  const [accompanied, setAccompanied] = useState<string>(visit.accompanied)
  const [accompaniedNote, setNote] = useState(visit.accompaniedNote)
  const [kept, setKept] = useState(false)
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () =>
      api.put(
        visitDoor,
        { from: visit.from, until: visit.until, place: visit.place, summary, accompanied, accompaniedNote },
        { path: { id: visit.id } },
      ),
    onDone: async () => {
      setKept(true)
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.part.informe')}>
      <ShortSelect
        name="accompanied"
        label={t('evaluation.column.accompanied')}
        value={accompanied}
        onChange={setAccompanied}
        options={['none', 'real', 'mock'].map((value) => ({
          value,
          label: t(`evaluation.accompanied.${value}`),
        }))}
      />
      <TextField
        name="accompaniedNote"
        label={t('evaluation.form.accompaniedNote')}
        value={accompaniedNote}
        onChange={setNote}
        longest={2000}
      />
      <TextArea
        name="summary"
        voice
        rows={6}
        label={t('evaluation.form.summary')}
        hint={t('evaluation.form.summaryHint')}
        value={summary}
        onChange={setSummary}
        longest={8000}
      />
      <RefusalNotice of={refusal} />
      {kept ? (
        <p className="sm soft" role="status">
          {t('evaluation.kept')}
        </p>
      ) : null}
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('evaluation.save')}
        </Button>
      </Acts>
    </form>
  )
}
