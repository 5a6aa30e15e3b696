import { api } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { AccountState } from './AccountState.tsx'
import { Confirmed } from './Confirmed.tsx'
import { EraseForGood } from './EraseForGood.tsx'
import { GiveRole } from './GiveRole.tsx'
import { type HeldRole, type HousePerson, personDoor } from './house.ts'
import { personChanged } from './personChanged.ts'
import { SecondFactorOf } from './SecondFactorOf.tsx'
import { useOffices } from './useOffices.ts'
import '../../look/desk.css'

/** What may this person do here, and can they come in? */
export function UserPage() {
  const t = useWords()
  const id = usePathWord('id')
  const found = useFetched<HousePerson>(personDoor, { path: { id } })
  const person = found.data
  return (
    <>
      <Row first margin={<Go to="/usuarios">{t('house.page.users')}</Go>}>
        <PageTitle
          short={person?.name ?? t('house.page.user')}
          lead={person?.email}
          status={person ? <AccountState person={person} /> : undefined}
        >
          {person?.name ?? t('house.page.user')}
        </PageTitle>
        {found.error ? <Fetched of={found}>{() => null}</Fetched> : null}
      </Row>
      {person ? (
        <>
          <Roles person={person} />
          <SecondFactorOf person={person} />
          <Access person={person} />
          <EraseForGood person={person} />
        </>
      ) : null}
    </>
  )
}

function Roles({ person }: { readonly person: HousePerson }) {
  const t = useWords()
  return (
    <Row>
      <Heading>{t('house.users.roles')}</Heading>
      {person.roles.length === 0 ? (
        <p className="sm soft" style={{ marginTop: 12 }}>
          {t('house.user.noRoleWhy')}
        </p>
      ) : null}
      <ul className="news">
        {person.roles.map((held) => (
          <RoleLine key={held.id} person={person} held={held} />
        ))}
      </ul>
      <GiveRole person={person} />
    </Row>
  )
}

function RoleLine({ person, held }: { readonly person: HousePerson; readonly held: HeldRole }) {
  const t = useWords()
  const { roleAt } = useOffices()
  const withdraw = async () => {
    const path = { id: person.id, roleId: held.id }
    const answer = await api.delete(`${personDoor}/roles/{roleId}`, undefined, { path })
    if (answer.ok) await personChanged()
    return answer
  }
  const isLast = held.role === 'systemAdministrator' && person.lastAdministrator
  return (
    <li>
      <p className="b6">{roleAt(held)}</p>
      <Confirmed
        quiet
        act={t('house.withdrawRole')}
        about={roleAt(held)}
        title={t('house.withdrawRoleTitle', { role: roleAt(held), name: person.name })}
        why={t('house.withdrawRoleWhy')}
        whyNot={isLast ? t('house.lastAdministrator') : undefined}
        run={withdraw}
      />
    </li>
  )
}

function Access({ person }: { readonly person: HousePerson }) {
  const t = useWords()
  const session = useSession()
  const turn = async (way: 'disable' | 'enable') => {
    const answer = await api.post(`${personDoor}/${way}`, undefined, { path: { id: person.id } })
    if (answer.ok) await personChanged()
    return answer
  }
  const whyNot = person.lastAdministrator
    ? t('house.lastAdministrator')
    : session?.person.id === person.id
      ? t('house.oneself')
      : undefined
  const way = person.disabled ? 'enable' : 'disable'
  return (
    <Row>
      <Heading>{t('house.user.access')}</Heading>
      <p className="sm soft" style={{ margin: '12px 0 16px', maxWidth: '44em' }}>
        {t(`house.${way}Now`)}
      </p>
      <Confirmed
        act={t(`house.${way}`)}
        title={t(`house.${way}Title`, { name: person.name })}
        why={t(`house.${way}Why`)}
        look={person.disabled ? 'line' : 'halt'}
        whyNot={whyNot}
        run={() => turn(way)}
      />
    </Row>
  )
}
