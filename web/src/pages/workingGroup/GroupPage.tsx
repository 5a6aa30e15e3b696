import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { GroupMeetings } from './GroupMeetings.tsx'
import { GroupMembers } from './GroupMembers.tsx'
import { GroupRules } from './GroupRules.tsx'
import { GroupTasks } from './GroupTasks.tsx'
import { type Group, type GroupRead, groupDoor, isOpen } from './group.ts'
import { Initiatives } from './Initiatives.tsx'
import '../../look/workingGroup.css'

/** What is due of me, when do we meet, what is open, who are we. */
export function GroupPage() {
  const t = useWords()
  const found = useFetched<GroupRead>(groupDoor)
  const { data } = found
  if (data?.group) return <Whole of={data} group={data.group} />
  return (
    <Row first>
      <PageTitle>{t('workingGroup.page')}</PageTitle>
      <Fetched of={found} rows={6}>
        {(none) => <None of={none} />}
      </Fetched>
    </Row>
  )
}

function None({ of }: { readonly of: GroupRead }) {
  const t = useWords()
  const [founding, setFounding] = useState(false)
  if (founding) return <GroupRules of={null} onClose={() => setFounding(false)} />
  return (
    <Empty
      title={t('workingGroup.none')}
      why={t(of.mayLead ? 'workingGroup.noneLead' : 'workingGroup.noneWhy')}
      act={
        of.mayLead ? (
          <Button icon="plus" onClick={() => setFounding(true)}>
            {t('workingGroup.found')}
          </Button>
        ) : (
          <Go to="/comunicados">{t('announcement.toAll')}</Go>
        )
      }
    />
  )
}

function Whole({ of, group }: { readonly of: GroupRead; readonly group: Group }) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const due = of.initiatives.filter(({ myVoteIsDue }) => myVoteIsDue)
  const open = of.initiatives.filter(({ state }) => isOpen(state))
  const title =
    due.length > 0
      ? t('workingGroup.title.due', { count: due.length })
      : t('workingGroup.title.open', { count: open.length })
  return (
    <>
      {group.demonstration ? <Band tone="idle">{t('workingGroup.demonstration')}</Band> : null}
      <Row
        first
        margin={
          <Big of={forms.number(open.length)}>{t('workingGroup.openWord', { count: open.length })}</Big>
        }
      >
        <PageTitle short={t('workingGroup.page')} over={say(group.name)} lead={say(group.tells) || undefined}>
          {title}
        </PageTitle>
        {due.length > 0 ? (
          <ul className="due">
            {due.map(({ id, number, title: about, closesAt, language }) => (
              <li key={id}>
                <Go to={`/grupo/iniciativas/${id}`} className="b6">
                  <span lang={language}>{t('initiative.numbered', { number, title: about })}</span>
                </Go>
                {closesAt ? (
                  <span className="sm soft">
                    {t('initiative.until', { moment: forms.shortMoment(closesAt) })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
        <Acts>
          <Go to="/comunicados">{t('announcement.toAll')}</Go>
          <Go to="/grupo-de-trabajo">{t('workingGroup.toPublic')}</Go>
        </Acts>
      </Row>
      <GroupMeetings of={of} />
      <Initiatives of={of} />
      <GroupTasks of={of} />
      <GroupMembers of={of} />
      <Rules of={of} group={group} />
    </>
  )
}

function Rules({ of, group }: { readonly of: GroupRead; readonly group: Group }) {
  const t = useWords()
  const [changing, setChanging] = useState(false)
  if (changing)
    return (
      <Row>
        <GroupRules of={group} onClose={() => setChanging(false)} />
      </Row>
    )
  return (
    <Row label={t('workingGroup.rules')}>
      <h2>{t('workingGroup.rules')}</h2>
      <p className="sm">
        {t(`workingGroup.rules.${group.voteBy}`)} {t('workingGroup.rules.quorum', { share: group.quorum })}{' '}
        {t(`workingGroup.rules.${group.majority}`)} {t(`workingGroup.rules.${group.minutesBy}`)}
      </p>
      {of.mayLead ? (
        <Acts>
          <Button small look="line" icon="pen" onClick={() => setChanging(true)}>
            {t('workingGroup.rules.change')}
          </Button>
        </Acts>
      ) : null}
    </Row>
  )
}
