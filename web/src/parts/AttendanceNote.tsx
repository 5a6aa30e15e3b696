import { useForms } from '../words/useForms.ts'
import { useWords } from '../words/useWords.ts'
import { Go } from './Go.tsx'
import { Standing } from './Status.tsx'

/** What a paper is told of that is a certificate of attendance. */
export interface AttendanceOfPaper {
  readonly number: string
  readonly publicId: string
  readonly state: 'valid' | 'withdrawn'
  readonly withdrawnAt: string | null
}

/** Which certificate of attendance a paper is, where anybody verifies it, and that it was withdrawn where it was. */
export function AttendanceNote({ of }: { readonly of: AttendanceOfPaper }) {
  const t = useWords()
  const forms = useForms()
  return (
    <span className="attendancenote">
      {t('attendance.paper', { number: of.number })},{' '}
      <Go to={`/verificar/${of.publicId}`}>{t('attendance.check')}</Go>
      {of.withdrawnAt ? (
        <>
          {'. '}
          <b className="halt toned">{t('attendance.withdrawnOn', { day: forms.moment(of.withdrawnAt) })}</b>
        </>
      ) : null}
    </span>
  )
}

/** Instead of where a file stands: the certificate holds, or was withdrawn. */
export function AttendanceWithdrawn() {
  const t = useWords()
  return (
    <Standing tone="halt" icon="cross">
      {t('attendance.withdrawn')}
    </Standing>
  )
}
