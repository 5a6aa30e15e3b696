import { type FormEvent, useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords, type Words } from '../../words/useWords.ts'
import { listAddress } from '../operate/useQueue.ts'
import { AccountState } from './AccountState.tsx'
import { type HousePerson, peopleDoor } from './house.ts'
import { InviteOfficer } from './InviteOfficer.tsx'
import { useOffices } from './useOffices.ts'

const looks = {
  todas: () => true,
  recuperar: (person: HousePerson) => person.recoveryAsked,
  invitadas: (person: HousePerson) => !person.confirmed && !person.disabled,
  deshabilitadas: (person: HousePerson) => person.disabled,
} as const
type Look = keyof typeof looks

/** Who works here, with what role, and who waits for me? */
export function Users() {
  const t = useWords()
  const forms = useForms()
  const [filters] = useFilters()
  const { q = '', invitar } = filters
  const found = useFetched<{ readonly people: readonly HousePerson[] }>(peopleDoor, {
    query: { word: q || undefined },
  })
  const people = found.data?.people ?? []
  const ver: Look = filters.ver !== undefined && filters.ver in looks ? (filters.ver as Look) : 'todas'
  return (
    <>
      <Row first>
        <PageTitle short={t('house.page.users')} lead={t('house.users.lead')}>
          {titleOf(t, found.data?.people, q)}
        </PageTitle>
        <Tabs
          label={t('office.filters.label')}
          of={(Object.keys(looks) as Look[]).map((key) => ({
            key,
            label: t(`house.users.look.${key}`),
            to: listAddress('/usuarios', filters, {
              ver: key === 'todas' ? undefined : key,
              invitar: undefined,
            }),
            count: people.filter(looks[key]).length,
            current: key === ver,
          }))}
        />
      </Row>
      {invitar ? (
        <Row>
          <InviteOfficer />
        </Row>
      ) : null}
      <Row
        margin={
          found.data ? (
            <Big of={forms.number(people.length)}>{t('house.users.word', { count: people.length })}</Big>
          ) : null
        }
      >
        <Search key={q} q={q} isInviting={invitar !== undefined} />
        <Fetched of={found} rows={10}>
          {(data) => <Everybody people={data.people.filter(looks[ver])} sought={q} />}
        </Fetched>
      </Row>
    </>
  )
}

const titleOf = (t: Words, people: readonly HousePerson[] | undefined, q: string) => {
  if (!people) return t('house.page.users')
  const asked = people.filter(looks.recuperar).length
  if (asked > 0) return t('house.users.titleAsked', { count: asked })
  return t(q ? 'house.users.titleFound' : 'house.users.title', { count: people.length })
}

function Search({ q, isInviting }: { readonly q: string; readonly isInviting: boolean }) {
  const t = useWords()
  const [, setFilters] = useFilters()
  const [word, setWord] = useState(q)
  const search = (event: FormEvent) => {
    event.preventDefault()
    setFilters({ q: word.trim() || undefined })
  }
  return (
    <form className="acts" style={{ alignItems: 'end', marginBottom: 16 }} onSubmit={search}>
      <TextField
        small
        kind="search"
        name="q"
        label={t('house.users.search')}
        value={word}
        onChange={setWord}
      />
      <Button type="submit" look="line" small icon="lens">
        {t('house.search')}
      </Button>
      {isInviting ? null : (
        <ButtonLink to="/usuarios?invitar=1" icon="plus" small>
          {t('house.invite.open')}
        </ButtonLink>
      )}
    </form>
  )
}

function Everybody(props: { readonly people: readonly HousePerson[]; readonly sought: string }) {
  const t = useWords()
  const { roleAt } = useOffices()
  const columns: readonly Column<HousePerson>[] = [
    {
      key: 'name',
      title: t('people.name'),
      phone: 'title',
      sortBy: ({ name }) => name,
      cell: ({ id, name, demonstration }) => (
        <>
          <Go to={`/usuarios/${id}`} className="co">
            {name}
          </Go>
          {demonstration ? <span className="xs soft"> · {t('house.demonstration')}</span> : null}
        </>
      ),
    },
    { key: 'email', title: t('people.email'), cell: ({ email }) => <span className="sm">{email}</span> },
    {
      key: 'roles',
      title: t('house.users.roles'),
      sortBy: ({ roles }) => roles[0]?.role ?? '',
      cell: ({ roles }) =>
        roles.length === 0 ? (
          <span className="soft">{t('house.users.noRole')}</span>
        ) : (
          roles.map(roleAt).join('; ')
        ),
    },
    { key: 'account', title: t('house.users.account'), cell: (person) => <AccountState person={person} /> },
  ]
  return (
    <DataTable
      dense
      label={t('house.page.users')}
      columns={columns}
      rows={props.people}
      keyOf={({ id }) => id}
      to={({ id }) => `/usuarios/${id}`}
      empty={
        <Empty
          title={t(props.sought ? 'house.users.noneFound' : 'house.users.none')}
          why={t('house.users.noneWhy')}
          act={<Go to="/usuarios">{t('house.users.look.todas')}</Go>}
        />
      }
    />
  )
}
