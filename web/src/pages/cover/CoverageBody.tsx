import '../../look/coverage.css'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { TextButton } from '../../parts/Button.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useWords } from '../../words/useWords.ts'
import { CoverageMatrix } from './CoverageMatrix.tsx'
import type { Coverage } from './coverage.ts'
import { ProgrammeDetail } from './ProgrammeDetail.tsx'
import { cellSigns } from './signs.ts'

/** The picture and, beneath it, the programme that was chosen. */
export function CoverageBody(props: {
  readonly of: Coverage
  readonly workbook: string
  readonly mayAnswer: boolean
}) {
  const t = useWords()
  const [{ programa }, change] = useFilters()
  const { of, workbook, mayAnswer } = props
  const [unfolded, unfold] = useState(false)
  const chosen = of.programmes.find(({ to }) => to.programme === programa) ?? of.programmes[0]
  if (!chosen) return null
  /** Paper shows what the screen shows: what is folded stays a line, unless all of it is wanted. */
  const printAll = () => {
    flushSync(() => unfold(true))
    window.print()
    unfold(false)
  }
  return (
    <>
      <Row wide>
        <p className="acts noprint">
          <a href={workbook} download>
            {t('coverage.download')}
          </a>
          <TextButton onClick={() => window.print()}>{t('coverage.print')}</TextButton>
          <TextButton onClick={printAll}>{t('coverage.printAll', { programme: chosen.to.name })}</TextButton>
        </p>
        <div className="onephone">
          <Tabs
            label={t('coverage.programmes')}
            look="line"
            of={of.programmes.map(({ to }) => ({
              key: to.programme,
              label: to.name,
              to: `?programa=${to.programme}`,
              current: to.programme === chosen.to.programme,
            }))}
          />
        </div>
        <CoverageMatrix
          of={of}
          chosen={chosen.to.programme}
          choose={(programme) => change({ programa: programme })}
        />
        <p className="signs soft">
          {(Object.keys(cellSigns) as (keyof typeof cellSigns)[]).map((look) => (
            <Standing key={look} {...cellSigns[look]}>
              {t(`coverage.sign.${look}`)}
            </Standing>
          ))}
        </p>
      </Row>
      <Row wide>
        <ProgrammeDetail of={chosen} mayAnswer={mayAnswer} unfolded={unfolded} />
      </Row>
    </>
  )
}
