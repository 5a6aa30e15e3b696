import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { TextButton } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Paper, Place } from './profile.ts'
import { refreshPapers } from './uploads.ts'

/** A paper that was sent already may prove this answer too. */
export function FromLibrary({ place, there }: { readonly place: Place; readonly there: readonly string[] }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const library = useFetched<{ readonly items: readonly Paper[] }>('/api/v1/company/evidence', {}, isOpen)
  const others = (library.data?.items ?? []).filter((one) => !there.includes(one.id))
  const lay = async (id: string) => {
    if (!id) return
    const answer = await api.post('/api/v1/company/evidence/{id}/answers', place, { path: { id } })
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) setOpen(false)
    await refreshPapers()
  }
  if (!isOpen) {
    return (
      <p className="sm" style={{ marginTop: 10 }}>
        <TextButton onClick={() => setOpen(true)}>{t('assess.evidence.fromLibrary')}</TextButton>
      </p>
    )
  }
  return (
    <div style={{ marginTop: 14 }}>
      {library.data && others.length === 0 ? (
        <p className="sm soft">{t('assess.evidence.libraryEmpty')}</p>
      ) : (
        <SelectField
          label={t('assess.evidence.fromLibrary')}
          value=""
          placeholder={t('assess.evidence.find')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => void lay(id)}
        />
      )}
      <RefusalNotice of={refusal} />
      <p className="sm" style={{ marginTop: 6 }}>
        <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
      </p>
    </div>
  )
}
