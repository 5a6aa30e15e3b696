import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { TrialShown } from './TrialShown.tsx'
import { type Targeting, type TrialUnderWay, targetingDoor, trialDoor } from './targeting.ts'

const EVERY_MS = 500

/** Decides what happened again with the draft, and shows how far that is and what came of it. */
export function TryDraft({ of }: { readonly of: Targeting }) {
  const t = useWords()
  const [days, setDays] = useState('30')
  const { isRunning, progress, failed, begin } = useTrialRun()
  const { missing, refusal, busy, submit } = useSending<'days', unknown>({
    check: () =>
      Number(days) >= 1 && Number(days) <= 366 && /^\d+$/.test(days)
        ? {}
        : { days: t('targeting.trial.daysHint') },
    send: () => api.post(trialDoor, { days: Number(days) }),
    onDone: begin,
  })
  const offices = new Map(of.offices.map(({ id, name }) => [id, name]))
  const trial = of.draft?.trial ?? null
  return (
    <Row wide>
      <Heading>{t('targeting.trial')}</Heading>
      <p className="soft">{t('targeting.trial.lead')}</p>
      <form
        className="fields"
        noValidate
        onSubmit={submit}
        style={{ marginTop: 16 }}
        aria-label={t('targeting.trial')}
      >
        <TextField
          name="days"
          mode="numeric"
          longest={3}
          label={t('targeting.trial.days')}
          hint={t('targeting.trial.daysHint')}
          value={days}
          onChange={setDays}
          error={missing.days}
        />
        <RefusalNotice of={refusal} />
        <Acts>
          <Button type="submit" look="line" busy={busy || isRunning}>
            {t('targeting.trial.begin')}
          </Button>
        </Acts>
      </form>
      {isRunning ? <HowFar of={progress} /> : null}
      {failed ? <Notice tone="halt" title={t('targeting.trial.failed')} /> : null}
      {trial && !isRunning ? <TrialShown of={trial} offices={offices} /> : null}
    </Row>
  )
}

function HowFar({ of }: { readonly of: TrialUnderWay | undefined }) {
  const t = useWords()
  const [done, all] = [of?.done ?? 0, of?.of ?? 0]
  return (
    <p role="status">
      <progress
        aria-label={t('targeting.trial')}
        {...(all > 0 ? { max: all, value: done } : {})}
        style={{ width: '100%', accentColor: 'var(--fill)' }}
      />
      <span className="sm">{t('targeting.trial.underWay', { done, of: all })}</span>
    </p>
  )
}

/** Asks again and again while a trial is under way. */
const useTrialRun = () => {
  const [isRunning, setRunning] = useState(false)
  const found = useFetched<TrialUnderWay>(trialDoor, {}, isRunning)
  const { refetch, data } = found
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => void refetch(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isRunning, refetch])
  const hasEnded = data !== undefined && (data.trial !== null || data.failed)
  useEffect(() => {
    if (!isRunning || !hasEnded) return
    setRunning(false)
    void queries.invalidateQueries({ queryKey: [targetingDoor] })
  }, [isRunning, hasEnded])
  return {
    isRunning,
    progress: isRunning ? data : undefined,
    failed: !isRunning && data?.failed === true,
    begin: () => {
      queries.removeQueries({ queryKey: [trialDoor] })
      setRunning(true)
    },
  }
}
