import { useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Choice } from '../../parts/Choice.tsx'
import { useGo } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { Confirmed } from './Confirmed.tsx'
import { type HousePerson, personDoor } from './house.ts'
import { personChanged } from './personChanged.ts'

const reasons = ['asked', 'termEnded', 'mistake'] as const

/** Name, address and ways to sign in become a pseudonym everywhere, for good. */
export function EraseForGood({ person }: { readonly person: HousePerson }) {
  const t = useWords()
  const go = useGo()
  const session = useSession()
  const [because, setBecause] = useState<string>('asked')
  const erase = async (): Promise<Answer<unknown>> => {
    const answer = await api.post(`${personDoor}/erase`, { because }, { path: { id: person.id } })
    if (!answer.ok) return answer
    await go('/usuarios')
    await personChanged()
    return answer
  }
  const whyNot =
    session?.person.id === person.id
      ? t('house.oneself')
      : person.roles.length > 0
        ? t('house.erase.inOffice')
        : undefined
  return (
    <Row>
      <Heading>{t('house.erase.heading')}</Heading>
      <p className="sm soft" style={{ margin: '12px 0 16px', maxWidth: '44em' }}>
        {t('house.erase.now')}
      </p>
      {whyNot ? null : (
        <div style={{ marginBottom: 16, maxWidth: '36em' }}>
          <Choice
            small
            name="because"
            legend={t('house.erase.because')}
            value={because}
            options={reasons.map((value) => ({ value, label: t(`house.erase.reason.${value}`) }))}
            onChange={setBecause}
          />
        </div>
      )}
      <Confirmed
        act={t('house.erase.act')}
        title={t('house.erase.title', { name: person.name })}
        why={t('house.erase.why')}
        look="halt"
        whyNot={whyNot}
        run={erase}
      />
    </Row>
  )
}
