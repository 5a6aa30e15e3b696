import type { ReactNode } from 'react'
import { AttendanceNote, AttendanceWithdrawn } from '../../parts/AttendanceNote.tsx'
import { TextButton } from '../../parts/Button.tsx'
import { EvidenceRow } from '../../parts/EvidenceRow.tsx'
import { Standing, Status } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Paper, Place } from './profile.ts'
import type { Sending } from './uploads.ts'
import { useUploads } from './useUploads.ts'

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
      status={
        paper.attendance?.state === 'withdrawn' ? <AttendanceWithdrawn /> : <PaperStatus scan={paper.scan} />
      }
      acts={
        paper.attendance ? (
          <>
            <AttendanceNote of={paper.attendance} />
            {props.acts ? <> · {props.acts}</> : null}
          </>
        ) : (
          props.acts
        )
      }
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

const standing = {
  ...{ queued: 'paused', sending: 'sending', looking: 'sending' },
  ...{ waiting: 'paused', refused: 'fileRefused' },
} as const satisfies Record<Sending['state'], string>

/** A paper on its way, waiting for the connection, or refused with its reason. */
export function SendingRow({ one, onDrop }: { readonly one: Sending; readonly onDrop: () => void }) {
  const t = useWords()
  const kind = one.file.type.startsWith('image/') ? 'photo' : 'document'
  return (
    <EvidenceRow
      file={{ name: one.file.name, bytes: one.file.size, kind }}
      status={<Status of={standing[one.state]} />}
      acts={
        <>
          {/* A step of every piece is no news; that it stands still, has arrived or was refused is. */}
          <span {...(one.state === 'sending' ? {} : { role: 'status' })}>{useSendingWords(one)}</span>{' '}
          {one.state === 'looking' ? null : (
            <TextButton onClick={onDrop}>
              {t(one.state === 'refused' ? 'assess.evidence.dismiss' : 'uploads.cancel')}
            </TextButton>
          )}
        </>
      }
    />
  )
}

const useSendingWords = ({ state, why, sent, file, onDevice }: Sending): string => {
  const t = useWords()
  const forms = useForms()
  const values = { sent: forms.size(sent), size: forms.size(file.size) }
  if (state === 'refused') return why ?? ''
  if (state === 'queued') return t('uploads.queued')
  if (state === 'looking') return t('uploads.looking')
  if (state === 'sending') return t('uploads.progress', values)
  return t(onDevice ? 'uploads.waiting' : 'uploads.waitingHere', values)
}

/** Papers on their way to an answer that is folded. */
export function OnTheirWay({ place }: { readonly place: Place }) {
  const { files, drop } = useUploads(place)
  if (files.length === 0) return null
  return (
    <ul className="papers">
      {files.map((one) => (
        <SendingRow key={one.key} one={one} onDrop={() => drop(one.key)} />
      ))}
    </ul>
  )
}
