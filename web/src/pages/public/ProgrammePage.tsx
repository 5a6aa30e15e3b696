import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row, Two } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { Benefits, Deadlines, Eligibility, Sources } from './ProgrammeRules.tsx'
import type { Programme } from './programme.ts'

/** What the programme asks and gives, how long it takes, and how sure each rule is. */
export function ProgrammePage() {
  const t = useWords()
  const fetched = useFetched<Programme>('/api/v1/programme')
  if (fetched.data) return <Told programme={fetched.data} />
  return (
    <Row first>
      <PageTitle>{t('web.page.programme')}</PageTitle>
      <Fetched of={fetched} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

interface Part {
  readonly programme: Programme
}

function Told({ programme }: Part) {
  const t = useWords()
  const say = useText()
  const lead = t('web.programme.lead', { authority: say(programme.authority), edition: programme.edition })
  return (
    <>
      <Row first margin={<strong>{programme.shortName}</strong>}>
        <PageTitle short={programme.shortName} lead={lead}>
          {say(programme.name)}
        </PageTitle>
        <p className="acts" style={{ marginTop: 24 }}>
          <ButtonLink to="/crear-cuenta">{t('web.programme.apply')}</ButtonLink>
        </p>
      </Row>
      <Row margin={<Counts programme={programme} />}>
        <Two aside={<Types programme={programme} />}>
          <Standards programme={programme} />
        </Two>
      </Row>
      <Row margin={<Sureness programme={programme} />}>
        <Eligibility programme={programme} />
      </Row>
      <Row>
        <Benefits programme={programme} />
      </Row>
      <Row margin={<Holds programme={programme} />}>
        <Deadlines programme={programme} />
      </Row>
      <Row>
        <Sources programme={programme} />
      </Row>
    </>
  )
}

function Counts({ programme }: Part) {
  const t = useWords()
  const forms = useForms()
  const { standards, criteria } = programme.totals
  return <Big of={forms.number(criteria)}>{t('web.programme.counts', { count: standards })}</Big>
}

function Standards({ programme }: Part) {
  const t = useWords()
  const say = useText()
  return (
    <>
      <Heading>{t('web.programme.standards')}</Heading>
      <ol className="lines">
        {programme.standards.map(({ id, number, title, describes }) => (
          <li key={id}>
            <span className="num soft b6">{number}</span>
            <div>
              <h3 className="t16">{say(title)}</h3>
              <p className="sm soft">{say(describes)}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function Types({ programme }: Part) {
  const t = useWords()
  const say = useText()
  return (
    <>
      <Heading>{t('web.programme.types')}</Heading>
      <ul className="sm rows">
        {programme.operatorTypes.map(({ id, name }) => (
          <li key={id}>{say(name)}</li>
        ))}
      </ul>
    </>
  )
}

/** How long a certificate holds, and how often it is looked at again. */
function Holds({ programme }: Part) {
  const t = useWords()
  const { validityMonths, reviewMonths } = programme
  return (
    <>
      <strong>{t('web.programme.holds')}</strong>
      <p>
        {validityMonths === null
          ? t('web.certificate.noEnd')
          : t('web.programme.months', { count: validityMonths })}
      </p>
      <p>{t('web.programme.review', { count: reviewMonths })}</p>
    </>
  )
}

const levels = ['verified', 'secondary', 'assumed'] as const

function Sureness({ programme }: Part) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      <strong>{t('web.programme.sure')}</strong>
      {levels.map((level) => (
        <p key={level} className="num">
          <strong>{forms.number(programme.totals.certainty[level])}</strong> {t(`web.programme.${level}`)}
        </p>
      ))}
      <p style={{ marginTop: 8 }}>{t('web.programme.sureWhy')}</p>
    </>
  )
}
