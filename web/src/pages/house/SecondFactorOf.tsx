import { api } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { Confirmed } from './Confirmed.tsx'
import { type HousePerson, personDoor } from './house.ts'
import { personChanged } from './personChanged.ts'

/** A lost second factor: taken away so that its owner sets up another, or not, where nobody knows who asked. */
export function SecondFactorOf({ person }: { readonly person: HousePerson }) {
  const t = useWords()
  const session = useSession()
  const decide = async (way: 'reset' | 'refuse') => {
    const answer = await api.post(`${personDoor}/second-factor/${way}`, undefined, {
      path: { id: person.id },
    })
    if (answer.ok) await personChanged()
    return answer
  }
  const reset = (
    <Confirmed
      act={t(person.recoveryAsked ? 'people.recovery.act' : 'house.factor.reset')}
      title={t('house.factor.resetTitle', { name: person.name })}
      why={t('people.recovery.consequence')}
      whyNot={session?.person.id === person.id ? t('house.oneself') : undefined}
      run={() => decide('reset')}
    />
  )
  return (
    <Row>
      <Heading>{t('house.factor.heading')}</Heading>
      <div style={{ marginTop: 12 }}>
        {person.recoveryAsked ? (
          <Notice
            tone="heed"
            title={t('people.recovery.title', { name: person.name })}
            todo={t('people.recovery.todo', { email: person.email })}
          >
            <div className="acts" style={{ marginTop: 12 }}>
              {reset}
              <Confirmed
                act={t('house.factor.refuse')}
                title={t('house.factor.refuseTitle', { name: person.name })}
                why={t('house.factor.refuseWhy')}
                look="line"
                run={() => decide('refuse')}
              />
            </div>
          </Notice>
        ) : (
          <>
            <p className="sm soft" style={{ marginBottom: 16, maxWidth: '44em' }}>
              {t(person.secondFactor ? 'house.factor.has' : 'house.factor.hasNot')}
            </p>
            {person.secondFactor ? reset : null}
          </>
        )}
      </div>
    </Row>
  )
}
