import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type AgendaItem, evaluationsChanged, groups, type VisitRead, visitDoor } from './evaluations.ts'
import { useEvaluationWords } from './useEvaluationWords.ts'

/** Day by day, whom the team meets and where; what goes before and after the visit beside it. */
export function AgendaPart({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const forms = useForms()
  const [open, setOpen] = useState<string>()
  const days = [...new Set(of.agenda.map(({ on }) => on))]
  return (
    <>
      <p className="sm soft">{t('evaluation.agenda.before')}</p>
      {of.agenda.length === 0 && open === undefined ? (
        <Empty title={t('evaluation.agenda.none')} why={t('evaluation.agenda.noneWhy')} />
      ) : null}
      {days.map((day) => (
        <div key={day}>
          <Heading>{forms.weekday(day)}</Heading>
          <ul className="agenda">
            {of.agenda
              .filter(({ on }) => on === day)
              .map((item) =>
                open === item.id ? (
                  <li key={item.id}>
                    <AgendaForm of={of} item={item} onClose={() => setOpen(undefined)} />
                  </li>
                ) : (
                  <Line
                    key={item.id}
                    item={item}
                    onChange={of.mayWrite ? () => setOpen(item.id) : undefined}
                  />
                ),
              )}
          </ul>
        </div>
      ))}
      {open === 'new' ? <AgendaForm of={of} onClose={() => setOpen(undefined)} /> : null}
      <Acts>
        {of.mayWrite && open === undefined ? (
          <Button look="line" icon="plus" onClick={() => setOpen('new')}>
            {t('evaluation.agenda.add')}
          </Button>
        ) : null}
        <Button small look="line" icon="print" onClick={() => print()}>
          {t('evaluation.print')}
        </Button>
      </Acts>
      <p className="sm soft">{t('evaluation.agenda.after')}</p>
    </>
  )
}

function Line({
  item,
  onChange,
}: {
  readonly item: AgendaItem
  readonly onChange: (() => void) | undefined
}) {
  const t = useWords()
  const say = useEvaluationWords()
  const beside = [item.stakeholder ? say.group(item.stakeholder) : '', item.place].filter(Boolean).join(' · ')
  return (
    <li>
      <span className="num">{item.starts}</span>
      <span>
        {item.what}
        {beside ? <span className="sm soft"> {beside}</span> : null}
      </span>
      {onChange ? (
        <span className="noprint">
          <TextButton onClick={onChange}>{t('evaluation.change')}</TextButton>
        </span>
      ) : null}
    </li>
  )
}

function AgendaForm(props: {
  readonly of: VisitRead
  readonly item?: AgendaItem
  readonly onClose: () => void
}) {
  const t = useWords()
  const say = useEvaluationWords()
  const { item } = props
  const { visit } = props.of
  const [on, setOn] = useState(item?.on ?? visit.from)
  const [starts, setStarts] = useState(item?.starts ?? '09:00')
  const [what, setWhat] = useState(item?.what ?? '')
  const [place, setPlace] = useState(item?.place ?? '')
  const [stakeholder, setStakeholder] = useState(item?.stakeholder ?? '')
  const { missing, refusal, busy, submit } = useSending<'what' | 'starts', unknown>({
    check: () => ({
      ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(starts) ? {} : { starts: t('evaluation.form.hourMissing') }),
      ...(item || what.trim() ? {} : { what: t('evaluation.form.wordsMissing') }),
    }),
    send: () =>
      api.post(
        `${visitDoor}/agenda`,
        { id: item?.id ?? null, on, starts, what, place, stakeholder: stakeholder || null },
        { path: { id: visit.id } },
      ),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.agenda.add')}>
      <DateField name="on" label={t('evaluation.form.day')} value={on} onChange={setOn} />
      <TextField
        name="starts"
        label={t('evaluation.form.hour')}
        value={starts}
        onChange={setStarts}
        error={missing.starts}
        longest={5}
      />
      <TextField
        name="what"
        label={t('evaluation.form.what')}
        hint={item ? t('evaluation.agenda.emptyTakesOut') : undefined}
        value={what}
        onChange={setWhat}
        error={missing.what}
        longest={400}
      />
      <ShortSelect
        name="stakeholder"
        label={t('evaluation.form.group')}
        value={stakeholder}
        onChange={setStakeholder}
        options={[
          { value: '', label: t('evaluation.team') },
          ...groups.map((group) => ({ value: group, label: say.group(group) })),
        ]}
      />
      <TextField
        name="place"
        label={t('evaluation.form.place')}
        value={place}
        onChange={setPlace}
        longest={200}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('evaluation.save')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
