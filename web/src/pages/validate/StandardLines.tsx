import { useState } from 'react'
import { TextButton } from '../../parts/Button.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { CriterionLine } from './CriterionLine.tsx'
import { type DeviceVisit, type OpenVisit, resultOf } from './deviceVisit.ts'
import type { Visit, VisitLine } from './visit.ts'

/** One standard of the checklist; closed until it is walked, with what is left in its heading. */
export function StandardLines(props: {
  readonly title: string
  readonly lines: readonly VisitLine[]
  readonly open: OpenVisit
  readonly now: DeviceVisit
  readonly visit: Visit
  readonly canWrite: boolean
}) {
  const t = useWords()
  const [shown, setShown] = useState(false)
  const left = props.lines.filter(
    (line) => !resultOf(props.now, props.visit, line.criterionId)?.result,
  ).length
  return (
    <section style={{ marginBottom: 32 }}>
      <Heading
        aside={
          <TextButton onClick={() => setShown(!shown)}>{t(shown ? 'visit.fold' : 'visit.unfold')}</TextButton>
        }
      >
        {props.title}
      </Heading>
      <p className="sm soft" style={{ marginTop: 8 }}>
        {left === 0 ? t('visit.noneLeft') : t('visit.left', { count: left })}
      </p>
      {shown ? (
        <ol className="plain">
          {props.lines.map((line) => (
            <CriterionLine
              key={line.criterionId}
              line={line}
              open={props.open}
              now={props.now}
              visit={props.visit}
              canWrite={props.canWrite}
            />
          ))}
        </ol>
      ) : null}
    </section>
  )
}
