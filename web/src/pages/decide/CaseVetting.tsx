import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { ShortSelect, TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { CaseFrame, PressingClock } from './CaseFrame.tsx'
import type { CaseView, VettingCheck } from './caseTypes.ts'
import { StepForm } from './StepForm.tsx'
import { placeOf } from './stepPlaces.ts'
import { caseChanged } from './useCase.ts'

/** The checks made on the applicant besides reading its profile: of what kind, with what result, by whom. */
export function CaseVetting() {
  return <CaseFrame tab="verificacion">{(view) => <Vetting view={view} />}</CaseFrame>
}

export const checkKinds = [
  'customsCompliance',
  'taxCompliance',
  'criminalRecord',
  'solvency',
  'ownership',
  'sanctionsLists',
  'priorStatus',
] as const

const looks = {
  clear: { tone: 'good', icon: 'tick' },
  concern: { tone: 'heed', icon: 'warning' },
  fail: { tone: 'halt', icon: 'cross' },
} as const

export function CheckResult({ of }: { readonly of: VettingCheck['result'] }) {
  const t = useWords()
  return <Standing {...looks[of]}>{t(`office.result.${of}`)}</Standing>
}

function Vetting({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const offered = view.possible.filter(({ step }) => placeOf(step).tab === 'verificacion')
  return (
    <Row margin={<PressingClock view={view} />}>
      <Two aside={<StillToMake view={view} />}>
        <Heading>{t('office.vetting.title')}</Heading>
        <Checks view={view} />
        <div className="takes">
          {offered.map((step) => (
            <StepForm key={step.step} view={view} step={step} main />
          ))}
        </div>
        {isVetted(view) ? <RecordCheck view={view} /> : null}
      </Two>
    </Row>
  )
}

const isVetted = (view: CaseView) =>
  !view.asOf && (view.case.state === 'vetting' || view.case.state === 'validationPlanned')

function Checks({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<VettingCheck>[] = [
    {
      key: 'kind',
      title: t('office.vetting.check'),
      phone: 'title',
      cell: (check) => (
        <>
          <span className="b6">{t(`office.check.${check.kind}`)}</span>
          {check.tells ? <p className="voice small">{check.tells}</p> : null}
        </>
      ),
    },
    {
      key: 'result',
      title: t('office.vetting.result'),
      phone: 'right',
      cell: ({ result }) => <CheckResult of={result} />,
    },
    { key: 'by', title: t('office.vetting.by'), cell: ({ checkerName }) => checkerName },
    {
      key: 'at',
      title: t('office.vetting.at'),
      cell: ({ checkedAt }) => <span className="num nb">{forms.moment(checkedAt)}</span>,
    },
  ]
  return (
    <DataTable
      label={t('office.vetting.title')}
      columns={columns}
      rows={view.vetting}
      keyOf={({ id }) => id}
      empty={<Empty title={t('office.vetting.none')} why={t('office.vetting.noneWhy')} />}
    />
  )
}

function StillToMake({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const made = new Map(view.vetting.map((check) => [check.kind, check.result]))
  return (
    <>
      <Heading>{t('office.vetting.kinds')}</Heading>
      <ul className="rules kinds sm">
        {checkKinds.map((kind) => {
          const result = made.get(kind)
          return (
            <li key={kind}>
              <span>{t(`office.check.${kind}`)}</span>
              {result ? (
                <CheckResult of={result} />
              ) : (
                <Standing tone="idle" icon="dashedRing">
                  {t('office.vetting.notMade')}
                </Standing>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function RecordCheck({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const made = new Set(view.vetting.map(({ kind }) => kind))
  const [kind, setKind] = useState<string>(checkKinds.find((one) => !made.has(one)) ?? checkKinds[0])
  const [result, setResult] = useState<string>()
  const [tells, setTells] = useState('')
  const { missing, refusal, busy, submit } = useSending({
    check: () => (result ? {} : { result: t('office.vetting.resultMissing') }),
    send: () =>
      api.post('/api/v1/cases/{id}/vetting', { kind, result, tells }, { path: { id: view.case.id } }),
    onDone: async () => {
      made.add(kind)
      setKind(checkKinds.find((one) => !made.has(one)) ?? checkKinds[0])
      setResult(undefined)
      setTells('')
      await caseChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 32, maxWidth: '46em' }}>
      <Heading>{t('office.vetting.record')}</Heading>
      <ShortSelect
        name="kind"
        label={t('office.vetting.check')}
        value={kind}
        onChange={setKind}
        options={checkKinds.map((one) => ({ value: one, label: t(`office.check.${one}`) }))}
      />
      <Choice
        legend={t('office.vetting.result')}
        name="result"
        value={result}
        error={missing.result}
        onChange={setResult}
        options={(['clear', 'concern', 'fail'] as const).map((one) => ({
          value: one,
          label: t(`office.result.${one}`),
        }))}
      />
      <TextArea
        voice
        rows={3}
        name="tells"
        label={t('office.vetting.tells')}
        hint={t('office.vetting.tellsHint')}
        value={tells}
        onChange={setTells}
      />
      <RefusalNotice of={refusal} kept={t('office.step.kept')} />
      <Acts>
        <Button type="submit" look="line" icon="plus" busy={busy}>
          {t('office.vetting.add')}
        </Button>
      </Acts>
    </form>
  )
}
