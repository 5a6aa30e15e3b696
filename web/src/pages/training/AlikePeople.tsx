import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'

interface Side {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly workshops: number
}

interface Merge {
  readonly id: string
  readonly state: 'proposed' | 'confirmed'
  readonly gone: Side
  readonly kept: Side
  readonly proposedBy: string | null
  readonly proposedAt: string
  readonly decidedBy: string | null
  readonly mayConfirm: boolean
}

interface Alike {
  readonly groups: readonly (readonly Side[])[]
  readonly more: number
  readonly merges: readonly Merge[]
  readonly mayMerge: boolean
}

const alikeDoor = '/api/v1/participants/alike'
const again = () => queries.invalidateQueries({ queryKey: [alikeDoor] })

/** Who may be in the list twice: one says so, another confirms. */
export function AlikePeople() {
  const t = useWords()
  const found = useFetched<Alike>(alikeDoor)
  const { data } = found
  return (
    <>
      <Row first>
        <PageTitle short={t('alike.page')} lead={t('alike.lead')}>
          {data && data.groups.length > 0 ? t('alike.title', { count: data.groups.length }) : t('alike.page')}
        </PageTitle>
        <Fetched of={found} rows={6}>
          {({ groups, merges }) =>
            groups.length === 0 && merges.length === 0 ? (
              <Empty
                title={t('alike.none')}
                why={t('alike.noneWhy')}
                act={<Go to="/talleres">{t('workshops.all')}</Go>}
              />
            ) : null
          }
        </Fetched>
      </Row>
      {data && data.merges.length > 0 ? (
        <Row>
          <Heading>{t('alike.merges')}</Heading>
        </Row>
      ) : null}
      {data?.merges.map((merge) => (
        <OneMerge key={merge.id} of={merge} mayMerge={data.mayMerge} />
      ))}
      {data && data.groups.length > 0 ? (
        <Row>
          <Heading>{t('alike.groups')}</Heading>
        </Row>
      ) : null}
      {data?.groups.map((group) => (
        <Group key={group[0]?.id} of={group} mayMerge={data.mayMerge} />
      ))}
      {data && data.more > 0 ? (
        <Row>
          <p className="soft">{t('alike.more', { count: data.more })}</p>
        </Row>
      ) : null}
    </>
  )
}

function Person({ of }: { readonly of: Side }) {
  const t = useWords()
  return (
    <p>
      <span className="b6">{of.name}</span>{' '}
      <span className="sm soft address">
        {[of.email, of.organisation, t('alike.workshops', { count: of.workshops })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  )
}

function Group({ of, mayMerge }: { readonly of: readonly Side[]; readonly mayMerge: boolean }) {
  const t = useWords()
  const [kept, ...others] = of
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: async () => {
      let answer = await propose(others[0], kept)
      for (const one of others.slice(1)) if (answer.ok) answer = await propose(one, kept)
      return answer
    },
    onDone: again,
  })
  return (
    <Row>
      {of.map((one) => (
        <Person key={one.id} of={one} />
      ))}
      <RefusalNotice of={refusal} />
      {mayMerge ? (
        <Acts inline>
          <Button small look="line" busy={busy} onClick={() => void submit()}>
            {t('alike.propose')}
          </Button>
        </Acts>
      ) : null}
    </Row>
  )
}

const propose = (gone: Side | undefined, kept: Side | undefined) =>
  api.post('/api/v1/participants/merges', { gone: gone?.id, kept: kept?.id, reason: '' })

function OneMerge({ of, mayMerge }: { readonly of: Merge; readonly mayMerge: boolean }) {
  const t = useWords()
  const forms = useForms()
  return (
    <Row margin={<span className="num">{forms.moment(of.proposedAt)}</span>}>
      <Person of={of.kept} />
      <Person of={of.gone} />
      <p className="sm soft">
        {t(`alike.is.${of.state}`, { who: of.proposedBy ?? '', other: of.decidedBy ?? '' })}
      </p>
      {of.state === 'proposed' && mayMerge && !of.mayConfirm ? (
        <p className="sm">{t('alike.another')}</p>
      ) : null}
      {mayMerge ? (
        <Acts inline>
          {of.state === 'proposed' && of.mayConfirm ? <Step of={of} step="confirm" /> : null}
          {of.state === 'proposed' ? <Step of={of} step="decline" /> : <Step of={of} step="part" />}
        </Acts>
      ) : null}
    </Row>
  )
}

function Step({ of, step }: { readonly of: Merge; readonly step: 'confirm' | 'decline' | 'part' }) {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post('/api/v1/participants/merges/{id}/steps', { step }, { path: { id: of.id } }),
    onDone: again,
  })
  return (
    <>
      <Button small look={step === 'confirm' ? 'fill' : 'line'} busy={busy} onClick={() => void submit()}>
        {t(`alike.step.${step}`)}
      </Button>
      <RefusalNotice of={refusal} />
    </>
  )
}
