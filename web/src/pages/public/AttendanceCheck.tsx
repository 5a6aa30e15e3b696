import { Icon } from '../../parts/Icon.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Facts, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { AttendanceShown, CheckedCertificate } from './checkedCertificate.ts'

/** What a certificate of attendance's QR code opens: does it hold now? */
export function AttendanceCheck(props: {
  readonly of: CheckedCertificate
  readonly attendance: AttendanceShown
}) {
  const t = useWords()
  const forms = useForms()
  const { of, attendance } = props
  const { startsOn, endsOn } = attendance
  const facts: readonly (readonly [string, string])[] = [
    [t('web.attendance.who'), attendance.name],
    [t('web.attendance.workshop'), attendance.workshop],
    [
      t('web.attendance.days'),
      startsOn === endsOn ? forms.day(startsOn) : `${forms.day(startsOn)} – ${forms.day(endsOn)}`,
    ],
    [t('web.attendance.place'), attendance.place],
    [
      t('web.attendance.share'),
      t('web.attendance.shareOf', {
        ...{ attended: attendance.attended, sessions: attendance.sessions, hours: attendance.hours },
      }),
    ],
    [t('web.attendance.number'), of.number ?? ''],
    [t('web.attendance.issued'), of.since ? forms.day(of.since) : ''],
  ]
  return (
    <>
      <div className={`verdict ${of.valid ? 'good' : 'halt'}`}>
        <Icon name={of.valid ? 'tick' : 'cross'} />
        <div className="what">
          <PageTitle short={`${of.number ?? ''} ${attendance.name}`}>
            {t(of.valid ? 'web.attendance.valid' : 'web.attendance.withdrawn')}
          </PageTitle>
          {of.demonstration ? <p className="b6">{t('web.certificate.demonstration')}</p> : null}
        </div>
        <p className="when">
          {t('web.certificate.checked')}
          <br />
          <b className="num">{forms.moment(of.asOf)}</b>
        </p>
      </div>
      <Row>
        <Facts of={facts.filter(([, value]) => value !== '')} />
        {of.valid ? <p className="sm soft">{t('web.attendance.provesWhy')}</p> : null}
      </Row>
    </>
  )
}
