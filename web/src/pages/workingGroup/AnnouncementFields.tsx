import { DateField } from '../../parts/DateField.tsx'
import { TextArea, TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import { TickList } from '../border/TickList.tsx'
import { type Announcement, audiences } from './announcements.ts'

export interface AnnouncementDraft extends Pick<Announcement, 'title' | 'body' | 'audience' | 'validFrom'> {
  readonly validUntil: string
}

/** Of a draft that is kept, of the one to be corrected, or empty. */
export const draftOf = (
  before: Announcement | null,
  corrects: Announcement | null,
  today: string,
): AnnouncementDraft => {
  const from = before ?? corrects
  return {
    ...{ title: from?.title ?? { es: '', en: '' }, body: from?.body ?? { es: '', en: '' } },
    audience: from?.audience ?? ['public'],
    ...{ validFrom: before?.validFrom ?? today, validUntil: from?.validUntil ?? '' },
  }
}

export function AnnouncementFields(props: {
  readonly draft: AnnouncementDraft
  readonly onChange: (draft: AnnouncementDraft) => void
  readonly missing: Partial<Record<'audience' | 'title', string>>
}) {
  const t = useWords()
  const { draft, missing } = props
  const change = (changed: Partial<AnnouncementDraft>) => props.onChange({ ...draft, ...changed })
  return (
    <>
      <TickList
        name="audience"
        legend={t('announcement.for')}
        options={audiences.map((value) => ({ value, label: t(`announcement.for.${value}`) }))}
        chosen={draft.audience}
        onChange={(audience) => change({ audience })}
        error={missing.audience}
      />
      <TextField
        name="titleEs"
        label={t('announcement.form.titleEs')}
        longest={200}
        value={draft.title.es}
        onChange={(es) => change({ title: { ...draft.title, es } })}
        error={missing.title}
      />
      <TextArea
        name="bodyEs"
        label={t('announcement.form.bodyEs')}
        rows={6}
        longest={20_000}
        value={draft.body.es}
        onChange={(es) => change({ body: { ...draft.body, es } })}
      />
      <TextField
        name="titleEn"
        label={t('announcement.form.titleEn')}
        hint={t('announcement.form.enHint')}
        longest={200}
        value={draft.title.en}
        onChange={(en) => change({ title: { ...draft.title, en } })}
      />
      <TextArea
        name="bodyEn"
        label={t('announcement.form.bodyEn')}
        rows={6}
        longest={20_000}
        value={draft.body.en}
        onChange={(en) => change({ body: { ...draft.body, en } })}
      />
      <DateField
        name="validFrom"
        label={t('announcement.from')}
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
      <DateField
        name="validUntil"
        label={t('announcement.until')}
        hint={t('announcement.form.untilHint')}
        value={draft.validUntil}
        onChange={(validUntil) => change({ validUntil })}
      />
    </>
  )
}
