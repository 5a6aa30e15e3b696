import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { DataLinks } from '../benefits/DataLinks.tsx'
import { AuditLine } from './AuditLine.tsx'
import { ClosedAudits, DrawnAudits } from './AuditTables.tsx'
import { type Audit, type AuditDesk, auditsAddress } from './audits.ts'
import '../../look/border.css'

/** The blue lane after the goods went: draw, open, say what came of it. */
export function ClearanceAudits() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<AuditDesk>(auditsAddress)
  const again = () => void found.refetch()
  return (
    <>
      <Row first margin={<strong>{t('clearance.page')}</strong>}>
        <PageTitle short={t('clearance.page')}>
          {found.data
            ? t('clearance.title', { number: forms.number(found.data.queued) })
            : t('clearance.page')}
        </PageTitle>
        {found.data ? <Sample days={found.data.daysBack} onDrawn={again} /> : null}
        {found.data && found.data.items.length > 0 ? <DataLinks path={auditsAddress} /> : null}
      </Row>
      <Row>
        <Fetched of={found} rows={6}>
          {(desk) =>
            desk.items.length === 0 ? (
              <Empty title={t('clearance.none')} why={t('clearance.noneWhy')} />
            ) : (
              <Listed desk={desk} onChanged={again} />
            )
          }
        </Fetched>
      </Row>
    </>
  )
}

/** What is under way comes first, with its form; then what was drawn, then what is over. */
function Listed({ desk, onChanged }: { readonly desk: AuditDesk; readonly onChanged: () => void }) {
  const t = useWords()
  const [opened, setOpened] = useState<string>()
  const inState = (state: Audit['state']) => desk.items.filter((audit) => audit.state === state)
  const underWay = inState('underWay')
  return (
    <>
      {desk.items.some(({ demonstration }) => demonstration) ? (
        <p className="sm soft">{t('clearance.demonstration')}</p>
      ) : null}
      {underWay.length > 0 ? (
        <section className="audits">
          <Heading aside={t('clearance.many', { count: underWay.length })}>
            {t('clearance.state.underWay')}
          </Heading>
          <ul>
            {underWay.map((audit) => (
              <AuditLine
                key={audit.id}
                audit={audit}
                desk={desk}
                isNew={audit.id === opened}
                onDone={onChanged}
              />
            ))}
          </ul>
        </section>
      ) : null}
      <DrawnAudits
        of={inState('sampled')}
        onOpened={(id) => {
          setOpened(id)
          onChanged()
        }}
      />
      <ClosedAudits of={inState('closed')} />
    </>
  )
}

function Sample({ days, onDrawn }: { readonly days: number; readonly onDrawn: () => void }) {
  const t = useWords()
  const [size, setSize] = useState('10')
  const [refusal, setRefusal] = useState<Refusal>()
  const draw = async () => {
    const answer = await api.post(`${auditsAddress}/sample`, { size: Math.trunc(Number(size)) || 0 })
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) onDrawn()
  }
  return (
    <div className="audit-sample noprint">
      <TextField
        label={t('clearance.size')}
        hint={t('clearance.sizeHint', { days })}
        value={size}
        onChange={setSize}
        kind="number"
      />
      <Button look="line" onClick={() => void draw()}>
        {t('clearance.draw')}
      </Button>
      <RefusalNotice of={refusal} />
    </div>
  )
}
