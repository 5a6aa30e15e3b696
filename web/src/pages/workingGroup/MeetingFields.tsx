import { TextArea, TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import { MomentField } from '../border/MomentField.tsx'
import { TickList } from '../border/TickList.tsx'
import type { InitiativeLine } from './group.ts'

export interface MeetingDraft {
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly link: string
  /** Items a line; initiatives stand beside. */
  readonly agenda: string
  /** Papers a line. */
  readonly papers: string
  readonly initiatives: readonly string[]
}

export type MeetingFault = 'title' | 'startsAt' | 'agenda'

/** What calling a meeting and changing one both ask for. */
export function MeetingFields(props: {
  readonly draft: MeetingDraft
  readonly onChange: (changed: Partial<MeetingDraft>) => void
  readonly missing: Partial<Record<MeetingFault, string>>
  readonly offered: readonly Pick<InitiativeLine, 'id' | 'number' | 'title'>[]
}) {
  const t = useWords()
  const { draft, onChange: change, missing, offered } = props
  return (
    <>
      <TextField
        name="title"
        label={t('meeting.form.title')}
        longest={200}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={missing.title}
      />
      <MomentField
        name="startsAt"
        label={t('meeting.form.starts')}
        value={draft.startsAt}
        onChange={(startsAt) => change({ startsAt })}
        error={missing.startsAt}
      />
      <MomentField
        name="endsAt"
        label={t('meeting.form.ends')}
        value={draft.endsAt}
        onChange={(endsAt) => change({ endsAt })}
      />
      <TextField
        name="place"
        label={t('meeting.form.place')}
        longest={300}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      <TextField
        name="link"
        label={t('meeting.form.link')}
        kind="url"
        longest={500}
        value={draft.link}
        onChange={(link) => change({ link })}
      />
      <TextArea
        name="agenda"
        label={t('meeting.form.agenda')}
        hint={t('meeting.form.agendaHint')}
        rows={4}
        longest={5000}
        value={draft.agenda}
        onChange={(text) => change({ agenda: text })}
        error={missing.agenda}
      />
      {offered.length > 0 ? (
        <TickList
          name="initiatives"
          legend={t('meeting.form.initiatives')}
          options={offered.map(({ id, number, title }) => ({
            value: id,
            label: t('initiative.numbered', { number, title }),
          }))}
          chosen={draft.initiatives}
          onChange={(initiatives) => change({ initiatives })}
        />
      ) : null}
      <TextArea
        name="papers"
        label={t('meeting.form.papers')}
        hint={t('meeting.form.papersHint')}
        rows={2}
        longest={5000}
        value={draft.papers}
        onChange={(papers) => change({ papers })}
      />
    </>
  )
}
