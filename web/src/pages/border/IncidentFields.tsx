import { TextArea, TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import { type IncidentLine, modes, type OfficeName } from './incidents.ts'
import { asTyped, MomentField } from './MomentField.tsx'
import { TickList } from './TickList.tsx'

/** What both declaring and changing ask for. */
export interface IncidentDraft {
  readonly name: string
  readonly offices: readonly string[]
  readonly modes: readonly string[]
  readonly receiving: readonly string[]
  readonly until: string
  readonly reason: string
}

export const draftOf = (incident?: Omit<IncidentLine, 'published'>): IncidentDraft => ({
  name: incident?.name ?? '',
  offices: incident?.offices ?? [],
  modes: incident?.modes ?? [],
  receiving: incident?.receiving ?? [],
  until: asTyped(incident?.untilAt ?? null),
  reason: '',
})

export type DraftFault = 'name' | 'offices' | 'reason' | 'from'

export const useDraftFaults = () => {
  const t = useWords()
  return (draft: IncidentDraft): Partial<Record<DraftFault, string>> => ({
    ...(draft.name.trim() ? {} : { name: t('incidents.form.nameMissing') }),
    ...(draft.offices.length > 0 ? {} : { offices: t('incidents.form.officesMissing') }),
    ...(draft.reason.trim() ? {} : { reason: t('incidents.form.reasonMissing') }),
  })
}

export function IncidentFields(props: {
  readonly draft: IncidentDraft
  readonly onChange: (draft: IncidentDraft) => void
  readonly offices: readonly OfficeName[]
  readonly missing: Partial<Record<DraftFault, string>>
  readonly reasonLabel: string
}) {
  const t = useWords()
  const { draft, onChange, missing } = props
  const offices = props.offices.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <TextField
        name="name"
        label={t('incidents.form.name')}
        longest={120}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={missing.name}
      />
      <TickList
        name="offices"
        legend={t('incidents.form.offices')}
        options={offices}
        chosen={draft.offices}
        onChange={(chosen) =>
          onChange({
            ...draft,
            offices: chosen,
            receiving: draft.receiving.filter((one) => !chosen.includes(one)),
          })
        }
        error={missing.offices}
      />
      <TickList
        name="modes"
        legend={t('incidents.form.modes')}
        hint={t('incidents.form.modesHint')}
        options={modes.map((mode) => ({ value: mode, label: t(`resumption.mode.${mode}`) }))}
        chosen={draft.modes}
        onChange={(chosen) => onChange({ ...draft, modes: chosen })}
      />
      <TickList
        name="receiving"
        legend={t('incidents.form.receiving')}
        options={offices.filter(({ value }) => !draft.offices.includes(value))}
        chosen={draft.receiving}
        onChange={(receiving) => onChange({ ...draft, receiving })}
      />
      <MomentField
        name="until"
        label={t('incidents.form.until')}
        hint={t('incidents.form.untilHint')}
        value={draft.until}
        onChange={(until) => onChange({ ...draft, until })}
      />
      <TextArea
        name="reason"
        label={props.reasonLabel}
        rows={3}
        longest={2000}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        error={missing.reason}
      />
    </>
  )
}
