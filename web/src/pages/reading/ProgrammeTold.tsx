import '../../look/reading.css'
import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { PilotNow, PilotPublic } from '../pilots/PilotPublic.tsx'
import { Benefits, Deadlines, Eligibility, Sources } from '../public/ProgrammeRules.tsx'
import { ProgrammeOscal } from './ProgrammeOscal.tsx'
import { type ReadProgramme, standardAddress } from './reading.ts'
import { Succession } from './Succession.tsx'
import { Firmness } from './Sure.tsx'
import { Terms } from './Terms.tsx'
import { Tiers } from './Tiers.tsx'
import { useLevelWords } from './useLevelWords.ts'
import { WhoMayJoin } from './WhoMayJoin.tsx'

/** A programme in five minutes: first in eight lines, then each of them at length. */
export function ProgrammeTold({ id, own }: { readonly id: string; readonly own: boolean }) {
  const t = useWords()
  const fetched = useFetched<ReadProgramme>('/api/v1/programmes/{programme}', { path: { programme: id } })
  if (fetched.data) return <Told programme={fetched.data} own={own} />
  return (
    <Row first>
      <PageTitle>{t('reading.page.programme')}</PageTitle>
      <Fetched of={fetched} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

interface Part {
  readonly programme: ReadProgramme
}

function Told({ programme, own }: Part & { readonly own: boolean }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const { totals } = programme
  return (
    <>
      <Row
        first
        margin={
          <>
            <strong>{programme.shortName}</strong>
            <p>{t('reading.edition', { edition: programme.edition })}</p>
            <p className="trail" style={{ marginTop: 12 }}>
              <Go to="/programas">{t('reading.allProgrammes')}</Go>
            </p>
            <p className="trail">
              <Go to={`/cruces?programa=${programme.id}`}>{t('cruces.inProgramme')}</Go>
            </p>
          </>
        }
      >
        <PageTitle
          short={`${programme.shortName} ${programme.edition}`}
          lead={t('reading.lead', {
            shortName: programme.shortName,
            authority: say(programme.authority),
          })}
        >
          {say(programme.name)}
        </PageTitle>
        {own ? (
          <p className="acts" style={{ marginTop: 24 }}>
            <ButtonLink to="/crear-cuenta">{t('web.programme.apply')}</ButtonLink>
          </p>
        ) : null}
        <InShort programme={programme} />
      </Row>
      <PilotNow programme={programme} />
      <Row
        margin={
          <Big of={forms.number(totals.criteria)}>
            {t('web.programme.counts', { count: totals.standards })}
          </Big>
        }
      >
        <Standards programme={programme} />
      </Row>
      <Row>
        <WhoMayJoin programme={programme} />
      </Row>
      <Row>
        <Eligibility programme={programme} />
      </Row>
      <Row>
        <Benefits programme={programme} />
      </Row>
      {programme.tiers.length > 0 ? (
        <Row>
          <Tiers of={programme.tiers} />
        </Row>
      ) : null}
      <Row>
        <Deadlines programme={programme} />
      </Row>
      {programme.terms?.length ? (
        <Row>
          <Terms of={programme.terms} />
        </Row>
      ) : null}
      <PilotPublic programme={programme} />
      <Succession programme={programme} />
      <Row>
        <ProgrammeOscal id={programme.id} />
      </Row>
      <Row>
        <Sources programme={programme} />
        <p className="sm soft prose" style={{ marginTop: 12 }}>
          {t('web.programme.sureWhy')}
        </p>
      </Row>
    </>
  )
}

/** What a newcomer asks first, in eight lines. */
function InShort({ programme }: Part) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const levelWords = useLevelWords()
  const { totals, validityMonths, reviewMonths, fees, benefits, deadlines } = programme
  const decision = deadlines.find(({ clock }) => clock === 'decision')
  const types = programme.operatorTypes.map(({ name }) => say(name))
  const paid = fees.filter(({ amount }) => amount > 0)
  return (
    <div className="inshort">
      <Facts
        of={[
          [
            t('reading.fact.who'),
            programme.pilot?.invitedOnly
              ? t('reading.fact.invited', { names: forms.list(types) })
              : types.length > 7
                ? t('reading.fact.whoMore', { names: forms.list(types.slice(0, 6)), count: types.length - 6 })
                : forms.list(types),
          ],
          [
            t('reading.fact.asks'),
            `${t('reading.criteriaIn', { count: totals.criteria, standards: totals.standards })}: ${levelWords(programme.levels)}`,
          ],
          [
            t('reading.fact.gives'),
            benefits.length === 0
              ? t('web.programme.none')
              : t('reading.fact.benefits', {
                  count: benefits.length,
                  names: forms.list(benefits.slice(0, 3).map(({ name }) => say(name))),
                }),
          ],
          [
            t('reading.fact.takes'),
            decision
              ? `${forms.days(decision.days, decision.count)}${decision.certainty === 'assumed' ? ` (${t('reading.assumed')})` : ''}`
              : t('web.programme.none'),
          ],
          [
            t('reading.fact.costs'),
            paid.length === 0
              ? t('reading.fact.noFee')
              : forms.list(
                  paid.map(
                    ({ name, amount, currency }) => `${forms.number(amount, 2)} ${currency} (${say(name)})`,
                  ),
                ),
          ],
          [
            t('reading.fact.holds'),
            validityMonths === null
              ? t('web.certificate.noEnd')
              : t('web.programme.months', { count: validityMonths }),
          ],
          [t('reading.fact.reviewed'), t('web.programme.review', { count: reviewMonths })],
          [t('reading.fact.firm'), <Firmness key="firm" of={totals.certainty} />],
        ]}
      />
    </div>
  )
}

function Standards({ programme }: Part) {
  const t = useWords()
  const say = useText()
  const levelWords = useLevelWords()
  return (
    <>
      <Heading>{t('web.programme.standards')}</Heading>
      <ol className="lines">
        {programme.standards.map(({ id, number, title, describes, levels }) => (
          <li key={id}>
            <span className="num soft b6">{number}</span>
            <div>
              <h3 className="t16">
                <Go to={standardAddress(programme.id, id)}>{say(title)}</Go>
              </h3>
              <p className="sm">{say(describes)}</p>
              <p className="xs soft num">{levelWords(levels)}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
