import { useState } from 'react'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { GroupRead, Member } from './group.ts'
import { MemberForm } from './MemberForm.tsx'

/** Who is in the group, for whom, since when; who was before. */
export function GroupMembers({ of }: { readonly of: GroupRead }) {
  const t = useWords()
  const forms = useForms()
  const [editing, setEditing] = useState<Member | 'new'>()
  const now = of.members.filter(({ isMember }) => isMember).length
  const columns: readonly Column<Member>[] = [
    {
      key: 'name',
      title: t('workingGroup.member'),
      phone: 'title',
      sortBy: ({ name }) => name,
      cell: (one) => (
        <>
          {of.mayLead ? (
            <TextButton onClick={() => setEditing(one)}>{one.name}</TextButton>
          ) : (
            <span className="b6">{one.name}</span>
          )}{' '}
          {one.chair ? (
            <Standing tone="idle" icon="person">
              {t('workingGroup.chair')}
            </Standing>
          ) : null}
        </>
      ),
    },
    {
      key: 'organisation',
      title: t('workingGroup.organisation'),
      sortBy: ({ organisation }) => organisation,
      cell: ({ organisation }) => organisation,
    },
    {
      key: 'kind',
      title: t('workingGroup.kind'),
      sortBy: ({ kind }) => t(`workingGroup.kind.${kind}`),
      cell: ({ kind }) => t(`workingGroup.kind.${kind}`),
    },
    {
      key: 'from',
      title: t('workingGroup.since'),
      sortBy: ({ fromDay }) => fromDay,
      cell: ({ fromDay, untilDay }) =>
        untilDay
          ? t('workingGroup.fromUntil', { from: forms.day(fromDay), until: forms.day(untilDay) })
          : forms.day(fromDay),
    },
  ]
  return (
    <Row>
      <Heading aside={t('workingGroup.memberCount', { count: now })}>{t('workingGroup.members')}</Heading>
      <DataTable
        label={t('workingGroup.members')}
        columns={columns}
        rows={of.members}
        keyOf={({ id }) => id}
        findIn={({ name, organisation }) => `${name} ${organisation}`}
        groupOf={({ isMember }) => (isMember ? undefined : t('workingGroup.former'))}
        empty={<Empty title={t('workingGroup.noMembers')} why={t('workingGroup.noMembersWhy')} />}
      />
      {editing ? (
        <MemberForm
          key={editing === 'new' ? 'new' : editing.id}
          of={editing === 'new' ? null : editing}
          candidates={of.candidates}
          today={of.today}
          onClose={() => setEditing(undefined)}
        />
      ) : (
        <Acts>
          {of.mayLead ? (
            <Button small look="line" icon="plus" onClick={() => setEditing('new')}>
              {t('workingGroup.addMember')}
            </Button>
          ) : null}
          {of.members.length > 0 ? (
            <a className="btn line sml" href="/api/v1/group/members.csv" download>
              {t('workingGroup.csv')}
            </a>
          ) : null}
        </Acts>
      )}
    </Row>
  )
}
