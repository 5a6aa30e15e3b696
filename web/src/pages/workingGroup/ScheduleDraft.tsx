import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Announcement, announcementDoor } from './announcements.ts'
import { announcementsChanged } from './announcementsChanged.ts'

/** A draft goes out by itself on a day. */
export function ScheduleDraft({ of }: { readonly of: Announcement }) {
  const t = useWords()
  const forms = useForms()
  const [on, setOn] = useState('')
  const send = (day: string | null) =>
    api.put(`${announcementDoor}/day`, { on: day }, { path: { id: of.id } })
  const setting = useSending<'on', unknown>({
    check: () => (on ? {} : { on: t('announcement.form.onMissing') }),
    send: () => send(on),
    onDone: announcementsChanged,
  })
  const taking = useSending<never, unknown>({ send: () => send(null), onDone: announcementsChanged })
  if (of.publishOn)
    return (
      <>
        <p>
          <Standing tone="going" icon="calendar">
            {t('announcement.form.scheduled', { day: forms.day(of.publishOn) })}
          </Standing>
        </p>
        <RefusalNotice of={taking.refusal} />
        <Acts>
          <Button small look="line" busy={taking.busy} onClick={() => void taking.submit()}>
            {t('announcement.form.unschedule')}
          </Button>
        </Acts>
      </>
    )
  return (
    <>
      <DateField
        name="publishOn"
        label={t('announcement.form.on')}
        hint={t('announcement.form.onHint')}
        value={on}
        onChange={setOn}
        error={setting.missing.on}
      />
      <RefusalNotice of={setting.refusal} />
      <Acts>
        <Button small look="line" icon="calendar" busy={setting.busy} onClick={() => void setting.submit()}>
          {t('announcement.form.schedule')}
        </Button>
      </Acts>
    </>
  )
}
