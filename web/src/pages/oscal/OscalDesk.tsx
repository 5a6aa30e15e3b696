import { useRef, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Working } from '../../parts/Working.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { KeepDocument } from './KeepDocument.tsx'
import { LookedAt } from './LookedAt.tsx'
import { type KeptOscal, type OscalLooked, oscalDoor } from './oscal.ts'
import { ResolveProfile } from './ResolveProfile.tsx'
import '../../look/desk.css'

/** What is this OSCAL document, is it sound, and what does it stand for? */
export function OscalDesk() {
  const t = useWords()
  const kept = useFetched<{ readonly items: readonly KeptOscal[] }>(`${oscalDoor}/documents`)
  return (
    <>
      <Row first>
        <PageTitle short={t('oscalDesk.page')} lead={t('oscalDesk.lead')}>
          {t('oscalDesk.title')}
        </PageTitle>
        <p className="sm" style={{ marginTop: 12 }}>
          <Go to="/marcos">{t('frameworks.toPage')}</Go>
        </p>
      </Row>
      <Row>
        <Heading>{t('oscalDesk.check')}</Heading>
        <Look />
      </Row>
      <Row>
        <Heading>{t('oscalDesk.keptList')}</Heading>
        <Fetched of={kept} rows={4}>
          {({ items }) => <Kept of={items} />}
        </Fetched>
      </Row>
    </>
  )
}

function Look() {
  const t = useWords()
  const forms = useForms()
  const [file, setFile] = useState<File>()
  const [looked, setLooked] = useState<OscalLooked>()
  const [refusal, setRefusal] = useState<Refusal>()
  const turn = useRef(0)
  const look = async ([chosen]: readonly File[]) => {
    if (!chosen) return
    turn.current += 1
    const mine = turn.current
    setFile(chosen)
    setLooked(undefined)
    setRefusal(undefined)
    const answer = await api.post<OscalLooked>(`${oscalDoor}/check`, chosen)
    // Whoever chose another file meanwhile is not told of the first.
    if (turn.current !== mine) return
    if (answer.ok) setLooked(answer.data)
    else setRefusal(answer.error)
  }
  return (
    <>
      <FileDrop
        label={t('oscalDesk.check')}
        button={t('frameworks.choose')}
        hint={t('oscalDesk.drop')}
        accept=".json,.yaml,.yml"
        onFiles={(files) => void look(files)}
      />
      {file && !looked && !refusal ? (
        <Working key={turn.current}>
          {t('frameworks.checking', { file: file.name, size: forms.size(file.size) })}
        </Working>
      ) : null}
      <RefusalNotice of={refusal} kept={t('frameworks.nothingKept')} />
      {file && looked ? (
        <LookedAt name={file.name} of={looked}>
          {looked.summary?.model === 'profile' ? (
            <ResolveProfile key={turn.current} profile={file} imports={looked.imports} />
          ) : null}
          {looked.sound ? <KeepDocument key={turn.current} file={file} /> : null}
        </LookedAt>
      ) : null}
    </>
  )
}

function Kept({ of }: { readonly of: readonly KeptOscal[] }) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<KeptOscal>[] = [
    {
      key: 'title',
      title: t('oscalDesk.column.title'),
      phone: 'title',
      cell: ({ id, title, version }) => (
        <>
          <a href={`${oscalDoor}/documents/${id}`} download={`${id}.json`} className="b6">
            {title}
          </a>{' '}
          <span className="soft num">{version}</span>
        </>
      ),
    },
    { key: 'model', title: t('oscalDesk.column.model'), cell: ({ kind }) => t(`oscalDesk.model.${kind}`) },
    { key: 'oscal', title: 'OSCAL', cell: ({ oscalVersion }) => oscalVersion },
    {
      key: 'imported',
      title: t('frameworks.column.imported'),
      cell: ({ importedAt }) => forms.moment(importedAt),
    },
  ]
  return (
    <DataTable
      label={t('oscalDesk.keptList')}
      columns={columns}
      rows={of}
      keyOf={({ id }) => id}
      empty={
        <Empty
          title={t('oscalDesk.none')}
          why={t('oscalDesk.noneWhy')}
          act={<Go to="/programas">{t('oscalDesk.noneAct')}</Go>}
        />
      }
    />
  )
}
