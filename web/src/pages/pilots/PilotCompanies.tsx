import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { InviteCompany } from './InviteCompany.tsx'
import { KeepInvitation } from './KeepInvitation.tsx'
import { AnswerMark, Invented } from './PilotMark.tsx'
import { type InvitationLine, type PilotRead, pilotDoor } from './pilots.ts'

const looks = ['todas', 'invited', 'accepted', 'declined', 'noAnswer', 'withdrawn'] as const

/** Whom the pilot invited and what they said. */
export function PilotCompanies({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const [inviting, setInviting] = useState(false)
  const found = useFetched<{ readonly invitations: readonly InvitationLine[] }>(`${pilotDoor}/invitations`, {
    path: { id: of.id },
  })
  const act =
    of.may.invite && !inviting ? (
      <Button icon="plus" onClick={() => setInviting(true)}>
        {t('pilot.invite')}
      </Button>
    ) : null
  return (
    <Row>
      <Heading>{t('pilot.part.empresas')}</Heading>
      {inviting ? <InviteCompany of={of} onClose={() => setInviting(false)} /> : null}
      <Fetched of={found} rows={5}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            inviting ? null : (
              <Empty
                title={t('pilot.companies.none')}
                why={t(of.may.invite ? 'pilot.companies.noneWhy' : 'pilot.companies.notYet')}
                act={act}
              />
            )
          ) : (
            <>
              <Table of={of} invitations={invitations} />
              <Acts>
                {act}
                <a className="btn line sml" href={`/api/v1/pilots/${of.id}/invitations.csv`} download>
                  {t('pilot.companies.csv')}
                </a>
              </Acts>
            </>
          )
        }
      </Fetched>
    </Row>
  )
}

function Table(props: { readonly of: PilotRead; readonly invitations: readonly InvitationLine[] }) {
  const t = useWords()
  const say = useText()
  const columns = useColumns()
  const { of, invitations } = props
  const [{ ver, empresa }, change] = useFilters()
  const look = looks.find((one) => one === ver) ?? 'todas'
  const shown = (one: string) => invitations.filter(({ standing }) => one === 'todas' || standing === one)
  const chosen = invitations.find(({ id }) => id === empresa)
  return (
    <>
      <Tabs
        label={t('pilot.companies.show')}
        of={looks
          .filter((one) => one === 'todas' || shown(one).length > 0)
          .map((one) => ({
            key: one,
            label: one === 'todas' ? t('pilot.companies.all') : t(`pilots.standing.${one}`),
            to: `/pilotos/${of.id}?parte=empresas&ver=${one}`,
            count: shown(one).length,
            current: one === look,
          }))}
      />
      <DataTable
        label={t('pilot.part.empresas')}
        columns={columns}
        rows={shown(look)}
        keyOf={({ id }) => id}
        findIn={({ name, taxId, sector }) => `${name} ${taxId} ${say(sector)}`}
        selected={chosen?.id}
        onSelect={({ id }) => change({ empresa: id })}
        empty={<p className="soft">{t('pilot.companies.noneSo')}</p>}
      />
      {chosen ? <KeepInvitation key={chosen.id} of={of} invitation={chosen} /> : null}
    </>
  )
}

const useColumns = (): readonly Column<InvitationLine>[] => {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const [, change] = useFilters()
  return [
    {
      ...{ key: 'name', title: t('pilots.column.name'), phone: 'title', sortBy: ({ name }) => name },
      cell: ({ id, name, taxId, demonstration }) => (
        <>
          <button type="button" className="link co" onClick={() => change({ empresa: id })}>
            {name}
          </button>{' '}
          {demonstration ? <Invented /> : null}
          <br />
          <span className="num sm soft">{taxId}</span>
        </>
      ),
    },
    {
      ...{ key: 'standing', title: t('pilots.column.standing'), phone: 'right' },
      sortBy: ({ standing }) => t(`pilots.standing.${standing}`),
      cell: ({ standing }) => <AnswerMark of={standing} />,
    },
    {
      ...{ key: 'sector', title: t('pilots.column.sector'), sortBy: ({ sector }) => say(sector) },
      cell: ({ sector }) => say(sector),
    },
    {
      ...{ key: 'stage', title: t('pilots.column.stage'), sortBy: ({ stage }) => say(stage) },
      cell: ({ stage }) => say(stage),
    },
    {
      ...{
        key: 'day',
        title: t('pilots.column.answeredAt'),
        sortBy: ({ answeredAt, answerBy }) => answeredAt ?? answerBy,
      },
      cell: ({ answeredAt, answerBy, answeredHow }) =>
        answeredAt
          ? `${forms.day(answeredAt.slice(0, 10))}${answeredHow ? `, ${t(`pilot.how.${answeredHow}`)}` : ''}`
          : t('pilot.answersBy', { day: forms.day(answerBy) }),
    },
  ]
}
