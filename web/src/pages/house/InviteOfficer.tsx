import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { peopleDoor, workRoles } from './house.ts'
import { RoleFields, roleSent } from './RoleFields.tsx'

type Field = 'name' | 'email' | 'role'

/** A new officer with a first role; a mail invites them to choose a password and then a second factor. */
export function InviteOfficer() {
  const t = useWords()
  const go = useGo()
  const language = useLanguage()
  const [written, setWritten] = useState({
    ...{ name: '', email: '', role: '', officeId: '' },
    language: language as string,
  })
  const change = (changed: Partial<typeof written>) => setWritten((now) => ({ ...now, ...changed }))
  const { missing, refusal, busy, submit } = useSending<Field, { readonly id: string }>({
    check: () => ({
      ...(written.name.trim() ? {} : { name: t('people.nameMissing') }),
      ...(/^\S+@\S+\.\S+$/.test(written.email.trim()) ? {} : { email: t('people.emailMissing') }),
      ...(written.role ? {} : { role: t('house.roleMissing') }),
    }),
    send: () => {
      const person = { name: written.name.trim(), email: written.email.trim(), language: written.language }
      return api.post<{ readonly id: string }>(peopleDoor, { ...person, ...roleSent(written) })
    },
    onDone: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: [peopleDoor] })
      await go(`/usuarios/${id}`)
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('house.invite.open')}>
      <Heading>{t('house.invite.open')}</Heading>
      <p className="sm soft">{t('house.invite.why')}</p>
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
      <RoleFields
        roles={[...workRoles, 'systemAdministrator']}
        written={written}
        change={change}
        missing={missing.role}
      />
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
          {t('people.send.colleague')}
        </Button>
        <Go to="/usuarios">{t('web.cancel')}</Go>
      </Acts>
    </form>
  )
}
