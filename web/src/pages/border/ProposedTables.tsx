import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { ChangesShown } from './ChangesShown.tsx'
import { TrialShown } from './TrialShown.tsx'
import { type ShownVersion, type Targeting, targetingDoor } from './targeting.ts'

/** Tables that wait for another person: what they change, what they would have done, and the two answers. */
export function ProposedTables({
  of,
  targeting,
}: {
  readonly of: ShownVersion
  readonly targeting: Targeting
}) {
  const t = useWords()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const roles = useSession()?.roles ?? []
  const mayPublish = roles.includes('riskAnalyst') || roles.includes('programmeManager')
  const answer = async (what: 'publish' | 'decline') => {
    setBusy(true)
    const answered = await api.post(`${targetingDoor}/versions/{version}/${what}`, undefined, {
      path: { version: of.version },
    })
    setBusy(false)
    if (!answered.ok) return setRefusal(answered.error)
    await queries.invalidateQueries({ queryKey: [targetingDoor] })
  }
  const offices = new Map(targeting.offices.map(({ id, name }) => [id, name]))
  return (
    <Row margin={of.writerName} tone="heed" wide>
      <Heading
        aside={
          <Go to={`/focalizacion/${of.version}`}>{t('targeting.version.title', { version: of.version })}</Go>
        }
      >
        {t('targeting.proposed')}
      </Heading>
      <p>{of.reason}</p>
      <ChangesShown of={of.changes} tables={[of.tables, targeting.current.tables]} />
      {of.trial ? <TrialShown of={of.trial} offices={offices} /> : null}
      <RefusalNotice of={refusal} />
      {of.isOwn ? <p className="soft">{t('targeting.proposed.own')}</p> : null}
      {mayPublish ? (
        <Acts>
          {of.isOwn ? null : (
            <Button busy={busy} onClick={() => void answer('publish')}>
              {t('targeting.publish')}
            </Button>
          )}
          <Button look="line" busy={busy} onClick={() => void answer('decline')}>
            {t(of.isOwn ? 'targeting.takeBack' : 'targeting.decline')}
          </Button>
        </Acts>
      ) : null}
    </Row>
  )
}
