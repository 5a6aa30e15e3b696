import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { sessionStarted } from '../../api/session.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { Company, ProgrammeChoices } from './company.ts'
import { TypesField } from './TypesField.tsx'
import { useText } from './useText.ts'

/** The company's own data, over the version that was read. */
export function CompanyForm(props: { readonly company: Company; readonly programme: ProgrammeChoices }) {
  const t = useWords()
  const go = useGo()
  const say = useText()
  const { operator } = props.company
  const [written, setWritten] = useState({
    name: operator.name,
    types: operator.types,
    city: operator.city,
    legalRepresentative: operator.legalRepresentative,
    representativeTaxId: operator.representativeTaxId,
  })
  const { missing, refusal, busy, submit } = useSending<'name' | 'types', unknown>({
    check: () => ({
      ...(written.name.trim() ? {} : { name: t('apply.missing.name') }),
      ...(written.types.length > 0 ? {} : { types: t('apply.types.missing') }),
    }),
    send: () => api.put('/api/v1/company', { ...written, version: operator.version }),
    onDone: async () => {
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/company'),
      })
      await sessionStarted({ keepWhatWasRead: true })
      await go('/empresa')
    },
  })
  const line = (name: 'name' | 'city' | 'legalRepresentative', error?: string) => (
    <TextField
      name={name}
      label={t(`apply.company.${name}`)}
      value={written[name]}
      error={error}
      onChange={(value) => setWritten({ ...written, [name]: value })}
    />
  )
  return (
    <form className="fields" noValidate onSubmit={submit}>
      {line('name', missing.name)}
      <TypesField
        legend={t('apply.types.legend')}
        types={props.programme.operatorTypes}
        chosen={written.types}
        onChange={(types) => setWritten({ ...written, types })}
        error={missing.types}
      />
      {line('city')}
      {line('legalRepresentative')}
      <TextField
        name="representativeTaxId"
        label={t('apply.company.representativeTaxId', { name: say(props.programme.taxId.name) })}
        hint={t('apply.company.representativeTaxIdHint')}
        value={written.representativeTaxId}
        error={undefined}
        onChange={(representativeTaxId) => setWritten({ ...written, representativeTaxId })}
      />
      <RefusalNotice of={refusal} kept={t('apply.keptHere')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('apply.save')}
        </Button>
        <Go to="/empresa">{t('web.cancel')}</Go>
      </Acts>
    </form>
  )
}
