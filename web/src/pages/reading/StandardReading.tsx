import '../../look/reading.css'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { Go, useFilters, usePathWord } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row, Heading as SectionHeading } from '../../parts/Sheet.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { CriterionEntry } from './CriterionEntry.tsx'
import { Neighbours } from './Neighbours.tsx'
import {
  type Criterion,
  type Named,
  programmeAddress,
  type ReadStandard,
  standardAddress,
  takesIn,
} from './reading.ts'

/** A standard with its criteria, for everybody or for one kind of operator and of site. */
export function StandardReading() {
  const t = useWords()
  const programme = usePathWord('programa')
  const standard = usePathWord('estandar')
  const fetched = useFetched<ReadStandard>('/api/v1/programmes/{programme}/standards/{standard}', {
    path: { programme, standard },
  })
  if (fetched.data) return <Told read={fetched.data} />
  return (
    <Row first>
      <PageTitle>{t('reading.page.standard')}</PageTitle>
      <Fetched of={fetched} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

interface Chosen {
  readonly tipo: string
  readonly sitio: string
  readonly nivel: string
}

const isShown = (criterion: Criterion, { tipo, sitio, nivel }: Chosen): boolean => {
  const parts = criterion.parts.filter((part) => !tipo || takesIn(part.operatorTypes, tipo))
  const levels = criterion.parts.length > 0 ? parts.map(({ level }) => level) : [criterion.level]
  const asked = !tipo || (criterion.owedBy !== 'customs' && takesIn(criterion.operatorTypes, tipo))
  return (
    asked &&
    (!sitio || takesIn(criterion.siteKinds, sitio)) &&
    levels.some((level) => !nivel || level === nivel)
  )
}

function Told({ read }: { readonly read: ReadStandard }) {
  const t = useWords()
  const say = useText()
  const [{ tipo = '', sitio = '', nivel = '' }] = useFilters()
  const { programme, standard } = read
  const all = standard.subStandards.flatMap(({ criteria }) => criteria)
  const shown = (one: Criterion) => isShown(one, { tipo, sitio, nivel })
  const count = all.filter(shown).length
  const words = { standard: say(standard.title), count, total: all.length }
  return (
    <>
      <Row
        first
        margin={
          <>
            <Big of={standard.number}>{t('reading.standard.word')}</Big>
            <p style={{ marginTop: 12 }}>
              <Go to={programmeAddress(programme.id)}>
                {programme.shortName} {programme.edition}
              </Go>
            </p>
          </>
        }
      >
        <PageTitle
          short={`${programme.shortName} ${standard.number} ${say(standard.title)}`}
          lead={say(standard.describes)}
        >
          {t(count === all.length ? 'reading.standard.title' : 'reading.standard.titleSome', words)}
        </PageTitle>
        <Choices read={read} />
      </Row>
      {standard.subStandards.map(({ id, number, title, criteria }) => {
        const own = criteria.filter(shown)
        return own.length === 0 ? null : (
          <Row
            key={id}
            margin={number === standard.number ? null : <strong className="num">{number}</strong>}
          >
            <SectionHeading id={id}>{say(title)}</SectionHeading>
            <ol className="criteria">
              {own.map((criterion) => (
                <CriterionEntry key={criterion.id} programme={programme.id} criterion={criterion} />
              ))}
            </ol>
          </Row>
        )
      })}
      {count === 0 ? (
        <Row>
          <Empty
            title={t('reading.standard.none')}
            why={t('reading.standard.noneWhy')}
            act={<Go to={standardAddress(programme.id, standard.id)}>{t('reading.standard.all')}</Go>}
          />
        </Row>
      ) : null}
      <Row>
        <Neighbours
          before={
            read.before && { to: standardAddress(programme.id, read.before.id), ...labelOf(read.before) }
          }
          after={read.after && { to: standardAddress(programme.id, read.after.id), ...labelOf(read.after) }}
        />
      </Row>
    </>
  )
}

const labelOf = ({ number, title }: NonNullable<ReadStandard['before']>) => ({ number, label: title })

function Choices({ read: { programme } }: { readonly read: ReadStandard }) {
  const t = useWords()
  const say = useText()
  const [{ tipo = '', sitio = '', nivel = '' }, change] = useFilters()
  const options = (any: string, list: readonly Named[]) => [
    { value: '', label: any },
    ...list.map(({ id, name }) => ({ value: id, label: say(name) })),
  ]
  return (
    <div className="choices noprint">
      <ShortSelect
        small
        label={t('reading.choose.type')}
        value={tipo}
        options={options(t('reading.choose.anyType'), programme.operatorTypes)}
        onChange={(value) => change({ tipo: value })}
      />
      <ShortSelect
        small
        label={t('reading.choose.site')}
        value={sitio}
        options={options(t('reading.choose.anySite'), programme.siteKinds)}
        onChange={(value) => change({ sitio: value })}
      />
      <ShortSelect
        small
        label={t('reading.choose.level')}
        value={nivel}
        options={[
          { value: '', label: t('reading.choose.anyLevel') },
          { value: 'must', label: t('programmes.level.must') },
          { value: 'should', label: t('programmes.level.should') },
        ]}
        onChange={(value) => change({ nivel: value })}
      />
    </div>
  )
}
