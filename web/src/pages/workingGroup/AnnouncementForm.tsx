import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { useGo } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type AnnouncementDraft, AnnouncementFields, draftOf } from './AnnouncementFields.tsx'
import { type Announcement, announcementDoor, announcementsDoor } from './announcements.ts'
import { announcementsChanged } from './announcementsChanged.ts'
import { ScheduleDraft } from './ScheduleDraft.tsx'

interface Kept {
  readonly id: string
  readonly version: number
}

interface Writing {
  readonly draft: Announcement | null
  readonly corrects: Announcement | null
  readonly today: string
}

/** Kept as a draft first; published from the draft, so that what goes out is what was kept. */
export function AnnouncementForm(props: Writing) {
  const t = useWords()
  const go = useGo()
  const { draft: before, corrects } = props
  const [draft, setDraft] = useState(draftOf(before, corrects, props.today))
  const keep = () => keepDraft(props, draft)
  const { missing, refusal, busy, submit } = useSending<'audience' | 'title', Kept>({
    check: () => ({
      ...(draft.audience.length > 0 ? {} : { audience: t('announcement.form.forMissing') }),
      ...(draft.title.es.trim() || draft.title.en.trim()
        ? {}
        : { title: t('announcement.form.titleMissing') }),
    }),
    send: keep,
    onDone: async ({ id }) => {
      await announcementsChanged()
      await go(`/comunicados/escribir?borrador=${id}`)
    },
  })
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('announcement.write')}>
      {corrects ? (
        <Notice tone="idle" title={t('announcement.form.corrects', { number: corrects.number ?? 0 })} />
      ) : null}
      <AnnouncementFields draft={draft} onChange={setDraft} missing={missing} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" look={before ? 'line' : 'fill'} busy={busy}>
          {t('announcement.form.keep')}
        </Button>
      </Acts>
      {before ? <ScheduleDraft of={before} /> : null}
      {before ? <Publish of={before} keep={keep} /> : null}
    </form>
  )
}

const keepDraft = ({ draft: before, corrects }: Writing, draft: AnnouncementDraft) => {
  const body = {
    ...{ ...draft, validUntil: draft.validUntil || null },
    corrects: before?.corrects ?? corrects?.id ?? null,
    initiativeId: (before ?? corrects)?.initiativeId ?? null,
  }
  return before
    ? api.put<Kept>(announcementDoor, { ...body, version: before.version }, { path: { id: before.id } })
    : api.post<Kept>(announcementsDoor, body)
}

/** From a draft that is kept: what is on the page is kept once more, and then goes out. */
function Publish({
  of,
  keep,
}: {
  readonly of: Announcement
  readonly keep: () => ReturnType<typeof keepDraft>
}) {
  const t = useWords()
  const go = useGo()
  const path = { path: { id: of.id } }
  const publishing = useSending<never, unknown>({
    send: async () => {
      const kept = await keep()
      return kept.ok ? api.post(`${announcementDoor}/publish`, undefined, path) : kept
    },
    onDone: async () => {
      await announcementsChanged()
      await go(`/comunicados/${of.id}`)
    },
  })
  const dropping = useSending<never, unknown>({
    send: () => api.delete(announcementDoor, undefined, path),
    onDone: async () => {
      await announcementsChanged()
      await go('/comunicados/escribir')
    },
  })
  return (
    <>
      <p className="sm soft">{t('announcement.form.publishWhat')}</p>
      <RefusalNotice of={publishing.refusal ?? dropping.refusal} />
      <Acts>
        <Button icon="mail" busy={publishing.busy} onClick={() => void publishing.submit()}>
          {t('announcement.form.publish')}
        </Button>
        <Button look="halt" icon="bin" busy={dropping.busy} onClick={() => void dropping.submit()}>
          {t('announcement.form.drop')}
        </Button>
      </Acts>
    </>
  )
}
