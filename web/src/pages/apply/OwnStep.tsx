import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { OwnStep as Step } from './company.ts'

interface OwnCase {
  readonly case: { readonly number: string; readonly version: number }
  readonly steps: readonly Step[]
}

/** A step that the company takes by itself: opening its renewal, appealing, withdrawing. */
export function OwnStep({ step }: { readonly step: string }) {
  const t = useWords()
  const found = useFetched<OwnCase>('/api/v1/company/case')
  const offered = found.data?.steps.find((one) => one.step === step && one.allowed)
  if (found.data && offered) return <StepForm kase={found.data.case} step={step} />
  return (
    <Row first>
      <PageTitle lead={found.data ? t('apply.submit.notNow.lead') : undefined}>
        {t(found.data ? 'apply.submit.notNow.title' : 'apply.page.submit')}
      </PageTitle>
      <Fetched of={found}>
        {() => (
          <Acts>
            <Go to="/inicio">{t('apply.submit.toHome')}</Go>
          </Acts>
        )}
      </Fetched>
    </Row>
  )
}

function StepForm({ kase, step }: { readonly kase: OwnCase['case']; readonly step: string }) {
  const t = useWords()
  const go = useGo()
  const [reasons, setReasons] = useState('')
  const asksWhy = step !== 'openRenewal'
  const { missing, refusal, busy, submit } = useSending<'reasons', { readonly receipt: string }>({
    check: () => (asksWhy && !reasons.trim() ? { reasons: t('apply.step.missingReasons') } : {}),
    send: () =>
      api.post(
        '/api/v1/company/case/steps/{step}',
        { version: kase.version, ...(asksWhy ? { reasons: reasons.trim() } : {}) },
        { path: { step } },
      ),
    onDone: async ({ receipt }) => {
      await go(`/presentar?acuse=${receipt}`)
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/company'),
      })
    },
  })
  return (
    <Row first margin={<strong>{kase.number}</strong>}>
      <PageTitle lead={t(`apply.step.${step}.lead`)}>{t(`step.${step}`)}</PageTitle>
      <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 24 }}>
        {asksWhy ? (
          <TextArea
            voice
            name="reasons"
            label={t(`apply.step.${step}.reasons`)}
            value={reasons}
            error={missing.reasons}
            longest={20_000}
            onChange={setReasons}
          />
        ) : null}
        <RefusalNotice of={refusal} kept={t('apply.keptHere')} />
        <Acts>
          <Button type="submit" busy={busy} look={step === 'withdraw' ? 'halt' : 'fill'}>
            {t(`step.${step}`)}
          </Button>
          <Go to="/inicio">{t('web.cancel')}</Go>
        </Acts>
      </form>
    </Row>
  )
}
