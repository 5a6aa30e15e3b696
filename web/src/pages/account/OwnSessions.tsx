import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { deviceNamed } from './deviceNamed.ts'
import { useSending } from './useSending.ts'

interface OwnSession {
  readonly id: string
  readonly lastSeenAt: string
  readonly address: string
  readonly device: string
  readonly here: boolean
}

const door = '/api/v1/accounts/sessions'

/** Where the person is signed in, and ending all of it but here. */
export function OwnSessions() {
  const t = useWords()
  const own = useFetched<{ readonly sessions: readonly OwnSession[] }>(door)
  return (
    <>
      <Heading>{t('web.sessions.title')}</Heading>
      <Fetched of={own} rows={2}>
        {({ sessions }) => (
          <>
            <ul className="lines two-ends">
              {sessions.map((session) => (
                <One key={session.id} session={session} />
              ))}
            </ul>
            {sessions.length > 1 ? <EndOthers /> : null}
          </>
        )}
      </Fetched>
    </>
  )
}

function One({ session }: { readonly session: OwnSession }) {
  const t = useWords()
  const forms = useForms()
  const named = deviceNamed(session.device)
  return (
    <li>
      <div>
        <p className="b6">{named ? t('web.sessions.device', named) : session.device || session.address}</p>
        <p className="xs dim num">
          {[t('web.sessions.seen', { moment: forms.moment(session.lastSeenAt) }), session.address]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {session.here ? (
        <Standing tone="good" icon="tick">
          {t('web.sessions.here')}
        </Standing>
      ) : null}
    </li>
  )
}

function EndOthers() {
  const t = useWords()
  const [ended, setEnded] = useState<number>()
  const { refusal, busy, submit } = useSending<never, { readonly ended: number }>({
    send: () => api.delete(door),
    onDone: async (answer) => {
      setEnded(answer.ended)
      await queries.invalidateQueries({ queryKey: [door] })
    },
  })
  return (
    <>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button look="line" busy={busy} onClick={() => void submit()}>
          {t('web.sessions.end')}
        </Button>
        <span className="sm soft" role="status">
          {ended === undefined ? '' : t('web.sessions.ended', { count: ended })}
        </span>
      </Acts>
    </>
  )
}
