import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { roleWord, tokensDoor } from './house.ts'

export interface MadeToken {
  readonly id: string
  readonly name: string
  readonly token: string
  readonly expiresAt: string
}

const terms = [30, 90, 180, 365, 730]

/** Lets a system in for so many days. */
export function AddToken({ onMade }: { readonly onMade: (made: MadeToken) => Promise<void> }) {
  const t = useWords()
  const [name, setName] = useState('')
  const [role, setRole] = useState('borderSystem')
  const [days, setDays] = useState('180')
  const { missing, refusal, busy, submit } = useSending<'name', Omit<MadeToken, 'name'>>({
    check: () => (name.trim() ? {} : { name: t('house.tokens.nameMissing') }),
    send: () =>
      api.post<Omit<MadeToken, 'name'>>(tokensDoor, { name: name.trim(), role, days: Number(days) }),
    onDone: (made) => onMade({ ...made, name: name.trim() }),
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('house.tokens.add')}>
      <Heading>{t('house.tokens.add')}</Heading>
      <TextField
        name="name"
        required
        longest={120}
        label={t('house.tokens.name')}
        hint={t('house.tokens.nameHint')}
        value={name}
        error={missing.name}
        onChange={setName}
      />
      <Choice
        column
        name="role"
        legend={t('house.tokens.roleAsk')}
        value={role}
        options={['borderSystem', 'borderPost', 'partnerSystem'].map((value) => ({
          value,
          label: t(roleWord(value)),
          hint: t(`house.tokens.hint.${value}`),
        }))}
        onChange={setRole}
      />
      <ShortSelect
        name="days"
        label={t('house.tokens.daysAsk')}
        hint={t('house.tokens.daysHint')}
        value={days}
        options={terms.map((one) => ({ value: String(one), label: t('house.tokens.days', { count: one }) }))}
        onChange={setDays}
      />
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" busy={busy} icon="key">
          {t('house.tokens.make')}
        </Button>
        <Go to="/llaves">{t('web.cancel')}</Go>
      </Acts>
    </form>
  )
}
