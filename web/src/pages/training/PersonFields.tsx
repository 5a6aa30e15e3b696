import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import { countryCodes, useCountries } from './useCountries.ts'
import { genders, organisationKinds } from './workshops.ts'

/** What somebody says of themselves, as it is typed. */
export interface PersonDraft {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly organisationKind: string
  readonly country: string
  readonly gender: string
}

export const nobody: PersonDraft = {
  ...{ name: '', email: '', organisation: '', organisationKind: 'company', country: 'MX', gender: '' },
}

export const asSent = ({ name, organisation, organisationKind, country, gender }: PersonDraft) => ({
  ...{ name, organisation, organisationKind, country: country || null, gender: gender || null },
})

export function PersonFields(props: {
  readonly draft: PersonDraft
  readonly onChange: (draft: PersonDraft) => void
  readonly missing: Partial<Record<'name' | 'email', string>>
  /** Left out where it cannot be changed. */
  readonly email?: 'asked' | 'optional'
}) {
  const t = useWords()
  const country = useCountries()
  const { draft, onChange, missing } = props
  const codes =
    countryCodes.includes(draft.country) || draft.country === ''
      ? countryCodes
      : [...countryCodes, draft.country]
  return (
    <>
      <TextField
        name="name"
        fill="name"
        longest={200}
        label={t('taller.form.name')}
        hint={t('taller.form.nameHint')}
        value={draft.name}
        error={missing.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      {props.email ? (
        <TextField
          name="email"
          kind="email"
          fill="email"
          longest={254}
          label={t(props.email === 'asked' ? 'taller.form.email' : 'taller.form.emailOptional')}
          value={draft.email}
          error={missing.email}
          onChange={(email) => onChange({ ...draft, email })}
        />
      ) : null}
      <TextField
        name="organisation"
        fill="organization"
        longest={200}
        label={t('taller.form.organisation')}
        value={draft.organisation}
        onChange={(organisation) => onChange({ ...draft, organisation })}
      />
      <ShortSelect
        name="organisationKind"
        label={t('taller.form.kind')}
        value={draft.organisationKind}
        options={organisationKinds.map((value) => ({ value, label: t(`training.kind.${value}`) }))}
        onChange={(organisationKind) => onChange({ ...draft, organisationKind })}
      />
      <ShortSelect
        name="country"
        label={t('taller.form.country')}
        value={draft.country}
        options={[
          { value: '', label: t('training.gender.notGiven') },
          ...codes.map((value) => ({ value, label: country(value) })),
        ]}
        onChange={(value) => onChange({ ...draft, country: value })}
      />
      <ShortSelect
        name="gender"
        label={t('taller.form.gender')}
        hint={t('taller.form.genderHint')}
        value={draft.gender}
        options={[
          { value: '', label: t('taller.form.genderNone') },
          ...genders.map((value) => ({ value, label: t(`training.gender.${value}`) })),
        ]}
        onChange={(gender) => onChange({ ...draft, gender })}
      />
    </>
  )
}
