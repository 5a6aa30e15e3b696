import type { ReactNode } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { Facts } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { FaultTable } from '../frameworks/FaultTable.tsx'
import type { OscalLooked } from './oscal.ts'

/** What a document is, or what is wrong with it and where. */
export function LookedAt(props: {
  readonly name: string
  readonly of: OscalLooked
  readonly children?: ReactNode
}) {
  const t = useWords()
  const { name, of } = props
  const { summary, faults, faultCount, warnings } = of
  if (!summary)
    return (
      <>
        <Notice
          tone="halt"
          title={t('oscalDesk.faulty', { file: of.file || name, count: faultCount })}
          kept={t('frameworks.nothingKept')}
          todo={t('oscalDesk.faultyTodo')}
        />
        <FaultTable of={faults} count={faultCount} />
      </>
    )
  return (
    <>
      <Notice
        tone="good"
        title={t('oscalDesk.sound', { file: name, model: t(`oscalDesk.model.${summary.model}`) })}
      />
      <Told of={summary} />
      {warnings.length > 0 ? (
        <>
          <p className="sm b6" style={{ marginTop: 16 }}>
            {t('oscalDesk.warnings')}
          </p>
          <FaultTable of={warnings} count={warnings.length} />
        </>
      ) : null}
      {props.children}
    </>
  )
}

function Told({ of }: { readonly of: NonNullable<OscalLooked['summary']> }) {
  const t = useWords()
  const forms = useForms()
  const counts = Object.entries(of.counts).map(
    ([word, count]) => `${forms.number(count)} ${t(`oscal.count.${word}`, { count })}`,
  )
  return (
    <div style={{ marginTop: 16 }}>
      <Facts
        of={[
          [t('oscalDesk.column.title'), `${of.title} ${of.version}`],
          [t('oscalDesk.column.model'), `${of.model}, OSCAL ${of.oscalVersion}`],
          ['UUID', of.uuid],
          ...(counts.length > 0 ? [[t('oscalDesk.holds'), forms.list(counts)] as const] : []),
        ]}
      />
    </div>
  )
}
