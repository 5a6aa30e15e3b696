import { useSession } from '../../api/session.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useOwnInvitations } from './useInvited.ts'

/** On the company's first page: an invitation that waits for its answer, or the way to the pilot it is in. */
export function HomePilot() {
  const t = useWords()
  const forms = useForms()
  const invitations = useOwnInvitations(useSession())
  const waiting = invitations.find(({ standing }) => standing === 'invited')
  const own = invitations.find(({ standing }) => standing === 'accepted')
  const shown = waiting ?? own
  if (!shown) return null
  return (
    <Row
      tone={waiting ? 'heed' : 'going'}
      margin={waiting ? t('pilot.answersBy', { day: forms.day(waiting.answerBy) }) : null}
    >
      <Notice
        tone={waiting ? 'heed' : 'going'}
        title={t(waiting ? 'pilot.home.invited' : 'pilot.home.in', { programme: shown.programme.shortName })}
      >
        <div className="acts" style={{ marginTop: 12 }}>
          <ButtonLink small look={waiting ? 'fill' : 'line'} to="/piloto">
            {t(waiting ? 'pilot.home.answer' : 'pilot.home.open')}
          </ButtonLink>
        </div>
      </Notice>
    </Row>
  )
}
