import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type AnnouncementRead, announcementDoor } from './announcements.ts'
import { announcementsChanged } from './announcementsChanged.ts'

type Told = NonNullable<AnnouncementRead['receipts']>
type Line = Told['members'][number]

/** Who has read it, and who has not. */
export function Receipts(props: {
  readonly of: Told
  readonly timeZone: string
  /** Whose readers can be reminded, by whoever may. */
  readonly remind: string | null
}) {
  const { of, timeZone } = props
  const t = useWords()
  const forms = useForms(timeZone)
  const canRead = of.members.filter(({ signsIn }) => signsIn)
  const read = canRead.filter(({ at }) => at !== null).length
  const columns: readonly Column<Line>[] = [
    {
      key: 'name',
      title: t('workingGroup.member'),
      phone: 'title',
      sortBy: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      key: 'organisation',
      title: t('workingGroup.organisation'),
      sortBy: ({ organisation }) => organisation,
      cell: ({ organisation }) => organisation,
    },
    {
      key: 'at',
      title: t('announcement.read'),
      phone: 'right',
      sortBy: ({ at }) => at ?? '',
      cell: ({ at, signsIn }) =>
        at ? (
          forms.shortMoment(at)
        ) : signsIn ? (
          <Standing tone="heed" icon="clock">
            {t('announcement.notRead')}
          </Standing>
        ) : (
          t('announcement.noSignIn')
        ),
    },
  ]
  return (
    <Row>
      <Heading
        aside={of.members.length > 0 ? t('announcement.readBy', { read, count: canRead.length }) : undefined}
      >
        {t('announcement.receipts')}
      </Heading>
      {of.companies ? (
        <p>{t('announcement.companiesRead', { read: of.companies.read, count: of.companies.all })}</p>
      ) : null}
      {of.members.length > 0 ? (
        <DataTable
          label={t('announcement.receipts')}
          columns={columns}
          rows={of.members}
          keyOf={({ memberId }) => memberId}
          empty={null}
        />
      ) : null}
      {props.remind && read < canRead.length ? <Remind id={props.remind} /> : null}
      {of.remindedAt ? (
        <p className="sm soft">
          {t('announcement.remindedAt', { moment: forms.shortMoment(of.remindedAt) })}
        </p>
      ) : null}
    </Row>
  )
}

function Remind({ id }: { readonly id: string }) {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${announcementDoor}/remind`, undefined, { path: { id } }),
    onDone: announcementsChanged,
  })
  return (
    <>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button small look="line" icon="mail" busy={busy} onClick={() => void submit()}>
          {t('announcement.remind')}
        </Button>
      </Acts>
    </>
  )
}
