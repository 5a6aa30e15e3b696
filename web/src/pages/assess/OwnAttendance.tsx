import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { AttendanceNote, type AttendanceOfPaper } from '../../parts/AttendanceNote.tsx'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Text, useText } from '../apply/useText.ts'
import type { Place } from './profile.ts'
import { refreshPapers } from './uploads.ts'

interface OwnCertificate extends AttendanceOfPaper {
  readonly evidenceId: string
  readonly name: string
  readonly workshop: string
  readonly startsOn: string
  readonly hours: number
  readonly teaches: boolean
}

/** GET /api/v1/company/attendance */
interface Own {
  readonly modules: readonly Text[]
  readonly certificates: readonly OwnCertificate[]
}

const door = '/api/v1/company/attendance'

/** What the company's own people attended may prove this answer: verified before, or now by what stands on the certificate. */
export function OwnAttendance({
  place,
  there,
}: {
  readonly place: Place
  readonly there: readonly string[]
}) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <p className="sm">
        <TextButton onClick={() => setOpen(true)}>{t('attendance.offer')}</TextButton>
      </p>
    )
  return (
    <div className="ownattendance">
      <h4>{t('attendance.title')}</h4>
      <Verified place={place} there={there} />
      <Verify place={place} />
      <p className="sm">
        <TextButton onClick={() => setOpen(false)}>{t('web.close')}</TextButton>
      </p>
    </div>
  )
}

function Verified({ place, there }: { readonly place: Place; readonly there: readonly string[] }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const [refusal, setRefusal] = useState<Refusal>()
  const found = useFetched<Own>(door, { query: { criterion: place.criterionId } })
  const lay = async (id: string) => {
    const answer = await api.post('/api/v1/company/evidence/{id}/answers', place, { path: { id } })
    setRefusal(answer.ok ? undefined : answer.error)
    await refreshPapers()
  }
  if (!found.data) return null
  const { modules, certificates } = found.data
  return (
    <>
      <p className="sm soft">{t('attendance.taughtBy', { modules: forms.list(modules.map(say)) })}</p>
      {certificates.length === 0 ? <p className="sm">{t('attendance.none')}</p> : null}
      <ul className="attendances">
        {certificates.map((one) => (
          <li key={one.evidenceId}>
            <OneOfThem
              of={one}
              isThere={there.includes(one.evidenceId)}
              onLay={() => void lay(one.evidenceId)}
            />
          </li>
        ))}
      </ul>
      <RefusalNotice of={refusal} />
    </>
  )
}

function OneOfThem(props: {
  readonly of: OwnCertificate
  readonly isThere: boolean
  readonly onLay: () => void
}) {
  const t = useWords()
  const forms = useForms()
  const { of } = props
  return (
    <>
      <p>
        <b className="b6">{of.name}</b>, {of.workshop}
      </p>
      <p className="xs soft">
        {forms.day(of.startsOn)} · {t('attendance.hours', { count: of.hours })} · <AttendanceNote of={of} />
        {of.teaches ? ` · ${t('attendance.teaches')}` : null}
      </p>
      {of.state === 'withdrawn' ? null : props.isThere ? (
        <p className="sm soft">{t('attendance.there')}</p>
      ) : (
        <Button look="line" icon="plus" onClick={props.onLay}>
          {t('attendance.attachOf', { number: of.number })}
        </Button>
      )}
    </>
  )
}

/** The code is handed over by whoever came; it can be pasted as the whole address. */
function Verify({ place }: { readonly place: Place }) {
  const t = useWords()
  const [code, setCode] = useState('')
  const { missing, refusal, busy, submit } = useSending<'code', unknown>({
    check: () => (code.trim() ? {} : { code: t('attendance.codeMissing') }),
    send: () => api.post(door, { code, ...place }),
    onDone: async () => {
      setCode('')
      await refreshPapers()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('attendance.verify')}>
      <TextField
        name="code"
        longest={300}
        label={t('attendance.code')}
        hint={t('attendance.codeHint')}
        value={code}
        error={missing.code}
        onChange={setCode}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" busy={busy}>
          {t('attendance.verify')}
        </Button>
      </Acts>
    </form>
  )
}
