import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Clock } from '../../parts/Clock.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { useText } from '../apply/useText.ts'
import { type NoticeKind, type NoticeTerm, noticesAddress, type OwnNotices } from './notices.ts'
import { useKeptDraft } from './useKeptDraft.ts'

type Field = 'what' | 'happenedOn' | 'tells'
interface Sent {
  readonly receipt: string
}

/** Tells the office: of what, since when, in one's own words; the clock of the programme runs beside it. */
export function NoticeForm({ kind, data }: { readonly kind: NoticeKind; readonly data: OwnNotices }) {
  const t = useWords()
  const go = useGo()
  const [draft, change, finish] = useKeptDraft(`notice.${kind}`, { what: '', happenedOn: '', tells: '' })
  const { missing, refusal, busy, submit } = useSending<Field, Sent>({
    check: () => ({
      ...(draft.what ? {} : { what: t('notices.whatMissing') }),
      ...(draft.happenedOn ? {} : { happenedOn: t('notices.dayMissing') }),
      ...(draft.tells.trim() ? {} : { tells: t('notices.tellsMissing') }),
    }),
    send: () => api.post<Sent>(noticesAddress, { kind, ...draft }),
    onDone: async ({ receipt }) => {
      finish()
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/company'),
      })
      await go(`/avisos?acuse=${receipt}`)
    },
  })
  return (
    <Row>
      <Two aside={<TermClock kind={kind} on={draft.happenedOn} />}>
        <Heading>{t(`notices.way.${kind}`)}</Heading>
        <form
          className="fields"
          noValidate
          onSubmit={submit}
          style={{ marginTop: 16 }}
          aria-label={t(`notices.way.${kind}`)}
        >
          <Choice
            column
            name="what"
            legend={t('notices.whatAsk')}
            value={draft.what}
            error={draft.what ? undefined : missing.what}
            options={data.matters[kind].map((value) => ({ value, label: t(`notices.${kind}.${value}`) }))}
            onChange={(what) => change({ what })}
          />
          <DateField
            name="happenedOn"
            required
            label={t(`notices.dayAsk.${kind}`)}
            {...(kind === 'incident' ? { latest: data.today } : {})}
            value={draft.happenedOn}
            error={draft.happenedOn ? undefined : missing.happenedOn}
            onChange={(happenedOn) => change({ happenedOn })}
          />
          <TextArea
            voice
            required
            rows={6}
            longest={20_000}
            name="tells"
            label={t(`notices.tellsAsk.${kind}`)}
            hint={t(`notices.tellsHint.${kind}`)}
            value={draft.tells}
            error={draft.tells ? undefined : missing.tells}
            onChange={(tells) => change({ tells })}
          />
          <p className="sm soft">{t('notices.keptHere')}</p>
          <RefusalNotice of={refusal} kept={t('reply.kept')} />
          <Acts>
            <Button type="submit" busy={busy}>
              {t(`notices.send.${kind}`)}
            </Button>
            <Go to="/avisos">{t('web.cancel')}</Go>
          </Acts>
        </form>
      </Two>
    </Row>
  )
}

/** By when it has to be told, counted by the office from the day that was written. */
function TermClock({ kind, on }: { readonly kind: NoticeKind; readonly on: string }) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const found = useFetched<{ term: NoticeTerm | null }>(
    `${noticesAddress}/term`,
    { query: { kind, on } },
    on !== '',
  )
  const term = on === '' ? null : found.data?.term
  if (!term) return <p className="sm soft">{t('notices.clockWaits')}</p>
  const isLate = term.left < 0
  return (
    <div role="status">
      <Clock
        title={t(`notices.clock.${kind}`)}
        left={term.left}
        counted={term.counted}
        share={Math.min(1, Math.max(0, (term.days - term.left) / Math.max(1, term.days)))}
        state={isLate ? 'late' : 'running'}
      >
        {isLate ? t('notices.lateStill') : t('notices.dueOn', { day: forms.weekday(term.dueOn) })}{' '}
        {say(term.because)}
        {term.certainty === 'assumed' ? <> {t('notices.assumed')}</> : null}
      </Clock>
    </div>
  )
}
