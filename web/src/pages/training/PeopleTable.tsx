import { useState } from 'react'
import { api } from '../../api/client.ts'
import { TextButton } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { CertificateCell } from './CertificateCell.tsx'
import { type EnrolledLine, peopleDoor, type WorkshopRead, workshopDoor } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

interface Props {
  readonly workshop: WorkshopRead
  readonly people: readonly EnrolledLine[]
  /** The session that boxes are ticked for. */
  readonly session: string
}

export function PeopleTable({ workshop, people, session }: Props) {
  const t = useWords()
  const columns = useColumns(workshop, session)
  return (
    <DataTable
      label={t('workshop.view.personas')}
      columns={columns}
      rows={people}
      keyOf={({ id }) => id}
      dense
      empty={<Empty title={t('workshop.people.none')} why={t('workshop.people.noneWhy')} />}
    />
  )
}

const useColumns = (workshop: WorkshopRead, session: string): readonly Column<EnrolledLine>[] => {
  const t = useWords()
  const forms = useForms(workshop.timeZone)
  const tests: Column<EnrolledLine> = {
    key: 'tests',
    title: t('workshop.people.tests'),
    cell: ({ before, after, outOf }) =>
      outOf === null
        ? ''
        : `${before ?? '–'} → ${after ?? '–'} ${t('workshop.people.outOf', { count: outOf })}`,
  }
  return [
    {
      key: 'name',
      title: t('workshop.people.name'),
      phone: 'title',
      sortBy: ({ name }) => name,
      cell: ({ name, email }) => (
        <>
          <span className="b6">{name}</span>
          {email ? <span className="xs soft address"> {email}</span> : null}
        </>
      ),
    },
    {
      key: 'place',
      title: t('workshop.people.place'),
      phone: 'right',
      sortBy: ({ state }) => state,
      cell: (line) => <Place workshop={workshop} of={line} />,
    },
    {
      key: 'organisation',
      title: t('workshop.people.organisation'),
      sortBy: ({ organisation }) => organisation,
      cell: ({ organisation, organisationKind }) => organisation || t(`training.kind.${organisationKind}`),
    },
    {
      key: 'here',
      title: t('workshop.people.here'),
      cell: (line) => <Here workshop={workshop} session={session} of={line} />,
    },
    {
      key: 'attended',
      title: t('workshop.people.attended'),
      numeric: true,
      sortBy: ({ attended }) => attended.length,
      cell: ({ attended }) => `${forms.number(attended.length)} / ${forms.number(workshop.sessions.length)}`,
    },
    ...(workshop.hasTest ? [tests] : []),
    {
      key: 'certificate',
      title: t('workshop.people.certificate'),
      cell: ({ certificate }) =>
        certificate ? <CertificateCell of={certificate} mayWithdraw={workshop.mayManage} /> : '',
    },
  ]
}

function Place({ workshop, of }: { readonly workshop: WorkshopRead; readonly of: EnrolledLine }) {
  const t = useWords()
  const to = of.state === 'registered' ? 'withdrawn' : 'registered'
  const { refusal, submit } = useSending<never, unknown>({
    send: () =>
      api.put(`${peopleDoor}/{enrolment}`, { state: to }, { path: { id: workshop.id, enrolment: of.id } }),
    onDone: workshopsChanged,
  })
  const tone = of.state === 'registered' ? 'good' : of.state === 'waiting' ? 'heed' : 'idle'
  const icon = of.state === 'registered' ? 'tick' : of.state === 'waiting' ? 'clock' : 'door'
  return (
    <>
      <Standing tone={tone} icon={icon}>
        {t(`training.place.${of.state}`)}
      </Standing>{' '}
      {workshop.acts.includes('enrol') && of.attended.length === 0 ? (
        <span className="xs noprint">
          <TextButton onClick={() => void submit()}>{t(`workshop.people.to.${to}`)}</TextButton>
        </span>
      ) : null}
      <RefusalNotice of={refusal} />
    </>
  )
}

/** Ticked as it is pressed, and as the house has it once it answered. */
function Here({
  workshop,
  session,
  of,
}: {
  readonly workshop: WorkshopRead
  readonly session: string
  readonly of: EnrolledLine
}) {
  const t = useWords()
  const [shown, setShown] = useState<boolean>()
  const here = shown ?? of.attended.includes(session)
  const { refusal, submit } = useSending<never, unknown>({
    send: () =>
      api.post(
        `${workshopDoor}/attendance`,
        { sessionId: session, enrolmentId: of.id, attended: !here },
        { path: { id: workshop.id } },
      ),
    onDone: async () => {
      await workshopsChanged()
      setShown(undefined)
    },
  })
  if (!workshop.acts.includes('attend'))
    return here ? (
      <Standing tone="good" icon="tick">
        {t('workshop.people.came')}
      </Standing>
    ) : null
  return (
    <>
      <label className="tick tight">
        <input
          type="checkbox"
          checked={here}
          aria-label={t('workshop.people.mark', { name: of.name })}
          onChange={() => {
            setShown(!here)
            void submit()
          }}
        />
      </label>
      <RefusalNotice of={refusal} />
    </>
  )
}
