import { useState } from 'react'
import { sendPieces } from '../../api/sendPieces.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { FileField } from '../../parts/FileField.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { languages, materialDoor, type WorkshopRead } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

const accepted = '.pdf,image/*,.docx,.odt,.doc,.xlsx,.ods,.xls,.pptx,.odp,.ppt,.txt,.csv'

/** Lays a file to a workshop, or to one of its sessions. */
export function MaterialForm({
  workshop,
  onClose,
}: {
  readonly workshop: WorkshopRead
  readonly onClose: () => void
}) {
  const t = useWords()
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState(workshop.language)
  const [session, setSession] = useState('')
  const [file, setFile] = useState<File>()
  const [material] = useState(() => crypto.randomUUID())
  const { missing, refusal, busy, submit } = useSending<'title' | 'file', unknown>({
    check: () => ({
      ...(file ? {} : { file: t('material.fileMissing') }),
      ...(title.trim() ? {} : { title: t('material.titleMissing') }),
    }),
    send: () =>
      sendPieces(`${materialDoor}/upload`, { id: workshop.id, material }, file ?? new Blob(), {
        ...{ name: file?.name ?? '', title, language },
        ...(session ? { session } : {}),
      }),
    onDone: async () => {
      await workshopsChanged()
      onClose()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('material.add')}>
      <FileField
        name="file"
        accept={accepted}
        label={t('material.file')}
        hint={t('material.hint')}
        file={file}
        onChange={setFile}
        error={missing.file}
      />
      <TextField
        name="title"
        longest={200}
        label={t('material.title')}
        value={title}
        error={missing.title}
        onChange={setTitle}
      />
      <ShortSelect
        name="language"
        label={t('material.language')}
        value={language}
        options={languages.map((one) => ({ value: one, label: t(`training.language.${one}`) }))}
        onChange={setLanguage}
      />
      {workshop.sessions.length > 0 ? (
        <ShortSelect
          name="session"
          label={t('material.session')}
          value={session}
          options={[
            { value: '', label: t('material.allSessions') },
            ...workshop.sessions.map(({ id, subject }) => ({ value: id, label: subject })),
          ]}
          onChange={setSession}
        />
      ) : null}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('material.send')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
