import { useState } from 'react'
import { api } from '../../api/client.ts'
import { sendPieces } from '../../api/sendPieces.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { FileField } from '../../parts/FileField.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import {
  type DocumentSeen,
  evaluationsChanged,
  type VisitFile,
  type VisitRead,
  visitDoor,
} from './evaluations.ts'

const accepted = '.pdf,image/*,.docx,.odt,.doc,.xlsx,.ods,.xls,.pptx,.odp,.ppt,.txt,.csv'

/** The files of one document: the team's alone until it shares them, each with what tells that it is unchanged. */
export function DocumentFiles({ document, of }: { readonly document: DocumentSeen; readonly of: VisitRead }) {
  const t = useWords()
  const [adding, setAdding] = useState(false)
  const files = of.files.filter(({ documentId }) => documentId === document.id)
  return (
    <>
      {files.map((file) => (
        <FileLine key={file.id} file={file} of={of} />
      ))}
      {adding ? <AddFile document={document} of={of} onClose={() => setAdding(false)} /> : null}
      {of.mayWrite && of.mine && !adding ? (
        <span className="noprint">
          <TextButton onClick={() => setAdding(true)}>{t('evaluation.files.add')}</TextButton>
        </span>
      ) : null}
      {files.length === 0 && !of.mayWrite ? '–' : null}
    </>
  )
}

function FileLine({ file, of }: { readonly file: VisitFile; readonly of: VisitRead }) {
  const t = useWords()
  const forms = useForms()
  const path = { id: of.visit.id, fileId: file.id }
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.put(`${visitDoor}/files/{fileId}`, { confidential: !file.confidential }, { path }),
    onDone: evaluationsChanged,
  })
  return (
    <div className="vfile">
      <a href={`/api/v1/evaluations/visits/${path.id}/files/${path.fileId}`} download>
        {file.name}
      </a>{' '}
      <span className="xs soft num">{forms.size(file.size)}</span>{' '}
      <Standing tone={file.confidential ? 'idle' : 'good'} icon={file.confidential ? 'lock' : 'eye'}>
        {t(file.confidential ? 'evaluation.files.team' : 'evaluation.files.shared')}
      </Standing>
      {of.mine ? (
        <span className="noprint">
          {' '}
          <TextButton onClick={() => (busy ? undefined : void submit())}>
            {t(file.confidential ? 'evaluation.files.share' : 'evaluation.files.unshare')}
          </TextButton>
        </span>
      ) : null}
      <p className="xs soft hash" title={t('evaluation.files.hashTells')}>
        SHA-256 {file.sha256}
      </p>
      <RefusalNotice of={refusal} />
    </div>
  )
}

function AddFile(props: {
  readonly document: DocumentSeen
  readonly of: VisitRead
  readonly onClose: () => void
}) {
  const t = useWords()
  const [file, setFile] = useState<File>()
  const [fileId] = useState(() => crypto.randomUUID())
  const { missing, refusal, busy, submit } = useSending<'file', unknown>({
    check: () => (file ? {} : { file: t('evaluation.files.missing') }),
    send: () =>
      sendPieces(
        `${visitDoor}/documents/{documentId}/files/{fileId}`,
        { id: props.of.visit.id, documentId: props.document.id, fileId },
        file ?? new Blob(),
        { name: file?.name ?? '' },
      ),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.files.add')}>
      <FileField
        name="file"
        accept={accepted}
        label={t('evaluation.files.of', { title: props.document.title })}
        hint={t('evaluation.files.hint')}
        file={file}
        onChange={setFile}
        error={missing.file}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('evaluation.files.send')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
