import { useRef, useState } from 'react'
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
import { HistoryColumns } from './HistoryColumns.tsx'
import { choicesAsked, choicesOf, type HistoryChoices, type HistoryReport, historyDoor } from './history.ts'
import { workshopsChanged } from './workshopsChanged.ts'

/** A file that is looked at, put right and loaded. */
const useHistoryFile = () => {
  const [file, setFile] = useState<File>()
  const [report, setReport] = useState<HistoryReport>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [choices, setChoices] = useState<HistoryChoices>()
  const turns = useRef(0)
  const send = async (chosen: File, door: string, said: HistoryChoices | undefined) => {
    const turn = turns.current + 1
    turns.current = turn
    setBusy(true)
    setRefusal(undefined)
    const query = { name: chosen.name, ...choicesAsked(said) }
    const answer = await api.post<HistoryReport>(door, chosen, { query })
    // What was asked for last is shown, whichever answer comes last.
    if (turn !== turns.current) return
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.error)
    setReport(answer.data)
    if (!answer.data.preview) await workshopsChanged()
  }
  const look = (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen)
    setReport(undefined)
    setChoices(undefined)
    void send(chosen, `${historyDoor}/preview`, undefined)
  }
  const change = (changed: Partial<HistoryChoices>) => {
    if (!file || !report) return
    const next = { ...(choices ?? choicesOf(report)), ...changed }
    setChoices(next)
    void send(file, `${historyDoor}/preview`, next)
  }
  const load = () => {
    if (file) void send(file, historyDoor, choices)
  }
  const said = choices ?? (report && choicesOf(report))
  return { file, report, busy, refusal, said, look, change, load }
}

/** Past workshops from a spreadsheet: looked at first, then loaded. */
export function ImportHistory() {
  const t = useWords()
  const { file, report, busy, refusal, said, look, change, load } = useHistoryFile()
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
            <Button busy={busy} off={report.read === 0 || report.missing.length > 0} onClick={load}>
              {t('history.load', { count: report.read })}
            </Button>
          </Acts>
        ) : null}
        {report && !report.preview ? <Next of={report} /> : null}
      </Row>
      {report?.preview && said ? <HistoryColumns of={report} choices={said} onChange={change} /> : null}
      {report ? <FoundInHistory of={report} /> : null}
    </>
  )
}

/** Of the rows that name somebody, those that cannot be read: a percentage that says none only where there is none. */
const shareOf = ({ refused, read }: HistoryReport): string => {
  const share = (100 * refused) / (refused + read)
  return share < 1 ? '<1' : String(Math.round(share))
}

function Outcome({ of }: { readonly of: HistoryReport }) {
  const t = useWords()
  const { newWorkshops, newPeople, newSeats } = of
  if (of.preview)
    return (
      <Notice tone="idle" title={t('history.seen', { workshops: of.workshops.length, people: of.people })}>
        {t('history.seenWhy', { newWorkshops, newPeople })}
        {of.refused > 0 ? ` ${t('history.toMend', { count: of.refused, share: shareOf(of) })}` : null}
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

function Next({ of }: { readonly of: HistoryReport }) {
  const t = useWords()
  return (
    <p className="acts inline sm">
      <Go to="/talleres">{t('workshops.all')}</Go>
      <Go to="/talleres/totales">{t('workshops.totals')}</Go>
      {of.doubts > 0 ? <Go to="/talleres/personas">{t('history.review')}</Go> : null}
    </p>
  )
}
