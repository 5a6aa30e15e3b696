import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Choice } from '../../parts/Choice.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'

/** GET /api/v1/notifications/choices */
interface NoticeChoices {
  readonly side: 'company' | 'office'
  readonly summaryHour: number
  readonly kinds: readonly NoticeChoice[]
}

interface NoticeChoice {
  readonly kind: string
  readonly way: string
  readonly ways: readonly string[]
  readonly mustMail: boolean
}

const door = '/api/v1/notifications/choices'

/** Of what am I told by mail? Whoever has nothing to choose does not see it. */
export function ChooseNotices() {
  const t = useWords()
  const session = useSession()
  const { data } = useFetched<NoticeChoices>(door)
  if (!data || data.kinds.length === 0) return null
  return (
    <Row>
      <Heading id="avisarme">{t('choices.title')}</Heading>
      <p className="sm soft" style={{ marginTop: 8, maxWidth: '44em' }}>
        {t('choices.why', { email: session?.person.email ?? '', hour: data.summaryHour })}
      </p>
      <ul className="news choices">
        {data.kinds.map((one) => (
          <Kind key={one.kind} of={one} side={data.side} />
        ))}
      </ul>
    </Row>
  )
}

function Kind({ of: one, side }: { readonly of: NoticeChoice; readonly side: NoticeChoices['side'] }) {
  const t = useWords()
  const [saved, setSaved] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const choose = async (way: string) => {
    setSaved(false)
    const answer = await api.put(`${door}/{kind}`, { way }, { path: { kind: one.kind } })
    setRefusal(answer.ok ? undefined : answer.error)
    await queries.invalidateQueries({ queryKey: [door] })
    setSaved(answer.ok)
  }
  return (
    <li>
      <div>
        <p className="b6" aria-hidden="true">
          {t(`choices.kind.${one.kind}`)}
        </p>
        <p className="sm soft">{t(`choices.${side}.${one.kind}`)}</p>
        {one.mustMail ? <p className="sm">{t('choices.mustMail')}</p> : null}
        <RefusalNotice of={refusal} />
      </div>
      <div>
        <Choice
          small
          legendHidden
          name={`avisos-${one.kind}`}
          legend={t(`choices.kind.${one.kind}`)}
          value={one.way}
          options={one.ways.map((way) => ({ value: way, label: t(`choices.way.${way}`) }))}
          onChange={(way) => void choose(way)}
        />
        <p className="xs soft" role="status">
          {saved ? t('choices.saved') : ''}
        </p>
      </div>
    </li>
  )
}
