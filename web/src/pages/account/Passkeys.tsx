import { useState } from 'react'
import { refusalOf } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { makePasskey } from './makePasskey.ts'
import { useSending } from './useSending.ts'

interface Passkey {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

const door = '/api/v1/accounts/passkeys'
const readAgain = () => queries.invalidateQueries({ queryKey: [door] })

/** One's own passkeys: what there is, another one, one less. */
export function Passkeys() {
  const t = useWords()
  const own = useFetched<{ readonly passkeys: readonly Passkey[] }>(door)
  return (
    <>
      <Heading>{t('web.passkey.title')}</Heading>
      <p className="soft prose" style={{ marginTop: 12 }}>
        {t('web.passkey.why')}
      </p>
      <Fetched of={own} rows={1}>
        {({ passkeys }) => (
          <ul className="lines two-ends">
            {passkeys.map((passkey) => (
              <One key={passkey.id} passkey={passkey} />
            ))}
            {passkeys.length === 0 ? <li className="soft">{t('web.passkey.none')}</li> : null}
          </ul>
        )}
      </Fetched>
      <Another />
    </>
  )
}

function One({ passkey }: { readonly passkey: Passkey }) {
  const t = useWords()
  const forms = useForms()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.delete(`${door}/{id}`, undefined, { path: { id: passkey.id } }),
    onDone: readAgain,
  })
  const { lastUsedAt, createdAt, name } = passkey
  const used = lastUsedAt
    ? t('web.passkey.used', { moment: forms.moment(lastUsedAt) })
    : t('web.passkey.made', { moment: forms.moment(createdAt) })
  return (
    <li>
      <div>
        <p className="b6">{name}</p>
        <p className="xs dim">{used}</p>
        <RefusalNotice of={refusal} />
      </div>
      <Button
        small
        look="line"
        busy={busy}
        label={t('web.passkey.removeOf', { name })}
        onClick={() => void submit()}
      >
        {t('web.passkey.remove')}
      </Button>
    </li>
  )
}

function Another() {
  const t = useWords()
  const [name, setName] = useState('')
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: async () =>
      (await makePasskey(name.trim() || t('web.passkey.title'))) ?? {
        ok: false,
        error: refusalOf('passkey', t('web.passkey.cancelled')),
      },
    onDone: async () => {
      setName('')
      await readAgain()
    },
  })
  if (!('PublicKeyCredential' in window)) return null
  return (
    <form className="fields" style={{ marginTop: 16 }} noValidate onSubmit={submit}>
      <TextField name="passkey" label={t('web.passkey.name')} longest={60} value={name} onChange={setName} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" look="line" icon="key" busy={busy}>
          {t('web.passkey.add')}
        </Button>
      </Acts>
    </form>
  )
}
