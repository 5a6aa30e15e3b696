import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { asSent, asTyped } from '../border/MomentField.tsx'
import { type InitiativeLine, isOpen, type MeetingRead, meetingDoor, meetingsDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'
import { type MeetingDraft, type MeetingFault, MeetingFields } from './MeetingFields.tsx'

type Listed = Pick<InitiativeLine, 'id' | 'number' | 'title'> & Partial<Pick<InitiativeLine, 'state'>>

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** A paper a line: its name, then its link. */
const papersOf = (text: string) =>
  linesOf(text).map((line) => {
    const at = line.lastIndexOf('http')
    return {
      name: line.slice(0, Math.max(0, at)).trim() || line.slice(at),
      address: at < 0 ? '' : line.slice(at),
    }
  })

/** Calls a meeting, or changes one that was called. */
export function MeetingForm(props: {
  readonly of: MeetingRead | null
  readonly initiatives: readonly Listed[]
  readonly onClose: () => void
}) {
  const t = useWords()
  const go = useGo()
  const { of } = props
  const named = of?.agenda.flatMap(({ initiativeId }) => (initiativeId ? [initiativeId] : [])) ?? []
  const [draft, setDraft] = useState<MeetingDraft>({
    ...{
      title: of?.title ?? '',
      startsAt: asTyped(of?.startsAt ?? null),
      endsAt: asTyped(of?.endsAt ?? null),
    },
    ...{ place: of?.place ?? '', link: of?.link ?? '' },
    agenda: of?.agenda.flatMap(({ title, initiativeId }) => (initiativeId ? [] : [title])).join('\n') ?? '',
    papers: of?.papers.map(({ name, address }) => `${name} ${address}`).join('\n') ?? '',
    initiatives: named as readonly string[],
  })
  const change = (changed: Partial<MeetingDraft>) => setDraft({ ...draft, ...changed })
  const offered = props.initiatives.filter(
    ({ id, state }) => state === undefined || isOpen(state) || named.includes(id),
  )
  const agenda = [
    ...linesOf(draft.agenda).map((title) => ({ title, initiativeId: null as string | null })),
    ...offered
      .filter(({ id }) => draft.initiatives.includes(id))
      .map(({ id, number, title }) => ({
        title: t('initiative.numbered', { number, title }),
        initiativeId: id,
      })),
  ]
  const body = {
    ...{ title: draft.title, startsAt: asSent(draft.startsAt), endsAt: asSent(draft.endsAt) },
    ...{ place: draft.place, link: draft.link, agenda, papers: papersOf(draft.papers) },
  }
  const { missing, refusal, busy, submit } = useSending<MeetingFault, { readonly id?: string }>({
    check: () => ({
      ...(draft.title.trim() ? {} : { title: t('meeting.form.titleMissing') }),
      ...(asSent(draft.startsAt) ? {} : { startsAt: t('meeting.form.startMissing') }),
      ...(agenda.length > 0 ? {} : { agenda: t('meeting.form.agendaMissing') }),
    }),
    send: () =>
      of
        ? api.put(meetingDoor, { ...body, version: of.version }, { path: { id: of.id } })
        : api.post(meetingsDoor, body),
    onDone: async ({ id }) => {
      await groupChanged()
      props.onClose()
      if (id) await go(`/grupo/reuniones/${id}`)
    },
  })
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('meeting.call')}>
      <MeetingFields draft={draft} onChange={change} missing={missing} offered={offered} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy} icon="mail">
          {t(of ? 'meeting.form.change' : 'meeting.form.send')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
