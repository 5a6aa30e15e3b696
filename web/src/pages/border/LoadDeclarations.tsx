import { Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { Go } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { Working } from '../../parts/Working.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import type { FilePreview, FileProgress } from './declarationFile.ts'
import { FaultyRows } from './FaultyRows.tsx'
import { LanesGiven } from './LanesGiven.tsx'
import { type Loading, useLoading } from './useLoading.ts'
import '../../look/border.css'

/** A file of declarations: looked at first, its columns put right, then stored with its progress told. */
export function LoadDeclarations() {
  const t = useWords()
  const loading = useLoading()
  const { stage, preview, progress, faulty } = loading
  return (
    <>
      <Row first>
        <PageTitle short={t('load.page')} lead={stage === 'stored' ? undefined : t('load.lead')}>
          {t(stage === 'stored' ? 'load.titleStored' : 'load.title', { count: progress?.stored ?? 0 })}
        </PageTitle>
      </Row>
      <Row margin={preview ? <Counts of={preview} /> : null}>
        <Chosen of={loading} />
      </Row>
      {preview && stage !== 'stored' ? (
        <Row>
          <Ready of={loading} preview={preview} />
        </Row>
      ) : null}
      {preview ? (
        <Row>
          <FaultyRows
            headings={preview.headings}
            rows={progress ? faulty : preview.faulty}
            more={progress ? 0 : preview.more}
          />
        </Row>
      ) : null}
    </>
  )
}

function Chosen({ of: { stage, file, take, refusal, progress } }: { readonly of: Loading }) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      <FileDrop
        label={t('load.file')}
        button={t('load.choose')}
        hint={t('load.drop')}
        accept=".csv,.tsv,.xlsx"
        onFiles={take}
      />
      {file ? (
        <p className="sm">
          {file.name} <span className="dim num">{forms.size(file.size)}</span>
        </p>
      ) : null}
      {stage === 'looking' ? <Working>{t('load.looking')}</Working> : null}
      <RefusalNotice of={refusal} kept={t(stage === 'looked' ? 'load.keptSoFar' : 'load.nothingKept')} />
      {progress ? <Progress of={progress} over={stage === 'stored'} /> : null}
      {progress && stage === 'stored' ? <LanesGiven of={progress} /> : null}
    </>
  )
}

function Ready(props: { readonly of: Loading; readonly preview: FilePreview }) {
  const t = useWords()
  const { preview } = props
  const { stage, sender, setSender, lookBy, store, leave } = props.of
  return (
    <>
      <ColumnChoice of={preview} onChange={lookBy} />
      <TextField
        name="sender"
        longest={120}
        label={t('load.sender')}
        hint={t('load.senderHint')}
        value={sender}
        onChange={setSender}
      />
      <div className="acts">
        <Button
          onClick={() => void store()}
          busy={stage === 'storing' || stage === 'looking'}
          off={preview.sound === 0}
        >
          {t('load.store', { count: preview.sound })}
        </Button>
        <TextButton onClick={leave}>{t('web.cancel')}</TextButton>
      </div>
    </>
  )
}

function Counts({ of }: { readonly of: FilePreview }) {
  const t = useWords()
  const forms = useForms()
  return (
    <Big of={forms.number(of.sound)} and={t('load.ofSo', { count: of.declarations })}>
      {t('load.soundWord', { count: of.sound })}
    </Big>
  )
}

function Progress({ of, over }: { readonly of: FileProgress; readonly over: boolean }) {
  const t = useWords()
  const { done, of: all, stored, duplicates, refused } = of
  if (over)
    return (
      <Notice
        tone={refused > 0 ? 'heed' : 'good'}
        title={t('load.done', { stored, duplicates, refused })}
        todo={refused > 0 ? t('load.mend') : undefined}
      >
        <p className="sm">
          <Go to="/declaraciones">{t('load.toDeclarations')}</Go>
        </p>
      </Notice>
    )
  return (
    <div className="working">
      <p className="sm" role="status">
        {t('load.soFar', { done, all })}
      </p>
      <progress aria-label={t('load.storing')} value={done} max={all} />
    </div>
  )
}
