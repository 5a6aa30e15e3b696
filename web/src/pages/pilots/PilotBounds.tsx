import { useState } from 'react'
import { Acts, Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { BoundsForm } from './BoundsForm.tsx'
import { MovePilot } from './MovePilot.tsx'
import type { PilotRead, Stage } from './pilots.ts'

/** Sectors, flows, stages and aims; and what moves it on. */
export function PilotBounds({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const [changing, setChanging] = useState(false)
  const mayChange = of.may.manage && of.may.steps.includes('changeBounds')
  return (
    <>
      <Row>
        <Heading>{t('pilot.bounds')}</Heading>
        {of.lacks ? <Notice tone="heed" title={t(`pilot.lacks.${of.lacks}`)} /> : null}
        {changing ? (
          <BoundsForm of={of} onClose={() => setChanging(false)} />
        ) : (
          <>
            <Facts
              of={[
                [
                  t('reading.pilot.flows'),
                  forms.list(of.bounds.flows.map((flow) => t(`reading.flow.${flow}`))),
                ],
                [t('reading.pilot.sectors'), forms.list(of.bounds.sectors.map(({ name }) => say(name)))],
              ]}
            />
            {mayChange ? (
              <Acts>
                <Button small look="line" icon="pen" onClick={() => setChanging(true)}>
                  {t('pilot.change')}
                </Button>
              </Acts>
            ) : null}
          </>
        )}
      </Row>
      <Row>
        <Heading>{t('pilot.aims')}</Heading>
        <ol>
          {of.bounds.aims.map(({ id, tells }) => (
            <li key={id}>{say(tells)}</li>
          ))}
        </ol>
      </Row>
      <Row>
        <Heading>{t('pilot.stages')}</Heading>
        {of.stages.map((stage) => (
          <StageLine key={stage.id} stage={stage} of={of} />
        ))}
        <MovePilot of={of} />
      </Row>
    </>
  )
}

function StageLine({ stage, of }: { readonly stage: Stage; readonly of: PilotRead }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const typeName = (id: string) => {
    const found = of.operatorTypes.find((one) => one.id === id)
    return found ? say(found.name) : id
  }
  return (
    <div style={{ marginTop: 12 }}>
      <h3>{say(stage.name)}</h3>
      <p>{forms.list(stage.operatorTypes.map(typeName))}</p>
      <p className="sm soft">
        {stage.startedOn
          ? t('pilot.stage.started', { day: forms.day(stage.startedOn) })
          : stage.from
            ? t('pilot.stage.planned', { day: forms.day(stage.from) })
            : t('pilot.stage.waits')}
      </p>
    </div>
  )
}
