import type { ReactNode } from 'react'
import { Go } from '../../parts/Go.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView } from './caseTypes.ts'
import { type CaseTab, tabAddress } from './stepPlaces.ts'

interface Basis {
  readonly key: string
  readonly what: string
  readonly result: ReactNode
  readonly tab: CaseTab
}

/** What the decision rests on, each with where it can be read. */
export function DecisionBasis({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const basis = useBasis(view)
  return (
    <div className="scroll" style={{ marginTop: 20 }}>
      <table className="stack basis">
        <thead>
          <tr>
            <th scope="col">{t('office.basis.title')}</th>
            <th scope="col">{t('office.basis.result')}</th>
            <th scope="col">
              <span className="sr">{t('office.basis.source')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {basis.map(({ key, what, result, tab }) => (
            <tr key={key}>
              <td data-phone="title">{what}</td>
              <td data-phone="line">{result}</td>
              <td data-phone="right" className="r">
                <Go to={tabAddress(view.case.number, tab, view.asOf ?? undefined)}>
                  {t(`office.tab.${tab}`)}
                </Go>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const useBasis = (view: CaseView): readonly Basis[] => {
  const t = useWords()
  const vetting: Basis = {
    key: 'vetting',
    what: t('office.basis.vetting', { count: view.vetting.length }),
    result: <Vetted view={view} />,
    tab: 'verificacion',
  }
  const seen: Basis = {
    key: 'seen',
    what: t('office.basis.seen'),
    result: <Seen view={view} />,
    tab: 'visitas',
  }
  const findings = (['major', 'minor', 'observation'] as const)
    .filter((grade) => view.findings.some((finding) => finding.grade === grade))
    .map(
      (grade): Basis => ({
        key: grade,
        what: t(`office.basis.${grade}`),
        result: <Closed view={view} grade={grade} />,
        tab: 'hallazgos',
      }),
    )
  const reply = view.steps.findLast(({ step }) => step === 'reply')
  const replied: Basis = {
    key: 'reply',
    what: t('office.basis.reply'),
    result: reply?.reasons ? <span className="voice small">{reply.reasons}</span> : t('office.basis.noReply'),
    tab: 'hallazgos',
  }
  return [vetting, seen, ...findings, replied]
}

function Vetted({ view }: { readonly view: CaseView }) {
  const t = useWords()
  if (view.vetting.length === 0) return <>{t('office.vetting.none')}</>
  const concerns = view.vetting.filter(({ result }) => result !== 'clear').length
  return concerns === 0 ? (
    <Standing tone="good" icon="tick">
      {t('office.basis.clear')}
    </Standing>
  ) : (
    <Standing tone="heed" icon="warning">
      {t('office.basis.concerns', { count: concerns })}
    </Standing>
  )
}

function Seen({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const forms = useForms()
  const many = (result: string) =>
    view.desk.seen.filter((one) => one.result === result).reduce((sum, one) => sum + Number(one.many), 0)
  const told = (['confirmed', 'partly', 'notConfirmed', 'notSeen'] as const)
    .map((result) => ({ result, count: many(result) }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) => t(`office.seen.${result}`, { count, number: forms.number(count) }))
  return <span className="num">{told.length === 0 ? t('office.basis.nothingSeen') : told.join(', ')}</span>
}

function Closed({ view, grade }: { readonly view: CaseView; readonly grade: string }) {
  const t = useWords()
  const own = view.findings.filter((finding) => finding.grade === grade)
  const open = own.filter(({ state }) => state !== 'closed').length
  if (open === 0)
    return (
      <Standing tone="good" icon="tick">
        {t('office.basis.closed', { count: own.length })}
      </Standing>
    )
  return (
    <Standing tone={grade === 'observation' ? 'idle' : 'heed'} icon="ring">
      {t('office.basis.open', { count: open, whole: own.length })}
    </Standing>
  )
}
