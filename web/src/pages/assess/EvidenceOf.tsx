import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { TextButton } from '../../parts/Button.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { DropZone } from './DropZone.tsx'
import { FromLibrary } from './FromLibrary.tsx'
import { OwnAttendance } from './OwnAttendance.tsx'
import { PaperRow, SendingRow } from './PaperRows.tsx'
import type { Criterion, Place } from './profile.ts'
import { refreshPapers } from './uploads.ts'
import { useUploads } from './useUploads.ts'

/** What proves one answer: its papers, those on their way, and the ways to add more. */
export function EvidenceOf({ criterion, place }: { readonly criterion: Criterion; readonly place: Place }) {
  const t = useWords()
  const { files, add, drop } = useUploads(place)
  const [refusal, setRefusal] = useState<Refusal>()
  const lift = async (id: string) => {
    const answer = await api.delete(
      '/api/v1/company/evidence/{id}/answers/{siteId}/{criterionId}',
      undefined,
      { path: { id, ...place } },
    )
    setRefusal(answer.ok ? undefined : answer.error)
    await refreshPapers()
  }
  return (
    <DropZone onFiles={add}>
      <h4>{t('assess.evidence.title')}</h4>
      <ul className="papers">
        {criterion.evidence.map((paper) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            alsoIn={paper.alsoIn}
            acts={
              <>
                <Go to={`/evidencias?editar=${paper.id}`}>{t('assess.library.edit')}</Go>
                {' · '}
                <TextButton onClick={() => void lift(paper.id)}>{t('assess.evidence.lift')}</TextButton>
              </>
            }
          />
        ))}
        {files.map((one) => (
          <SendingRow key={one.key} one={one} onDrop={() => drop(one.key)} />
        ))}
      </ul>
      <RefusalNotice of={refusal} />
      <FromLibrary place={place} there={criterion.evidence.map((one) => one.id)} />
      {criterion.taught ? (
        <OwnAttendance place={place} there={criterion.evidence.map((one) => one.id)} />
      ) : null}
    </DropZone>
  )
}
