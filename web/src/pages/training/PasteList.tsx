import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { ShortSelect, TextArea, Tick } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { organisationKinds, type WorkshopRead, workshopDoor } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

interface Taken {
  readonly rows: readonly {
    readonly line: number
    readonly name: string
    readonly email: string | null
    readonly organisation: string
    readonly what: 'new' | 'known' | 'enrolled' | 'repeated' | 'fault'
    readonly fault: string | null
  }[]
  readonly entered: number
  readonly marked: number
}

const looks = {
  new: { tone: 'good', icon: 'plus' },
  known: { tone: 'going', icon: 'tick' },
  enrolled: { tone: 'idle', icon: 'ring' },
  repeated: { tone: 'heed', icon: 'warning' },
  fault: { tone: 'halt', icon: 'cross' },
} as const

/** A list as it stands in a spreadsheet, pasted: looked at first, then taken in. */
export function PasteList(props: { readonly workshop: WorkshopRead; readonly onClose: () => void }) {
  const t = useWords()
  const forms = useForms(props.workshop.timeZone)
  const { workshop } = props
  const [text, setText] = useState('')
  const [kind, setKind] = useState('company')
  const [session, setSession] = useState('')
  const [invite, setInvite] = useState(false)
  const [seen, setSeen] = useState<Taken>()
  const [done, setDone] = useState<Taken>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async (apply: boolean) => {
    setBusy(true)
    const answer = await api.post<Taken>(
      `${workshopDoor}/lists`,
      {
        ...{ text, sessionId: session || null, organisationKind: kind, country: workshop.country, apply },
        invite,
      },
      { path: { id: workshop.id } },
    )
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    if (!apply) return setSeen(answer.data)
    setDone(answer.data)
    setSeen(undefined)
    setText('')
    await workshopsChanged()
  }
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setSeen(undefined)
      setDone(undefined)
      set(value)
    }
  const good = seen?.rows.filter(({ what }) => what !== 'fault' && what !== 'repeated').length ?? 0
  return (
    <section className="fields" aria-label={t('workshop.list.title')}>
      <TextArea
        name="list"
        rows={6}
        longest={400_000}
        label={t('workshop.list.label')}
        hint={t('workshop.list.hint')}
        value={text}
        onChange={change(setText)}
      />
      <div className="columnchoice">
        <ShortSelect
          name="listKind"
          label={t('taller.form.kind')}
          value={kind}
          options={organisationKinds.map((value) => ({ value, label: t(`training.kind.${value}`) }))}
          onChange={change(setKind)}
        />
        {workshop.acts.includes('attend') ? (
          <ShortSelect
            name="listSession"
            label={t('workshop.list.session')}
            value={session}
            options={[
              { value: '', label: t('workshop.list.onlyRegister') },
              ...workshop.sessions.map(({ id, startsAt, subject }) => ({
                value: id,
                label: `${forms.shortMoment(startsAt)} · ${subject}`,
              })),
            ]}
            onChange={change(setSession)}
          />
        ) : null}
      </div>
      <Tick name="invite" checked={invite} onChange={setInvite}>
        {t('workshop.list.invite')}
      </Tick>
      {done ? (
        <Notice tone="good" title={t('workshop.list.done', { entered: done.entered, marked: done.marked })} />
      ) : null}
      <RefusalNotice of={refusal} kept={t('workshop.list.kept')} />
      {seen ? <Preview of={seen} /> : null}
      <Acts>
        {seen ? (
          <Button busy={busy} off={good === 0} onClick={() => void send(true)}>
            {t('workshop.list.take', { count: good })}
          </Button>
        ) : (
          <Button busy={busy} onClick={() => void send(false)}>
            {t('workshop.list.look')}
          </Button>
        )}
        <TextButton onClick={props.onClose}>{t('workshop.scan.close')}</TextButton>
      </Acts>
    </section>
  )
}

function Preview({ of }: { readonly of: Taken }) {
  const t = useWords()
  return (
    <DataTable
      label={t('workshop.list.preview')}
      dense
      rows={of.rows}
      keyOf={({ line }) => String(line)}
      empty={null}
      columns={[
        {
          key: 'line',
          title: t('workshop.list.line'),
          numeric: true,
          phone: 'hide',
          cell: ({ line }) => line,
        },
        {
          key: 'name',
          title: t('workshop.people.name'),
          phone: 'title',
          cell: ({ name, email }) => (
            <>
              <span className="b6">{name}</span> <span className="xs soft address">{email ?? ''}</span>
            </>
          ),
        },
        { key: 'organisation', title: t('workshop.people.organisation'), cell: (row) => row.organisation },
        {
          key: 'what',
          title: t('workshop.list.what'),
          phone: 'right',
          sortBy: ({ what }) => what,
          cell: ({ what, fault }) => (
            <Standing tone={looks[what].tone} icon={looks[what].icon}>
              {fault ? t(`refusal.${fault}`) : t(`workshop.list.is.${what}`)}
            </Standing>
          ),
        },
      ]}
    />
  )
}
