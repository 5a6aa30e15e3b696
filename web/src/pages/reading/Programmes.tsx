import '../../look/reading.css'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Facts, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { Programme } from '../public/programme.ts'
import { type ProgrammeLine, programmeAddress } from './reading.ts'
import { Firmness } from './Sure.tsx'
import { useLevelWords } from './useLevelWords.ts'

/** Every programme there is as data: what each is, for whom, how much it asks, how firm its facts are. */
export function Programmes() {
  const t = useWords()
  const forms = useForms()
  const fetched = useFetched<{ readonly items: readonly ProgrammeLine[] }>('/api/v1/programmes')
  const own = useFetched<Programme>('/api/v1/programme').data?.id
  const items = fetched.data?.items ?? []
  const criteria = items.reduce((sum, { totals }) => sum + totals.criteria, 0)
  return (
    <>
      <Row
        first
        margin={
          <>
            <p className="trail">
              <Go to="/buscar">{t('reading.toSearch')}</Go>
            </p>
            <p className="trail">
              <Go to="/cruces">{t('cruces.page.all')}</Go>
            </p>
          </>
        }
      >
        <PageTitle short={t('reading.page.programmes')} lead={t('reading.programmes.lead')}>
          {items.length === 0
            ? t('reading.page.programmes')
            : t('reading.programmes.title', { count: items.length, criteria: forms.number(criteria) })}
        </PageTitle>
      </Row>
      {fetched.data ? (
        items
          .toSorted((one, other) => Number(other.id === own) - Number(one.id === own))
          .map((line) => <Line key={line.id} line={line} own={line.id === own} />)
      ) : (
        <Row>
          <Fetched of={fetched} rows={8}>
            {() => null}
          </Fetched>
        </Row>
      )}
      {fetched.data && items.length === 0 ? (
        <Row>
          <Empty title={t('reading.programmes.none')} why={t('reading.programmes.noneWhy')} />
        </Row>
      ) : null}
    </>
  )
}

function Line({ line, own }: { readonly line: ProgrammeLine; readonly own: boolean }) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const levelWords = useLevelWords()
  const { totals, operatorTypes, validityMonths } = line
  const who = operatorTypes.map(({ name }) => say(name))
  return (
    <Row
      margin={
        <>
          <strong>{line.shortName}</strong>
          <br />
          {t('reading.edition', { edition: line.edition })}
          {own ? <p>{t('reading.programmes.own')}</p> : null}
          {line.pilot ? <p>{t('reading.programmes.pilot')}</p> : null}
        </>
      }
    >
      <div className="programmeline">
        <h2>
          <Go to={programmeAddress(line.id)}>{say(line.name)}</Go>
        </h2>
        <Facts
          of={[
            [t('reading.fact.by'), say(line.authority)],
            [
              t('reading.fact.who'),
              who.length > 5
                ? t('reading.fact.whoMore', {
                    names: forms.list(who.slice(0, 4)),
                    count: who.length - 4,
                  })
                : forms.list(who),
            ],
            [
              t('reading.fact.asks'),
              `${t('reading.criteriaIn', {
                count: totals.criteria,
                standards: totals.standards,
              })}: ${levelWords(totals.levels)}`,
            ],
            [
              t('reading.fact.holds'),
              validityMonths === null
                ? t('web.certificate.noEnd')
                : t('web.programme.months', { count: validityMonths }),
            ],
            [t('reading.fact.firm'), <Firmness key="firm" of={totals.certainty} />],
          ]}
        />
      </div>
    </Row>
  )
}
