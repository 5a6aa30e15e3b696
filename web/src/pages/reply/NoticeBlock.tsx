import type { ReactNode } from 'react'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { OwnNotice } from './notices.ts'

/** One notice as it was sent, with its receipt and what the office said. */
export function NoticeBlock({
  notice,
  children,
}: {
  readonly notice: OwnNotice
  readonly children?: ReactNode
}) {
  const t = useWords()
  const forms = useForms()
  return (
    <Row
      label={notice.receipt ?? ''}
      margin={
        <>
          <strong className="num">{notice.receipt}</strong>
          <br />
          {forms.moment(notice.sentAt)}
        </>
      }
    >
      <Heading
        aside={
          notice.answeredAt ? (
            <Standing tone="good" icon="tick">
              {t('notices.answered')}
            </Standing>
          ) : (
            <Standing tone="going" icon="clock">
              {t('notices.waits')}
            </Standing>
          )
        }
      >
        {t(`notices.${notice.kind}.${notice.what}`)}
      </Heading>
      <p className="sm soft" style={{ margin: '12px 0 6px' }}>
        {t('notices.happened', { day: forms.day(notice.happenedOn) })}
        {notice.dueOn ? (
          <> · {t(notice.inTime ? 'notices.inTime' : 'notices.late', { day: forms.day(notice.dueOn) })}</>
        ) : null}
      </p>
      <Voice by={notice.by}>{notice.tells}</Voice>
      {notice.answer ? (
        <>
          <p className="lab" style={{ marginTop: 12 }}>
            {t('notices.officeSays')}
          </p>
          <Voice by={notice.answeredAt ? forms.moment(notice.answeredAt) : undefined}>{notice.answer}</Voice>
        </>
      ) : null}
      {children}
    </Row>
  )
}
