import { api } from '../../api/client.ts'
import { sessionStarted, useSession, workFor } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type ApplicationDraft, answersOf, type ChangeDraft } from './useApplicationDraft.ts'

interface Office {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly jurisdiction: string
}

type Wanted = 'name' | 'taxId' | 'city' | 'legalRepresentative' | 'officeId'

/** Third: the company's data, and the office its application goes to. */
export function EnterCompany(props: { readonly draft: ApplicationDraft; readonly onChange: ChangeDraft }) {
  const t = useWords()
  const offices = useFetched<{ readonly offices: readonly Office[] }>('/api/v1/offices').data?.offices ?? []
  const { draft, onChange } = props
  const officeId = draft.officeId || (offices.length === 1 ? (offices[0]?.id ?? '') : '')
  const serves = offices.find(({ id }) => id === officeId)?.jurisdiction
  const { missing, refusal, busy, submit } = useEntering({ ...draft, officeId }, onChange)
  const refusedAt = refusal?.path?.slice(1)
  const line = (name: Exclude<Wanted, 'officeId'>, hint?: string) => (
    <TextField
      name={name}
      label={t(`apply.company.${name}`)}
      hint={hint}
      value={draft[name]}
      error={missing[name] ?? (refusedAt === name ? refusal?.message : undefined)}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <form className="fields" noValidate onSubmit={submit}>
      {line('name', t('apply.company.nameHint'))}
      {line('taxId', t('apply.company.taxIdHint'))}
      {line('city')}
      {line('legalRepresentative', t('apply.company.legalRepresentativeHint'))}
      <ShortSelect
        name="officeId"
        label={t('apply.company.officeId')}
        hint={serves ? t('house.offices.servesSays', { area: serves }) : undefined}
        value={officeId}
        error={missing.officeId}
        options={[
          { value: '', label: t('apply.company.chooseOffice') },
          ...offices.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` })),
        ]}
        onChange={(value) => onChange({ officeId: value })}
      />
      <RefusalNotice of={refusal} kept={t('apply.kept')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('apply.start.act')}
        </Button>
        <Go to="/solicitar?paso=requisitos">{t('apply.start.back')}</Go>
      </Acts>
    </form>
  )
}

const wanted: readonly Wanted[] = ['name', 'taxId', 'city', 'legalRepresentative', 'officeId']

const useEntering = (draft: ApplicationDraft, onChange: ChangeDraft) => {
  const t = useWords()
  const go = useGo()
  const session = useSession()
  return useSending<Wanted, { readonly operatorId: string }>({
    check: () =>
      Object.fromEntries(
        wanted.filter((name) => draft[name].trim() === '').map((name) => [name, t(`apply.missing.${name}`)]),
      ),
    send: () => {
      const { types, name, taxId, city, legalRepresentative, officeId } = draft
      const company = { types, name, taxId, city, legalRepresentative, officeId }
      return api.post('/api/v1/company/applications', { ...company, eligibility: answersOf(draft) })
    },
    onDone: async ({ operatorId }) => {
      onChange('entered')
      if (session?.operators.length) await workFor(operatorId)
      await sessionStarted()
      await go('/inicio')
    },
  })
}
