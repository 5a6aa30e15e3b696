import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type HousePerson, personDoor, workRoles } from './house.ts'
import { personChanged } from './personChanged.ts'
import { RoleFields, roleSent } from './RoleFields.tsx'

/** Another role for somebody. Whoever manages people works on no case, and the other way round: what cannot be given says why. */
export function GiveRole({ person }: { readonly person: HousePerson }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  if (person.roles.some(({ role }) => role === 'systemAdministrator'))
    return <p className="sm soft">{t('house.onlyAdministrator')}</p>
  if (!isOpen)
    return (
      <Acts>
        <Button small look="line" icon="plus" onClick={() => setOpen(true)}>
          {t('house.giveRole')}
        </Button>
      </Acts>
    )
  return <RoleForm person={person} onClose={() => setOpen(false)} />
}

function RoleForm({ person, onClose }: { readonly person: HousePerson; readonly onClose: () => void }) {
  const t = useWords()
  const [written, setWritten] = useState({ role: '', officeId: '' })
  const { missing, refusal, busy, submit } = useSending<'role', unknown>({
    check: () => (written.role ? {} : { role: t('house.roleMissing') }),
    send: () => api.post(`${personDoor}/roles`, roleSent(written), { path: { id: person.id } }),
    onDone: async () => {
      await personChanged()
      onClose()
    },
  })
  return (
    <form
      className="fields"
      noValidate
      onSubmit={submit}
      style={{ marginTop: 20 }}
      aria-label={t('house.giveRole')}
    >
      <RoleFields
        roles={person.roles.length === 0 ? [...workRoles, 'systemAdministrator'] : workRoles}
        written={written}
        change={(changed) => setWritten((now) => ({ ...now, ...changed }))}
        missing={missing.role}
      />
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('house.giveRole')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
