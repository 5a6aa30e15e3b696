import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect, TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { pilotChanged } from './pilotChanged.ts'
import { type PilotRead, pilotDoor } from './pilots.ts'

interface Known {
  readonly id: string
  readonly name: string
  readonly taxId: string
}

type Wanted = 'name' | 'taxId' | 'email' | 'answerBy'
const wanted: readonly Wanted[] = ['name', 'taxId', 'email', 'answerBy']

/** One company, found among those known here or written by name and tax number. */
export function InviteCompany({ of, onClose }: { readonly of: PilotRead; readonly onClose: () => void }) {
  const t = useWords()
  const say = useText()
  const [draft, setDraft] = useState({
    ...{ name: '', taxId: '', email: '', letter: '', answerBy: '', language: 'es' },
    ...{ stageId: of.stages[0]?.id ?? '', sectorId: of.bounds.sectors[0]?.id ?? '' },
  })
  const change = (over: Partial<typeof draft>) => setDraft({ ...draft, ...over })
  const { missing, refusal, busy, submit } = useSending<Wanted, unknown>({
    check: () =>
      Object.fromEntries(
        wanted.filter((name) => !draft[name].trim()).map((name) => [name, t(`pilot.form.missing.${name}`)]),
      ),
    send: () => api.post(`${pilotDoor}/invitations`, draft, { path: { id: of.id } }),
    onDone: async () => {
      await pilotChanged()
      onClose()
    },
  })
  const at = refusal?.path?.slice(1)
  const line = (name: 'name' | 'taxId' | 'email', kind: 'text' | 'email' = 'text') => (
    <TextField
      name={name}
      kind={kind}
      label={t(`pilots.column.${name}`)}
      longest={300}
      value={draft[name]}
      error={missing[name] ?? (at === name ? refusal?.message : undefined)}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.invite')}>
      <FindKnown onFound={({ name, taxId }) => change({ name, taxId })} />
      {line('name')}
      {line('taxId')}
      {line('email', 'email')}
      <ShortSelect
        name="sectorId"
        label={t('pilots.column.sector')}
        value={draft.sectorId}
        onChange={(sectorId) => change({ sectorId })}
        options={of.bounds.sectors.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      <ShortSelect
        name="stageId"
        label={t('pilots.column.stage')}
        value={draft.stageId}
        onChange={(stageId) => change({ stageId })}
        options={of.stages.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      <DateField
        name="answerBy"
        label={t('pilots.column.answerBy')}
        earliest={of.today}
        value={draft.answerBy}
        onChange={(answerBy) => change({ answerBy })}
        error={missing.answerBy}
      />
      <TextArea
        voice
        name="letter"
        label={t('pilot.form.letter')}
        hint={t('pilot.form.letterHint')}
        rows={5}
        longest={20_000}
        value={draft.letter}
        onChange={(letter) => change({ letter })}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" icon="mail" busy={busy}>
          {t('pilot.form.send')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

/** Companies known here, while somebody types. */
function FindKnown({ onFound }: { readonly onFound: (company: Known) => void }) {
  const t = useWords()
  const [sought, setSought] = useState('')
  const q = sought.trim()
  const found = useFetched<{ readonly companies: readonly Known[] }>(
    '/api/v1/pilots/companies',
    { query: { q } },
    q.length > 1,
  )
  const companies = q.length > 1 ? (found.data?.companies ?? []) : []
  return (
    <div>
      <TextField
        kind="search"
        name="known"
        label={t('pilot.form.known')}
        hint={t('pilot.form.knownHint')}
        value={sought}
        onChange={setSought}
      />
      <ul>
        {companies.map((one) => (
          <li key={one.id}>
            <TextButton
              onClick={() => {
                onFound(one)
                setSought('')
              }}
            >
              {one.name}, {one.taxId}
            </TextButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
