import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextField, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { useOffices } from '../house/useOffices.ts'
import { type BorderPost, idFrom, isId, modes, modeWord, numberIn, postDoor } from './posts.ts'

const blank = (today: string) => ({
  ...{
    id: '',
    officeId: '',
    name: '',
    country: '',
    preclearance: false,
    modes: ['road'] as readonly string[],
  },
  ...{ handPerHour: '', opensHours: '24', inServiceFrom: today, inServiceUntil: '' },
})

const writtenOf = (post: BorderPost) => ({
  ...post,
  handPerHour: String(post.handPerHour),
  opensHours: String(post.opensHours),
  inServiceUntil: post.inServiceUntil ?? '',
})

const isIn = (text: string, most: number) => numberIn(text) >= 0 && numberIn(text) <= most

const missingOf = (fields: readonly (readonly [Field, isFine: boolean, why: string])[]) =>
  Object.fromEntries(fields.flatMap(([field, isFine, why]) => (isFine ? [] : [[field, why]])))

type Field = 'name' | 'id' | 'officeId' | 'country' | 'handPerHour' | 'opensHours' | 'inServiceFrom'

/** Adds a post, or changes one over the version that was seen. */
export function PostForm(props: {
  readonly post: BorderPost | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const t = useWords()
  const { post } = props
  const { offices } = useOffices()
  const [written, setWritten] = useState(
    post ? writtenOf(post) : blank(new Date().toISOString().slice(0, 10)),
  )
  const change = (changed: Partial<typeof written>) => setWritten((now) => ({ ...now, ...changed }))
  const id = post?.id ?? (written.id || idFrom(written.name))
  const { missing, refusal, busy, submit } = useSending<Field, unknown>({
    check: () =>
      missingOf([
        ['name', written.name.trim() !== '', t('posts.nameMissing')],
        ['id', isId(id) || written.name.trim() === '', t('posts.idMissing')],
        ['officeId', written.officeId !== '', t('posts.officeMissing')],
        ['country', /^[A-Z]{2}$/.test(written.country), t('posts.countryMissing')],
        ['handPerHour', isIn(written.handPerHour, 9_999), t('posts.numberMissing', { most: 9_999 })],
        ['opensHours', isIn(written.opensHours, 24), t('posts.numberMissing', { most: 24 })],
        ['inServiceFrom', written.inServiceFrom !== '', t('posts.dayMissing')],
      ]),
    send: () =>
      api.put(
        postDoor,
        {
          ...(post ? { version: post.version } : {}),
          ...{ officeId: written.officeId, name: written.name, country: written.country },
          ...{ preclearance: written.preclearance, modes: written.modes },
          ...{ handPerHour: numberIn(written.handPerHour), opensHours: numberIn(written.opensHours) },
          ...{ inServiceFrom: written.inServiceFrom, inServiceUntil: written.inServiceUntil || null },
        },
        { path: { id } },
      ),
    onDone: props.onDone,
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('posts.addPost')}>
      <Heading>{post ? t('posts.change', { name: post.name }) : t('posts.addPost')}</Heading>
      <div className="beside">
        <TextField
          name="name"
          required
          longest={120}
          label={t('posts.name')}
          value={written.name}
          error={missing.name}
          onChange={(name) => change({ name })}
        />
        <SelectField
          name="officeId"
          required
          label={t('posts.office')}
          value={written.officeId}
          error={missing.officeId}
          options={offices.map((office) => ({ value: office.id, label: office.name }))}
          onChange={(officeId) => change({ officeId })}
        />
      </div>
      <div className="beside">
        {post ? null : (
          <TextField
            name="id"
            longest={40}
            label={t('posts.id')}
            hint={t('posts.idHint')}
            value={id}
            error={missing.id}
            onChange={(typed) => change({ id: typed })}
          />
        )}
        <TextField
          name="country"
          required
          longest={2}
          label={t('posts.country')}
          hint={t('posts.countryHint')}
          value={written.country}
          error={missing.country}
          onChange={(country) => change({ country: country.toUpperCase() })}
        />
      </div>
      <Capacity written={written} missing={missing} change={change} />
      <Modes of={written.modes} onChange={(chosen) => change({ modes: chosen })} />
      <Tick checked={written.preclearance} onChange={(preclearance) => change({ preclearance })}>
        {t('posts.preclearance')}
      </Tick>
      <Service written={written} error={missing.inServiceFrom} change={change} />
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t(post ? 'house.save' : 'posts.addPost')}
        </Button>
        <TextButton onClick={props.onCancel}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

function Capacity(props: {
  readonly written: { readonly handPerHour: string; readonly opensHours: string }
  readonly missing: Partial<Record<Field, string>>
  readonly change: (changed: { handPerHour?: string; opensHours?: string }) => void
}) {
  const t = useWords()
  const { written, missing, change } = props
  return (
    <div className="beside">
      <TextField
        name="handPerHour"
        required
        mode="decimal"
        label={t('posts.handPerHour')}
        value={written.handPerHour}
        error={missing.handPerHour}
        onChange={(handPerHour) => change({ handPerHour })}
      />
      <TextField
        name="opensHours"
        required
        mode="decimal"
        label={t('posts.opensHours')}
        value={written.opensHours}
        error={missing.opensHours}
        onChange={(opensHours) => change({ opensHours })}
      />
    </div>
  )
}

function Modes(props: {
  readonly of: readonly string[]
  readonly onChange: (modes: readonly string[]) => void
}) {
  const t = useWords()
  return (
    <fieldset>
      <legend className="flabel">{t('posts.modes')}</legend>
      {modes.map((mode) => (
        <Tick
          key={mode}
          checked={props.of.includes(mode)}
          onChange={(on) => props.onChange(on ? [...props.of, mode] : props.of.filter((one) => one !== mode))}
        >
          {t(modeWord(mode))}
        </Tick>
      ))}
    </fieldset>
  )
}

/** From which day it counts, and until which where that is known. */
export function Service(props: {
  readonly written: { readonly inServiceFrom: string; readonly inServiceUntil: string }
  readonly error: string | undefined
  readonly change: (changed: { inServiceFrom?: string; inServiceUntil?: string }) => void
}) {
  const t = useWords()
  const { written, change } = props
  return (
    <div className="beside">
      <DateField
        name="inServiceFrom"
        required
        label={t('posts.from')}
        value={written.inServiceFrom}
        error={props.error}
        onChange={(inServiceFrom) => change({ inServiceFrom })}
      />
      <DateField
        name="inServiceUntil"
        label={t('posts.until')}
        hint={t('posts.untilHint')}
        value={written.inServiceUntil}
        onChange={(inServiceUntil) => change({ inServiceUntil })}
      />
    </div>
  )
}
