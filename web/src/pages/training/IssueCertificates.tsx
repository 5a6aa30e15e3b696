import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { type WorkshopRead, workshopDoor } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

interface Issued {
  readonly issued: number
  readonly left: number
}

/** Certificates for all who came to enough, in one go; each stretch says how far it is. */
export function IssueCertificates({ of }: { readonly of: WorkshopRead }) {
  const t = useWords()
  const [far, setFar] = useState<Issued>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  if (!of.acts.includes('certify')) return null
  const issue = async () => {
    setBusy(true)
    setRefusal(undefined)
    let issued = 0
    for (let left = 1; left > 0; ) {
      const answer = await api.post<Issued>(`${workshopDoor}/certificates`, undefined, {
        path: { id: of.id },
      })
      if (!answer.ok) {
        setRefusal(answer.error)
        break
      }
      issued += answer.data.issued
      left = answer.data.left
      setFar({ issued, left })
    }
    setBusy(false)
    await workshopsChanged()
  }
  return (
    <div className="issue">
      <Acts>
        <Button busy={busy} onClick={() => void issue()}>
          {t('workshop.certificate.issue')}
        </Button>
      </Acts>
      {far && busy ? (
        <p className="sm" role="status">
          <progress
            max={far.issued + far.left}
            value={far.issued}
            aria-label={t('workshop.certificate.issuing')}
          />{' '}
          {t('workshop.certificate.far', { issued: far.issued, all: far.issued + far.left })}
        </p>
      ) : null}
      {far && !busy && !refusal ? (
        <Notice
          tone={far.issued > 0 ? 'good' : 'idle'}
          title={
            far.issued > 0
              ? t('workshop.certificate.done', { count: far.issued })
              : t('workshop.certificate.nobody')
          }
        />
      ) : null}
      <RefusalNotice
        of={refusal}
        kept={far ? t('workshop.certificate.kept', { count: far.issued }) : undefined}
      />
    </div>
  )
}
