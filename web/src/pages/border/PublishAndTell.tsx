import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextArea, TextField } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type IncidentRead, incidentDoor, modes } from './incidents.ts'
import { incidentsChanged } from './incidentsChanged.ts'
import { TickList } from './TickList.tsx'
import { useIncidentWords } from './useIncidentWords.ts'

/** Makes the order everybody's, and tells those whose shipments are in it. */
export function PublishAndTell({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const say = useIncidentWords(of.officeNames)
  const { published } = of
  const values = published && {
    ...{ version: published.version, shipments: published.shipments },
    moment: say.hour(published.publishedAt),
  }
  return (
    <Row>
      <Heading>{t('incident.publishHead')}</Heading>
      <p>
        {values
          ? t(of.exercise ? 'incident.publishedExercise' : 'incident.published', values)
          : t('incident.publishedNot')}
      </p>
      {of.mayArrange && of.waiting.total > 0 ? <Publish of={of} /> : null}
      {of.mayArrange && published ? <Tell of={of} /> : null}
      <Messages of={of} />
    </Row>
  )
}

function Publish({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${incidentDoor}/publish`, { reason }, { path: { id: of.id } }),
    onDone: async () => {
      setReason('')
      await incidentsChanged()
    },
  })
  const again = of.published !== null
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('incident.publish')}>
      <p className="sm soft">{t('incident.publishWhat')}</p>
      {again ? (
        <TextField
          name="reason"
          label={t('incident.publishReason')}
          longest={2000}
          value={reason}
          onChange={setReason}
        />
      ) : null}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {again
            ? t('incident.publishAgain', { version: (of.published?.version ?? 0) + 1 })
            : t('incident.publish')}
        </Button>
      </Acts>
    </form>
  )
}

interface Reached {
  readonly companies: number
  readonly people: number
  readonly sent: boolean
}

function Tell({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const say = useIncidentWords(of.officeNames)
  const [offices, setOffices] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [es, setEs] = useState('')
  const [en, setEn] = useState('')
  const [reached, setReached] = useState<Reached>()
  const { refusal, busy, submit } = useSending<never, Reached>({
    send: () =>
      api.post(`${incidentDoor}/messages`, { offices, modes: chosen, es, en }, { path: { id: of.id } }),
    onDone: async (data) => {
      setReached(data)
      await incidentsChanged()
    },
  })
  const stopped = of.modes.length > 0 ? of.modes : modes
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('incident.tell')}>
      <p className="sm soft">{t(of.exercise ? 'incident.tellExercise' : 'incident.tellWhat')}</p>
      {of.offices.length > 1 ? (
        <TickList
          name="tellOffices"
          legend={t('incidents.column.offices')}
          hint={t('incidents.form.modesHint')}
          options={of.offices.map((id) => ({ value: id, label: say.office(id) }))}
          chosen={offices}
          onChange={setOffices}
        />
      ) : null}
      {stopped.length > 1 ? (
        <TickList
          name="tellModes"
          legend={t('resumption.mode')}
          hint={t('incidents.form.modesHint')}
          options={stopped.map((id) => ({ value: id, label: t(`resumption.mode.${id}`) }))}
          chosen={chosen}
          onChange={setChosen}
        />
      ) : null}
      <TextArea
        name="es"
        label={t('incident.tell.es')}
        hint={t('incident.tell.hint')}
        rows={2}
        longest={5000}
        value={es}
        onChange={setEs}
      />
      <TextArea name="en" label={t('incident.tell.en')} rows={2} longest={5000} value={en} onChange={setEn} />
      <RefusalNotice of={refusal} />
      {reached ? (
        <Notice
          tone={reached.sent ? 'good' : 'idle'}
          title={t(reached.sent ? 'incident.told' : 'incident.toldNobody', {
            people: reached.people,
            companies: reached.companies,
          })}
        />
      ) : null}
      <Acts>
        <Button type="submit" look="line" icon="mail" busy={busy}>
          {t('incident.tell.send')}
        </Button>
      </Acts>
    </form>
  )
}

function Messages({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const say = useIncidentWords(of.officeNames)
  return (
    <>
      <h3 style={{ marginTop: 24 }}>{t('incident.messages')}</h3>
      {of.messages.length === 0 ? <p className="sm soft">{t('incident.messagesNone')}</p> : null}
      <ul className="steps-told">
        {of.messages.map(({ turn, office, mode, companies, people, sent }) => (
          <li key={`${turn} ${office} ${mode}`} className="sm">
            {t('incident.message.line', {
              ...{ office: say.office(office), mode: t(`resumption.mode.${mode}`), companies, people },
            })}
            {sent ? null : ` (${t('incident.message.notSent')})`}
          </li>
        ))}
      </ul>
    </>
  )
}
