import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { draftDoor, targetingDoor } from './targeting.ts'

/** Hands the draft, once it was tried, to another person. */
export function ProposeDraft({ isTried }: { readonly isTried: boolean }) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const { missing, refusal, busy, submit } = useSending<'reason', unknown>({
    check: () => (reason.trim() ? {} : { reason: t('refusal.targeting.reason') }),
    send: () => api.post(`${draftDoor}/propose`, { reason }),
    onDone: () => queries.invalidateQueries({ queryKey: [targetingDoor] }),
  })
  return (
    <Row>
      <Heading>{t('targeting.propose')}</Heading>
      {isTried ? null : <p className="soft">{t('refusal.targeting.notTried')}</p>}
      <form className="fields" noValidate onSubmit={submit} aria-label={t('targeting.propose')}>
        <TextArea
          name="reason"
          rows={3}
          longest={2_000}
          label={t('targeting.propose.reason')}
          hint={t('targeting.propose.hint')}
          value={reason}
          onChange={setReason}
          error={missing.reason}
        />
        <RefusalNotice of={refusal} />
        <Acts>
          <Button type="submit" busy={busy} off={!isTried}>
            {t('targeting.propose.act')}
          </Button>
        </Acts>
      </form>
    </Row>
  )
}
