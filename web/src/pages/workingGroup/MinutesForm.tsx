import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type MeetingRead, meetingDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'

/** Decisions a line; those of the other language stand in the same order. */
const decisionsOf = (es: string, en: string) => {
  const inEs = es.split('\n').map((line) => line.trim())
  const inEn = en.split('\n').map((line) => line.trim())
  return Array.from({ length: Math.max(inEs.length, inEn.length) }, (_, at) => ({
    es: inEs[at] ?? '',
    en: inEn[at] ?? '',
  }))
}

export function MinutesForm({ of, onClose }: { readonly of: MeetingRead; readonly onClose: () => void }) {
  const t = useWords()
  const { minutes } = of
  const [draft, setDraft] = useState({
    ...{ es: minutes?.es ?? '', en: minutes?.en ?? '' },
    decisionsEs: minutes?.decisions.map(({ es }) => es).join('\n') ?? '',
    decisionsEn: minutes?.decisions.map(({ en }) => en).join('\n') ?? '',
  })
  const change = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed })
  const { missing, refusal, busy, submit } = useSending<'es', unknown>({
    check: () => (draft.es.trim() || draft.en.trim() ? {} : { es: t('meeting.minutes.missing') }),
    send: () =>
      api.put(
        `${meetingDoor}/minutes`,
        {
          ...{ es: draft.es, en: draft.en, version: minutes?.version ?? 0 },
          decisions: decisionsOf(draft.decisionsEs, draft.decisionsEn),
        },
        { path: { id: of.id } },
      ),
    onDone: async () => {
      await groupChanged()
      onClose()
    },
  })
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('meeting.minutes.write')}>
      <TextArea
        voice
        name="es"
        label={t('meeting.minutes.es')}
        hint={t('meeting.minutes.hint')}
        rows={8}
        longest={20_000}
        value={draft.es}
        onChange={(es) => change({ es })}
        error={missing.es}
      />
      <TextArea
        name="decisionsEs"
        label={t('meeting.decisions.es')}
        hint={t('meeting.decisions.hint')}
        rows={3}
        longest={20_000}
        value={draft.decisionsEs}
        onChange={(decisionsEs) => change({ decisionsEs })}
      />
      <TextArea
        voice
        name="en"
        label={t('meeting.minutes.en')}
        rows={8}
        longest={20_000}
        value={draft.en}
        onChange={(en) => change({ en })}
      />
      <TextArea
        name="decisionsEn"
        label={t('meeting.decisions.en')}
        rows={3}
        longest={20_000}
        value={draft.decisionsEn}
        onChange={(decisionsEn) => change({ decisionsEn })}
      />
      <RefusalNotice of={refusal} kept={t('meeting.minutes.kept')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('meeting.minutes.save')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
