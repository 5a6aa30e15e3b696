import { DateField } from '../../parts/DateField.tsx'
import { useGo } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'
import type { CaseView } from './caseTypes.ts'
import { type CaseTab, tabAddress } from './stepPlaces.ts'

/** Any case can be read as it lay on an earlier day; the day is part of the address. */
export function AsItStood({ view, tab }: { readonly view: CaseView; readonly tab: CaseTab }) {
  const t = useWords()
  const go = useGo()
  const first = view.steps.find((step) => step.to !== 'draft')?.onDay
  if (!first) return null
  const show = (day: string) =>
    void go(tabAddress(view.case.number, tab, day && day < view.today ? day : undefined))
  return (
    <div className="stood">
      <DateField
        label={t('office.stood.label')}
        value={view.asOf ?? view.today}
        latest={view.today}
        earliest={first}
        onChange={show}
      />
    </div>
  )
}
