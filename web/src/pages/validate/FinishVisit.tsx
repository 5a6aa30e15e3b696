import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useReachable } from '../../api/useReachable.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useWords } from '../../words/useWords.ts'
import type { DeviceVisit, OpenVisit } from './deviceVisit.ts'
import type { Visit } from './visit.ts'

/** Closing the visit: the summary, and only once everything written has reached the office. */
export function FinishVisit(props: {
  readonly open: OpenVisit
  readonly now: DeviceVisit
  readonly visit: Visit
  readonly canWrite: boolean
}) {
  const t = useWords()
  const reachable = useReachable()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const { open, now, visit } = props
  const waiting = Object.keys(now.waiting.results).length + now.waiting.findings.length
  if (!props.canWrite) {
    return (
      <Row>
        <Heading>{t('visit.summary')}</Heading>
        {visit.visit.summary ? (
          <Voice>{visit.visit.summary}</Voice>
        ) : (
          <p className="soft">{t('visit.noSummary')}</p>
        )}
        <p style={{ marginTop: 16 }}>
          <Go to={`/casos/${visit.case.number}/hallazgos`}>{t('visit.toCase')}</Go>
        </p>
      </Row>
    )
  }
  const finish = async () => {
    setBusy(true)
    await open.send()
    const answer = await api.post(
      '/api/v1/visits/{id}/finish',
      { summary: now.waiting.summary },
      { path: { id: visit.visit.id } },
    )
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.error)
    open.finished()
    await open.load()
  }
  return (
    <Row>
      <Heading>{t('visit.finish')}</Heading>
      <TextArea
        voice
        rows={4}
        name="summary"
        label={t('visit.summary')}
        hint={t('visit.summaryHint')}
        value={now.waiting.summary}
        onChange={open.writeSummary}
      />
      <RefusalNotice of={refusal} kept={t('visit.keptHere')} />
      {!reachable || waiting > 0 ? (
        <Notice tone="heed" title={t('visit.notYet')} todo={t('visit.notYetWhy')} />
      ) : (
        <Acts>
          <Button busy={busy} onClick={() => void finish()}>
            {t('visit.finishIt')}
          </Button>
        </Acts>
      )}
    </Row>
  )
}
