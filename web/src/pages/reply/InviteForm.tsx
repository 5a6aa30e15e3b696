import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextField, Tick } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { matters, peopleAddress } from './people.ts'

type Field = 'name' | 'email' | 'scope'
const blank = {
  name: '',
  email: '',
  role: 'companyContributor',
  language: 'es',
  scope: [] as readonly string[],
  from: '',
  until: '',
}
type Written = typeof blank

/** Invites a colleague, or gives an agent a mandate: for what, from when, until when. */
export function InviteForm({ kind }: { readonly kind: 'colleague' | 'agent' }) {
  const t = useWords()
  const language = useLanguage()
  const [written, setWritten] = useState<Written>({ ...blank, language })
  const change = (changed: Partial<Written>) => setWritten((now) => ({ ...now, ...changed }))
  const { missing, refusal, busy, submit } = useInviting(kind, written)
  return (
    <form
      className="fields"
      noValidate
      onSubmit={submit}
      style={{ marginTop: 20 }}
      aria-label={t(`people.invite.${kind}`)}
    >
      <div className="beside">
        <TextField
          name="name"
          required
          label={t('people.name')}
          value={written.name}
          error={missing.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          name="email"
          required
          kind="email"
          label={t('people.email')}
          value={written.email}
          error={missing.email}
          onChange={(email) => change({ email })}
        />
      </div>
      {kind === 'colleague' ? (
        <Choice
          column
          name="role"
          legend={t('people.roleAsk')}
          value={written.role}
          options={(['companyContributor', 'companyAdministrator'] as const).map((value) => ({
            value,
            label: t(`role.${value}`),
            hint: t(`people.roleHint.${value}`),
          }))}
          onChange={(role) => change({ role })}
        />
      ) : (
        <MandateFields written={written} change={change} missing={missing.scope} />
      )}
      <Choice
        name="language"
        legend={t('people.languageAsk')}
        value={written.language}
        options={[
          { value: 'es', label: <span lang="es">Español</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
        onChange={(chosen) => change({ language: chosen })}
      />
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" busy={busy} icon="mail">
          {t(`people.send.${kind}`)}
        </Button>
        <Go to="/personas">{t('web.cancel')}</Go>
      </Acts>
    </form>
  )
}

function MandateFields(props: {
  readonly written: Written
  readonly change: (changed: Partial<Written>) => void
  readonly missing: string | undefined
}) {
  const t = useWords()
  const { scope, from, until } = props.written
  const tick = (matter: string, checked: boolean) =>
    props.change({ scope: checked ? [...scope, matter] : scope.filter((one) => one !== matter) })
  return (
    <>
      <fieldset>
        <legend className="flabel">{t('people.mattersAsk')}</legend>
        <div className="matters">
          {matters.map((matter) => (
            <Tick
              key={matter}
              name="scope"
              checked={scope.includes(matter)}
              onChange={(checked) => tick(matter, checked)}
            >
              {t(`people.matter.${matter}`)}
            </Tick>
          ))}
        </div>
        {props.missing ? (
          <p className="mantine-InputWrapper-error" role="alert">
            {props.missing}
          </p>
        ) : null}
      </fieldset>
      <div className="beside">
        <DateField
          name="from"
          label={t('people.fromAsk')}
          hint={t('people.fromHint')}
          value={from}
          onChange={(day) => props.change({ from: day })}
        />
        <DateField
          name="until"
          label={t('people.untilAsk')}
          hint={t('people.untilHint')}
          value={until}
          onChange={(day) => props.change({ until: day })}
        />
      </div>
    </>
  )
}

const useInviting = (kind: 'colleague' | 'agent', written: Written) => {
  const t = useWords()
  const go = useGo()
  return useSending<Field, unknown>({
    check: () => ({
      ...(written.name.trim() ? {} : { name: t('people.nameMissing') }),
      ...(/^\S+@\S+\.\S+$/.test(written.email.trim()) ? {} : { email: t('people.emailMissing') }),
      ...(kind === 'agent' && written.scope.length === 0 ? { scope: t('people.scopeMissing') } : {}),
    }),
    send: () => {
      const person = { name: written.name.trim(), email: written.email.trim(), language: written.language }
      const mandate = {
        role: 'mandatedAgent',
        scope: written.scope,
        ...(written.from ? { from: written.from } : {}),
        ...(written.until ? { until: written.until } : {}),
      }
      return api.post(peopleAddress, { ...person, ...(kind === 'agent' ? mandate : { role: written.role }) })
    },
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: [peopleAddress] })
      await go('/personas')
    },
  })
}
