import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect, TextArea, TextField, Tick } from '../../parts/Field.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { TickList } from '../border/TickList.tsx'
import { countryCodes, useCountries } from './useCountries.ts'
import {
  languages,
  modes,
  type TrainingModule,
  tracks,
  type WorkshopRead,
  type WorkshopSaid,
} from './workshops.ts'

/** What drafting and changing ask for, as it is typed. */
export interface WorkshopDraft extends Omit<WorkshopSaid, 'capacity'> {
  readonly capacity: string
  readonly modules: readonly string[]
  readonly about: string
  readonly share: string
}

const empty: WorkshopDraft = {
  ...{ title: '', track: 'companies', forSmallFirms: false, country: 'MX', place: '', mode: 'inPerson' },
  ...{ language: 'es', startsOn: '', endsOn: '', organiser: '', provider: '', about: '' },
  ...{ modules: [], capacity: '', share: '80' },
}

export const draftOf = (workshop?: WorkshopRead): WorkshopDraft => {
  if (!workshop) return empty
  const { title, track, forSmallFirms, country, place, mode, language, startsOn, endsOn } = workshop
  const { organiser, provider, about, modules, capacity, attendanceAsked } = workshop
  return {
    ...{ title, track, forSmallFirms, country, place, mode, language, startsOn, endsOn },
    ...{ organiser, provider, about, modules, capacity: capacity === null ? '' : String(capacity) },
    share: String(Math.round(attendanceAsked * 100)),
  }
}

export const asSent = ({ capacity, share, ...draft }: WorkshopDraft) => ({
  ...draft,
  endsOn: draft.endsOn || draft.startsOn,
  capacity: capacity.trim() === '' ? null : Number(capacity),
  attendanceAsked: Number(share) / 100,
})

export type DraftFault = 'title' | 'startsOn' | 'capacity' | 'share'

export const useDraftFaults = () => {
  const t = useWords()
  return ({ title, startsOn, capacity, share }: WorkshopDraft): Partial<Record<DraftFault, string>> => ({
    ...(title.trim() ? {} : { title: t('workshops.form.titleMissing') }),
    ...(startsOn ? {} : { startsOn: t('workshops.form.dayMissing') }),
    ...(/^\d{0,6}$/.test(capacity.trim()) && capacity.trim() !== '0'
      ? {}
      : { capacity: t('workshops.form.capacityWrong') }),
    ...(/^\d{1,3}$/.test(share) && Number(share) >= 1 && Number(share) <= 100
      ? {}
      : { share: t('workshops.form.shareWrong') }),
  })
}

interface Props {
  readonly draft: WorkshopDraft
  readonly onChange: (draft: WorkshopDraft) => void
  readonly modules: readonly TrainingModule[]
  readonly missing: Partial<Record<DraftFault, string>>
}

export function WorkshopFields(props: Props) {
  const t = useWords()
  const { draft, onChange, missing } = props
  const line = (name: 'title' | 'place' | 'organiser' | 'provider', hint?: string) => (
    <TextField
      name={name}
      longest={200}
      label={t(`workshops.form.${name}`)}
      hint={hint}
      value={draft[name]}
      error={name === 'title' ? missing.title : undefined}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  )
  return (
    <>
      {line('title')}
      <Chosen {...props} />
      {line('place')}
      <div className="columnchoice">
        <DateField
          name="startsOn"
          label={t('workshops.form.startsOn')}
          value={draft.startsOn}
          error={missing.startsOn}
          onChange={(startsOn) => onChange({ ...draft, startsOn })}
        />
        <DateField
          name="endsOn"
          label={t('workshops.form.endsOn')}
          value={draft.endsOn}
          onChange={(endsOn) => onChange({ ...draft, endsOn })}
        />
      </div>
      {line('organiser')}
      {line('provider', t('workshops.form.providerHint'))}
      <Numbers {...props} />
      <Modules {...props} />
      <TextArea
        name="about"
        rows={3}
        longest={4_000}
        label={t('workshops.form.about')}
        value={draft.about}
        onChange={(about) => onChange({ ...draft, about })}
      />
    </>
  )
}

function Chosen({ draft, onChange }: Props) {
  const t = useWords()
  const country = useCountries()
  const choice = (name: 'track' | 'mode' | 'language', of: readonly string[]) => (
    <ShortSelect
      name={name}
      label={t(`workshops.form.${name}`)}
      value={draft[name]}
      options={of.map((value) => ({ value, label: t(`training.${name}.${value}`) }))}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  )
  const codes = countryCodes.includes(draft.country) ? countryCodes : [...countryCodes, draft.country]
  return (
    <>
      <div className="columnchoice">
        {choice('track', tracks)}
        {choice('mode', modes)}
        {choice('language', languages)}
        <ShortSelect
          name="country"
          label={t('workshops.form.country')}
          value={draft.country}
          options={codes.map((value) => ({ value, label: country(value) }))}
          onChange={(value) => onChange({ ...draft, country: value })}
        />
      </div>
      {draft.track === 'companies' ? (
        <Tick
          name="forSmallFirms"
          checked={draft.forSmallFirms}
          onChange={(forSmallFirms) => onChange({ ...draft, forSmallFirms })}
        >
          {t('workshops.form.forSmallFirms')}
        </Tick>
      ) : null}
    </>
  )
}

function Numbers({ draft, onChange, missing }: Props) {
  const t = useWords()
  return (
    <div className="columnchoice">
      <TextField
        name="capacity"
        mode="numeric"
        longest={6}
        label={t('workshops.form.capacity')}
        hint={t('workshops.form.capacityHint')}
        value={draft.capacity}
        error={missing.capacity}
        onChange={(capacity) => onChange({ ...draft, capacity })}
      />
      <TextField
        name="share"
        mode="numeric"
        longest={3}
        label={t('workshops.form.share')}
        hint={t('workshops.form.shareHint')}
        value={draft.share}
        error={missing.share}
        onChange={(share) => onChange({ ...draft, share })}
      />
    </div>
  )
}

function Modules({ draft, onChange, modules }: Props) {
  const t = useWords()
  const say = useText()
  const fitting = modules.filter(
    ({ id, tracks: of }) => of.includes(draft.track) || draft.modules.includes(id),
  )
  return (
    <TickList
      name="modules"
      legend={t('workshops.form.modules')}
      options={fitting.map(({ id, title }) => ({ value: id, label: say(title) }))}
      chosen={draft.modules}
      onChange={(chosen) => onChange({ ...draft, modules: chosen })}
    />
  )
}
