import { useRef, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button, TextButton } from '../../parts/Button.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { Go } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Working } from '../../parts/Working.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { frameworksDoor, type ImportedLibrary, isTable, type LibraryPreview } from './frameworks.ts'
import { PreviewTold } from './PreviewTold.tsx'
import { PutAway } from './PutAway.tsx'
import { TableHead, type TableHeadWords } from './TableHead.tsx'

type Head = Partial<TableHeadWords>

type Stage =
  | { readonly at: 'waiting' }
  | { readonly at: 'head'; readonly file: File }
  | { readonly at: 'working'; readonly word: 'checking' | 'saving'; readonly file: File }
  | { readonly at: 'looked'; readonly file: File; readonly head: Head; readonly preview: LibraryPreview }
  | { readonly at: 'refused'; readonly refusal: Refusal }
  | { readonly at: 'kept'; readonly library: ImportedLibrary }

/** A file comes in: looked at first, with all that is wrong and where; kept when its sender says so. */
export function ImportFramework() {
  const t = useWords()
  const forms = useForms()
  const [stage, setStage] = useState<Stage>({ at: 'waiting' })
  const turn = useRef(0)

  /** Whoever chose another file meanwhile is not told of the first. */
  const doing = async (stay: Stage, work: () => Promise<Stage>) => {
    turn.current += 1
    const mine = turn.current
    setStage(stay)
    const next = await work()
    if (turn.current === mine) setStage(next)
  }
  const look = (file: File, head: Head) =>
    doing({ at: 'working', word: 'checking', file }, async () => {
      const answer = await api.post<LibraryPreview>(`${frameworksDoor}/preview`, file, {
        query: { ...head, file: file.name },
      })
      return answer.ok
        ? { at: 'looked', file, head, preview: answer.data }
        : { at: 'refused', refusal: answer.error }
    })
  const keep = (file: File, head: Head) =>
    doing({ at: 'working', word: 'saving', file }, async () => {
      const answer = await api.post<ImportedLibrary>(frameworksDoor, file, {
        query: { ...head, file: file.name },
      })
      if (!answer.ok) return { at: 'refused', refusal: answer.error }
      await queries.invalidateQueries({ queryKey: [frameworksDoor] })
      return { at: 'kept', library: answer.data }
    })
  const take = ([file]: readonly File[]) => {
    if (!file) return
    if (isTable(file)) setStage({ at: 'head', file })
    else void look(file, {})
  }
  const again = () => setStage({ at: 'waiting' })
  return (
    <div className="importing">
      <FileDrop
        label={t('frameworks.import')}
        button={t('frameworks.choose')}
        hint={t('frameworks.drop')}
        accept=".yaml,.yml,.json,.csv,.tsv,.xlsx"
        onFiles={take}
      />
      {stage.at === 'head' ? (
        <TableHead file={stage.file} onSend={(head) => void look(stage.file, head)} onCancel={again} />
      ) : null}
      {stage.at === 'working' ? (
        <Working key={stage.word}>
          {t(`frameworks.${stage.word}`, { file: stage.file.name, size: forms.size(stage.file.size) })}
        </Working>
      ) : null}
      {stage.at === 'refused' ? (
        <RefusalNotice of={stage.refusal} kept={t('frameworks.nothingKept')} />
      ) : null}
      {stage.at === 'looked' ? (
        <PreviewTold file={stage.file} of={stage.preview}>
          {stage.preview.library?.standing === 'new' ? (
            <Button icon="tick" onClick={() => void keep(stage.file, stage.head)}>
              {t('frameworks.save')}
            </Button>
          ) : null}
          <TextButton onClick={again}>{t('web.cancel')}</TextButton>
        </PreviewTold>
      ) : null}
      {stage.at === 'kept' ? (
        <Notice
          tone="good"
          title={t('frameworks.saved', {
            name: stage.library.name,
            version: stage.library.version,
            count: stage.library.nodes,
          })}
        >
          <div className="acts" style={{ marginTop: 12 }}>
            <Go to={`/marcos/${stage.library.id}`}>{t('frameworks.open')}</Go>
            <PutAway library={stage.library.id} putAway={false} undo onDone={again} />
          </div>
        </Notice>
      ) : null}
    </div>
  )
}
