import type { ReactNode } from 'react'
import { TextButton } from '../../parts/Button.tsx'
import { EvidenceRow } from '../../parts/EvidenceRow.tsx'
import { Standing, Status } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Paper } from './profile.ts'
import type { Sending } from './useUploads.ts'

/** Where a paper's bytes are. */
export const paperAddress = (id: string) => `/api/v1/company/evidence/${id}/file`

/** A paper that the office has. */
export function PaperRow(props: {
  readonly paper: Paper
  readonly alsoIn?: readonly string[]
  readonly acts?: ReactNode
}) {
  const { paper, alsoIn } = props
  return (
    <EvidenceRow
      file={{
        name: paper.name,
        bytes: paper.size,
        kind: paper.mediaType.startsWith('image/') ? 'photo' : 'document',
        ...(paper.effectiveFrom ? { effectiveFrom: paper.effectiveFrom } : {}),
        ...(paper.effectiveUntil ? { effectiveUntil: paper.effectiveUntil } : {}),
        ...(alsoIn ? { alsoIn } : {}),
        ...(paper.scan === 'quarantined' ? {} : { href: paperAddress(paper.id) }),
      }}
      status={<PaperStatus scan={paper.scan} />}
      acts={props.acts}
    />
  )
}

function PaperStatus({ scan }: { readonly scan: string }) {
  const t = useWords()
  if (scan === 'clean') return <Status of="received" />
  if (scan === 'notScanned') return <Status of="notScanned" />
  return (
    <Standing tone="heed" icon="scan">
      {t('evidence.scan.quarantined')}
    </Standing>
  )
}

/** A paper on its way, waiting for the connection, or refused with its reason. */
export function SendingRow({ one, onDrop }: { readonly one: Sending; readonly onDrop: () => void }) {
  const t = useWords()
  const kind = one.file.type.startsWith('image/') ? 'photo' : 'document'
  return (
    <EvidenceRow
      file={{ name: one.file.name, bytes: one.file.size, kind }}
      status={<Status of={one.state === 'refused' ? 'fileRefused' : 'sending'} />}
      acts={
        one.state === 'sending' ? undefined : (
          <>
            <span role="status">{one.state === 'waiting' ? t('assess.evidence.waiting') : one.why}</span>{' '}
            <TextButton onClick={onDrop}>{t('assess.evidence.dismiss')}</TextButton>
          </>
        )
      }
    />
  )
}
