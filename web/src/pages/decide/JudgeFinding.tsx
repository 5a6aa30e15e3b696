import { type FormEvent, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Finding } from './caseTypes.ts'
import { caseChanged } from './useCase.ts'

/** The office's word on one finding: accept the plan, close it, take note of it, or open it again with why. */
export function JudgeFinding({ finding }: { readonly finding: Finding }) {
  const t = useWords()
  const [reopening, setReopening] = useState(false)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const judge = async (step: Finding['open'][number]) => {
    const body = { version: finding.version, step, reason }
    const answer = await api.post('/api/v1/findings/{id}/judgement', body, { path: { id: finding.id } })
    if (!answer.ok) return setRefusal(answer.error)
    setRefusal(undefined)
    setReopening(false)
    await caseChanged()
  }
  const reopen = (event: FormEvent) => {
    event.preventDefault()
    void judge('reopen')
  }
  if (finding.open.length === 0) return null
  if (reopening)
    return (
      <form className="fields" noValidate onSubmit={reopen} style={{ marginTop: 12, maxWidth: '46em' }}>
        <TextArea
          voice
          rows={3}
          name="reason"
          label={t('office.findings.reopenWhy')}
          value={reason}
          onChange={setReason}
        />
        <RefusalNotice of={refusal} kept={t('office.step.kept')} />
        <Acts inline>
          <Button type="submit" look="halt" small>
            {t('validation.step.reopen')}
          </Button>
          <TextButton onClick={() => setReopening(false)}>{t('web.cancel')}</TextButton>
        </Acts>
      </form>
    )
  return (
    <>
      <RefusalNotice of={refusal} />
      <Acts inline>
        {finding.open
          .filter((one) => one !== 'reopen')
          .map((one) => (
            <Button key={one} small look="line" onClick={() => void judge(one)}>
              {t(`validation.step.${one}`)}
            </Button>
          ))}
        {finding.open.includes('reopen') ? (
          <TextButton onClick={() => setReopening(true)}>{t('validation.step.reopen')}</TextButton>
        ) : null}
      </Acts>
    </>
  )
}
