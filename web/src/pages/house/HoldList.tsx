import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { holdsChanged } from './holdsChanged.ts'
import { PlaceHold } from './PlaceHold.tsx'
import { type Hold, type Holds, holdsDoor } from './retention.ts'

/** What the law holds, and held before. */
export function HoldList({ mayChange }: { readonly mayChange: boolean }) {
  const t = useWords()
  const found = useFetched<Holds>(holdsDoor)
  return (
    <Row>
      <Heading>{t('holds.title')}</Heading>
      <Fetched of={found} rows={3}>
        {({ holds }) => {
          const standing = holds.filter(({ liftedAt }) => liftedAt === null)
          const before = holds.filter(({ liftedAt }) => liftedAt !== null)
          return (
            <>
              {standing.length === 0 ? (
                <Empty title={t('holds.none')} why={t('holds.noneWhy')} />
              ) : (
                <Lines of={standing} mayChange={mayChange} />
              )}
              {mayChange ? <PlaceHold /> : null}
              {before.length > 0 ? (
                <>
                  <Heading>{t('holds.before')}</Heading>
                  <Lines of={before} mayChange={false} />
                </>
              ) : null}
            </>
          )
        }}
      </Fetched>
    </Row>
  )
}

function Lines(props: { readonly of: readonly Hold[]; readonly mayChange: boolean }) {
  return (
    <ul className="news">
      {props.of.map((hold) => (
        <Line key={hold.id} hold={hold} mayChange={props.mayChange} />
      ))}
    </ul>
  )
}

function Line({ hold, mayChange }: { readonly hold: Hold; readonly mayChange: boolean }) {
  const t = useWords()
  const forms = useForms()
  const [isLifting, setLifting] = useState(false)
  return (
    <li>
      <div>
        <p>
          <span className="b6">{hold.company}</span>
          {' · '}
          {hold.number ? <Go to={`/casos/${hold.number}`}>{hold.number}</Go> : t('holds.wholeCompany')}
        </p>
        <p className="voice">{hold.reason}</p>
        <p className="sm soft">
          {t('holds.placed', { name: hold.placedBy, day: forms.moment(hold.placedAt) })}
        </p>
        {hold.liftedAt ? (
          <p className="sm soft">
            {t('holds.lifted', { name: hold.liftedBy ?? '', day: forms.moment(hold.liftedAt) })}:{' '}
            {hold.liftedBecause}
          </p>
        ) : null}
        {isLifting ? <LiftForm id={hold.id} onClose={() => setLifting(false)} /> : null}
      </div>
      {mayChange && !isLifting ? (
        <TextButton onClick={() => setLifting(true)}>{t('holds.lift')}</TextButton>
      ) : null}
    </li>
  )
}

function LiftForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useWords()
  const [because, setBecause] = useState('')
  const { missing, refusal, busy, submit } = useSending<'because', unknown>({
    check: () => (because.trim() ? {} : { because: t('holds.reasonMissing') }),
    send: () => api.post(`${holdsDoor}/{id}/lift`, { because }, { path: { id } }),
    onDone: holdsChanged,
  })
  return (
    <form
      className="fields"
      noValidate
      onSubmit={submit}
      style={{ marginTop: 16 }}
      aria-label={t('holds.lift')}
    >
      <TextArea
        name="because"
        label={t('holds.because')}
        rows={2}
        longest={2000}
        value={because}
        onChange={setBecause}
        error={missing.because}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('holds.lift')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
