import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { SessionForm } from './SessionForm.tsx'
import { type SessionLine, type WorkshopRead, workshopDoor } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

/** What is taught when and by whom. */
export function SessionTable({ of }: { readonly of: WorkshopRead }) {
  const t = useWords()
  const [writing, setWriting] = useState<SessionLine | 'new'>()
  const columns = useColumns(of, setWriting)
  const may = of.acts.includes('change')
  const add = may ? (
    <Button icon="plus" look={of.sessions.length === 0 ? 'fill' : 'line'} onClick={() => setWriting('new')}>
      {t('workshop.session.add')}
    </Button>
  ) : null
  return (
    <Row>
      <Heading>{t('workshop.view.sesiones')}</Heading>
      {writing ? (
        <SessionForm
          key={writing === 'new' ? 'new' : writing.id}
          workshop={of}
          of={writing === 'new' ? undefined : writing}
          onClose={() => setWriting(undefined)}
        />
      ) : null}
      <DataTable
        label={t('workshop.view.sesiones')}
        columns={columns}
        rows={of.sessions}
        keyOf={({ id }) => id}
        empty={
          writing ? null : (
            <Empty title={t('workshop.session.none')} why={t('workshop.session.noneWhy')} act={add} />
          )
        }
      />
      {of.sessions.length > 0 && !writing && add ? <Acts>{add}</Acts> : null}
    </Row>
  )
}

const useColumns = (
  of: WorkshopRead,
  onWrite: (session: SessionLine) => void,
): readonly Column<SessionLine>[] => {
  const t = useWords()
  const say = useText()
  const forms = useForms(of.timeZone)
  const moduleOf = (id: string | null) => of.moduleNames.find((one) => one.id === id)?.title
  const doing: Column<SessionLine> = {
    key: 'doing',
    title: t('workshop.session.doing'),
    cell: (session) => (
      <span className="acts inline noprint">
        <TextButton onClick={() => onWrite(session)}>{t('workshop.session.change')}</TextButton>
        <RemoveSession workshop={of} session={session} />
      </span>
    ),
  }
  return [
    {
      key: 'when',
      title: t('workshop.session.when'),
      phone: 'line',
      sortBy: ({ startsAt }) => startsAt,
      cell: ({ startsAt, endsAt }) => (
        <span className="num nb">
          {forms.shortMoment(startsAt)} – {forms.time(endsAt)}
        </span>
      ),
    },
    {
      key: 'subject',
      title: t('workshop.session.subject'),
      phone: 'title',
      cell: ({ subject, forSmallFirms }) => (
        <>
          <span className="b6">{subject}</span>
          {forSmallFirms ? <span className="xs soft"> {t('workshops.smallFirms')}</span> : null}
        </>
      ),
    },
    { key: 'instructor', title: t('workshop.session.instructor'), cell: ({ instructor }) => instructor },
    {
      key: 'module',
      title: t('workshop.session.module'),
      cell: ({ module }) => {
        const title = moduleOf(module)
        return title ? say(title) : ''
      },
    },
    ...(of.acts.includes('change') ? [doing] : []),
  ]
}

function RemoveSession({
  workshop,
  session,
}: {
  readonly workshop: WorkshopRead
  readonly session: SessionLine
}) {
  const t = useWords()
  const { refusal, submit } = useSending<never, unknown>({
    send: () =>
      api.delete(`${workshopDoor}/sessions/{session}`, undefined, {
        path: { id: workshop.id, session: session.id },
      }),
    onDone: workshopsChanged,
  })
  return (
    <>
      <TextButton onClick={() => void submit()}>{t('workshop.session.remove')}</TextButton>
      <RefusalNotice of={refusal} />
    </>
  )
}
