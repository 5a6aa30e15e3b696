import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { TeamData } from './teamTypes.ts'

const readAgain = () => queries.invalidateQueries({ queryKey: ['/api/v1/team'] })

/** Who is away until when, who stands in; and naming a deputy. */
export function Absences({ team }: { readonly team: TeamData }) {
  const t = useWords()
  const forms = useForms()
  const session = useSession()
  const roles = session?.roles ?? []
  const forOthers = roles.includes('programmeManager') || roles.includes('accountOfficer')
  return (
    <>
      <Heading>{t('office.absence.title')}</Heading>
      {team.absences.length === 0 ? (
        <p className="sm soft" style={{ marginTop: 12 }}>
          {t('office.absence.none')}
        </p>
      ) : (
        <ul className="rules sm">
          {team.absences.map((absence) => (
            <li key={absence.id}>
              <span className="b6">{absence.name}</span>
              <br />
              {t('office.absence.line', {
                from: forms.shortDay(absence.fromDay),
                until: forms.shortDay(absence.untilDay),
                name: absence.deputyName,
              })}{' '}
              {forOthers || absence.personId === session?.person.id ? (
                <TextButton
                  onClick={() =>
                    void api
                      .delete('/api/v1/absences/{id}', undefined, { path: { id: absence.id } })
                      .then(readAgain)
                  }
                >
                  {t('office.absence.end')}
                </TextButton>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {roles.every((role) => role === 'auditor') ? null : (
        <NameDeputy
          key={session?.person.id}
          team={team}
          me={session?.person.id ?? ''}
          forOthers={forOthers}
        />
      )}
    </>
  )
}

function NameDeputy(props: { readonly team: TeamData; readonly me: string; readonly forOthers: boolean }) {
  const t = useWords()
  const { team } = props
  const [open, setOpen] = useState(false)
  const [personId, setPerson] = useState(props.me)
  const [deputyId, setDeputy] = useState('')
  const [fromDay, setFrom] = useState(team.today)
  const [untilDay, setUntil] = useState('')
  const { missing, refusal, busy, submit } = useSending({
    check: () => ({
      ...(deputyId ? {} : { deputyId: t('refusal.absence.deputy') }),
      ...(untilDay ? {} : { untilDay: t('office.absence.untilMissing') }),
    }),
    send: () => api.post('/api/v1/absences', { personId, deputyId, fromDay, untilDay }),
    onDone: async () => {
      setOpen(false)
      await readAgain()
    },
  })
  if (!open)
    return (
      <p className="sm" style={{ marginTop: 16 }}>
        <TextButton onClick={() => setOpen(true)}>{t('office.absence.add')}</TextButton>
      </p>
    )
  const people = team.officers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 16 }}>
      {props.forOthers ? (
        <ShortSelect
          small
          label={t('office.absence.who')}
          value={personId}
          onChange={setPerson}
          options={people}
        />
      ) : null}
      <DateField label={t('office.absence.from')} value={fromDay} onChange={setFrom} />
      <DateField
        label={t('office.absence.until')}
        value={untilDay}
        onChange={setUntil}
        earliest={fromDay}
        error={missing.untilDay}
      />
      <ShortSelect
        small
        label={t('office.absence.deputy')}
        hint={t('office.absence.deputyHint')}
        value={deputyId}
        error={missing.deputyId}
        onChange={setDeputy}
        options={[{ value: '', label: '—' }, ...people.filter(({ value }) => value !== personId)]}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('office.absence.save')}
        </Button>
        <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
