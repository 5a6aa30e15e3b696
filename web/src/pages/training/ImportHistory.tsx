import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { Go } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { FoundInHistory } from './FoundInHistory.tsx'
import { type HistoryReport, historyDoor } from './history.ts'
import { workshopsChanged } from './workshopsChanged.ts'

/** Past workshops from a spreadsheet: looked at first, then loaded. */
export function ImportHistory() {
  const t = useWords()
  const [file, setFile] = useState<File>()
  const [report, setReport] = useState<HistoryReport>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async (chosen: File, door: string) => {
    setBusy(true)
    setRefusal(undefined)
    const answer = await api.post<HistoryReport>(door, chosen, { query: { name: chosen.name } })
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.error)
    setReport(answer.data)
    if (!answer.data.preview) await workshopsChanged()
  }
  const look = (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen)
    setReport(undefined)
    void send(chosen, `${historyDoor}/preview`)
  }
  return (
    <>
      <Row first>
        <PageTitle short={t('history.page')} lead={t('history.lead')}>
          {t('history.page')}
        </PageTitle>
        <FileDrop
          label={t('history.file')}
          hint={t('history.hint')}
          button={t('history.choose')}
          accept=".xlsx,.csv,.txt"
          onFiles={([chosen]) => look(chosen)}
        />
        {busy ? (
          <p className="sm soft" role="status">
            {t('history.busy', { file: file?.name ?? '' })}
          </p>
        ) : null}
        <RefusalNotice of={refusal} kept={t('history.kept')} />
        {report ? <Outcome of={report} /> : null}
        {report?.preview && file ? (
          <Acts>
            <Button busy={busy} off={report.read === 0} onClick={() => void send(file, historyDoor)}>
              {t('history.load', { count: report.read })}
            </Button>
          </Acts>
        ) : null}
        {report && !report.preview ? (
          <p className="acts inline sm">
            <Go to="/talleres">{t('workshops.all')}</Go>
            <Go to="/talleres/totales">{t('workshops.totals')}</Go>
            {report.doubts > 0 ? <Go to="/talleres/personas">{t('history.review')}</Go> : null}
          </p>
        ) : null}
      </Row>
      {report ? <FoundInHistory of={report} /> : null}
    </>
  )
}

function Outcome({ of }: { readonly of: HistoryReport }) {
  const t = useWords()
  const { newWorkshops, newPeople, newSeats } = of
  if (of.preview)
    return (
      <Notice tone="idle" title={t('history.seen', { workshops: of.workshops.length, people: of.people })}>
        {t('history.seenWhy', { newWorkshops, newPeople })}
      </Notice>
    )
  return newWorkshops + newPeople + newSeats === 0 ? (
    <Notice tone="idle" title={t('history.nothingNew')}>
      {t('history.nothingNewWhy')}
    </Notice>
  ) : (
    <Notice tone="good" title={t('history.done', { newWorkshops, newPeople, newSeats })} />
  )
}
