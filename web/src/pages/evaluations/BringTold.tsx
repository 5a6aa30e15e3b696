import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { FileField } from '../../parts/FileField.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged } from './evaluations.ts'
import { ToldShown } from './ToldShown.tsx'
import { type ToldSeen, toldDoor } from './told.ts'

/** A country's file comes in: shown first, kept when its evaluator says so. */
export function BringTold({ country }: { readonly country: string }) {
  const t = useWords()
  const [file, setFile] = useState<File>()
  const [seen, setSeen] = useState<ToldSeen>()
  const [kept, setKept] = useState(false)
  // A file that was let go can be chosen again: a browser tells of no change where the name is the same.
  const [round, setRound] = useState(0)
  const looking = useSending<never, ToldSeen>({
    send: () => api.post<ToldSeen>(`${toldDoor}/preview`, file, { path: { country } }),
    onDone: setSeen,
  })
  const take = (chosen: File | undefined) => {
    setFile(chosen)
    setSeen(undefined)
    setKept(false)
    looking.setRefusal(undefined)
    if (!chosen) setRound(round + 1)
  }
  const done = async () => {
    take(undefined)
    setKept(true)
    await evaluationsChanged()
  }
  return (
    <>
      <form className="fields" noValidate onSubmit={looking.submit} aria-label={t('evaluation.told.file')}>
        <FileField
          key={round}
          label={t('evaluation.told.file')}
          hint={t('evaluation.told.fileHint')}
          file={file}
          accept=".json"
          onChange={take}
        />
        <RefusalNotice of={looking.refusal} />
        {file && !seen ? (
          <Acts inline>
            <Button type="submit" small busy={looking.busy}>
              {t('evaluation.told.look')}
            </Button>
            <TextButton onClick={() => take(undefined)}>{t('web.cancel')}</TextButton>
          </Acts>
        ) : null}
      </form>
      {file && seen ? (
        <KeepTold country={country} file={file} seen={seen} onDone={done} onCancel={() => take(undefined)} />
      ) : null}
      {kept ? <Notice tone="good" title={t('evaluation.told.kept')} /> : null}
    </>
  )
}

function KeepTold(props: {
  readonly country: string
  readonly file: File
  readonly seen: ToldSeen
  readonly onDone: () => Promise<void>
  readonly onCancel: () => void
}) {
  const t = useWords()
  const { country, file, seen } = props
  const [fingerprint, setFingerprint] = useState('')
  const keeping = useSending<never, unknown>({
    send: () => api.post(toldDoor, file, { path: { country }, query: { fingerprint } }),
    onDone: props.onDone,
  })
  return (
    <form className="fields" noValidate onSubmit={keeping.submit} aria-label={t('evaluation.told.keep')}>
      <ToldShown of={seen.figures} />
      <p>{t(seen.confirmed ? 'evaluation.told.keyKnown' : 'evaluation.told.keyNew')}</p>
      {seen.confirmed ? null : (
        <TextField
          name="fingerprint"
          label={t('evaluation.told.fingerprint')}
          hint={t('evaluation.told.fingerprintHint')}
          value={fingerprint}
          onChange={setFingerprint}
          longest={120}
        />
      )}
      {seen.older ? <p>{t('evaluation.told.older')}</p> : null}
      {seen.already ? <p>{t('evaluation.told.already')}</p> : null}
      <RefusalNotice of={keeping.refusal} />
      <Acts inline>
        {seen.already ? null : (
          <Button type="submit" small busy={keeping.busy}>
            {t('evaluation.told.keep')}
          </Button>
        )}
        <TextButton onClick={props.onCancel}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
