import '../../look/reading.css'
import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row, Two } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { AskedOf } from './AskedOf.tsx'
import { CriterionParts } from './CriterionParts.tsx'
import { Followed } from './Followed.tsx'
import { Neighbours } from './Neighbours.tsx'
import { Related } from './Related.tsx'
import { criterionAddress, programmeAddress, type ReadCriterion, standardAddress } from './reading.ts'
import { LevelMark, Sure } from './Sure.tsx'

/** A criterion at its own address. */
export function CriterionReading() {
  const t = useWords()
  const programme = usePathWord('programa')
  const criterion = usePathWord('id')
  const fetched = useFetched<ReadCriterion>('/api/v1/programmes/{programme}/criteria/{criterion}', {
    path: { programme, criterion },
  })
  if (fetched.data) return <Told read={fetched.data} />
  return (
    <Row first>
      <PageTitle>{t('reading.page.criterion')}</PageTitle>
      <Fetched of={fetched} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

interface Part {
  readonly read: ReadCriterion
}

function Told({ read }: Part) {
  const t = useWords()
  const say = useText()
  const { programme, criterion } = read
  const asks = say(criterion.asks)
  return (
    <>
      <Row first margin={<Place read={read} />}>
        <PageTitle short={`${programme.shortName} ${criterion.number} ${cut(asks)}`}>{asks}</PageTitle>
        <p className="marks">
          <LevelMark of={criterion.level} />
          {criterion.owedBy === 'customs' ? <span className="soft">{t('reading.owedByCustoms')}</span> : null}
          <Sure of={criterion.certainty} />
        </p>
        {criterion.certainty === 'assumed' ? (
          <div style={{ marginTop: 16 }}>
            <Notice
              tone="heed"
              title={t('reading.assumedTitle')}
              todo={t('programmes.certainty.assumed.tells')}
            />
          </div>
        ) : null}
        <CriterionParts read={read} />
      </Row>
      <Row>
        <Two aside={<AskedOf read={read} />}>
          <HowToMeet read={read} />
        </Two>
      </Row>
      <Followed read={read} />
      <Related read={read} />
      <Row>
        <Sources read={read} />
      </Row>
      <Row>
        <Neighbours
          before={read.before && besides(programme.id, read.before)}
          after={read.after && besides(programme.id, read.after)}
        />
      </Row>
    </>
  )
}

const besides = (programme: string, { id, number, asks }: NonNullable<ReadCriterion['before']>) => ({
  to: criterionAddress(programme, id),
  number,
  label: asks,
})

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)

function Place({ read }: Part) {
  const say = useText()
  const t = useWords()
  const { programme, standard, subStandard, criterion } = read
  return (
    <>
      <Big of={criterion.number}>{t('reading.criterion.word')}</Big>
      <p className="trail" style={{ marginTop: 12 }}>
        <Go to={programmeAddress(programme.id)}>
          {programme.shortName} {programme.edition}
        </Go>
      </p>
      <p className="trail">
        <Go to={standardAddress(programme.id, standard.id)}>
          {standard.number} {say(standard.title)}
        </Go>
      </p>
      {subStandard.number === standard.number ? null : (
        <p className="soft">
          {subStandard.number} {say(subStandard.title)}
        </p>
      )}
    </>
  )
}

/** How one explains it, shows it, and what a visit does about it. */
function HowToMeet({ read: { criterion } }: Part) {
  const t = useWords()
  const say = useText()
  const { guidance, evidence, visit, smallCompany } = criterion
  return (
    <>
      <Heading>{t('reading.how')}</Heading>
      <dl className="pairs">
        <div>
          <dt>{t('reading.how.guidance')}</dt>
          <dd>{say(guidance)}</dd>
        </div>
        <div>
          <dt>{t('reading.how.evidence')}</dt>
          <dd>{say(evidence)}</dd>
        </div>
        <div>
          <dt>{t('reading.how.visit')}</dt>
          <dd>
            <span className="b6">{t(`programmes.visit.${visit.method}`)}</span>. {say(visit.checks)}
          </dd>
        </div>
        {smallCompany ? (
          <div>
            <dt>{t('reading.how.small')}</dt>
            <dd>{say(smallCompany)}</dd>
          </div>
        ) : null}
      </dl>
    </>
  )
}

function Sources({ read: { programme, criterion } }: Part) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const count = programme.bibliography.length
  return (
    <>
      <Heading aside={forms.number(count)}>{t('web.programme.sources')}</Heading>
      {count === 0 ? (
        <p className="soft">{t('reading.noSource')}</p>
      ) : (
        <ul className="lines two-ends">
          {programme.bibliography.map(({ id, tells, kind }) => (
            <li key={id}>
              <span>{say(tells)}</span>
              <span className="xs soft">{t(`programmes.source.${kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="xs soft" style={{ marginTop: 8 }}>
        {t(`reading.sure.${criterion.certainty}`)}
      </p>
    </>
  )
}
