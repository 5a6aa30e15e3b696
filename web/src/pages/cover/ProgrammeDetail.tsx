import { Go, useFilters } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { WhoSaid } from '../../parts/WhoSaid.tsx'
import { useWords, type Words } from '../../words/useWords.ts'
import { crosswalkAddress } from '../crosswalks/crosswalks.ts'
import {
  type CriterionCovered,
  counted,
  type ProgrammeCovered,
  type Shown,
  type StandardCovered,
  shownOf,
} from './coverage.ts'
import { signs } from './signs.ts'

const filters = ['all', 'missing', 'partly', 'doesNot', 'neutral', 'meets'] as const

/** One programme: what is covered, what is not, what the answers would need, and who says so. */
export function ProgrammeDetail(props: {
  readonly of: ProgrammeCovered
  /** Whoever reads may write the answers too. */
  readonly mayAnswer: boolean
  /** Every standard open, as for printing all of it. */
  readonly unfolded: boolean
}) {
  const t = useWords()
  const [{ ver = 'all', busca = '' }, change] = useFilters()
  const { of, mayAnswer } = props
  const fits = fitting(ver, busca)
  const standards = of.standards
    .map((standard) => ({ ...standard, criteria: standard.criteria.filter(fits) }))
    .filter(({ criteria }) => criteria.length > 0)
  const unreviewed = of.standards.some(({ criteria }) =>
    criteria.some(({ because }) => because.some(({ reviewed }) => !reviewed)),
  )
  return (
    <>
      <Heading aside={`${of.to.name} ${of.to.edition}`}>
        {t('coverage.detail', { programme: of.to.name, number: of.counts.meets, all: counted(of.counts) })}
      </Heading>
      {of.derivedThrough ? <p className="soft">{derivedWords(t, of.derivedThrough, of.to.name)}</p> : null}
      {unreviewed ? <p className="soft">{t('coverage.unreviewed')}</p> : null}
      <p className="noprint">
        <Go to={crosswalkAddress(of.from.programme, of.to.programme)}>
          {t('cruces.ofThese', { from: of.from.name, to: of.to.name })}
        </Go>
      </p>
      <div className="filters noprint">
        {filters.map((name) => (
          <button
            key={name}
            type="button"
            className="plain"
            aria-pressed={ver === name}
            onClick={() => change({ ver: name === 'all' ? undefined : name })}
          >
            {t(name === 'all' ? 'coverage.all' : `coverage.result.${name}`)} <b>{countOf(of, name)}</b>
          </button>
        ))}
        <input
          type="search"
          value={busca}
          aria-label={t('coverage.search')}
          placeholder={t('coverage.search')}
          onChange={(event) => change({ busca: event.currentTarget.value })}
        />
      </div>
      {standards.length === 0 ? <p>{t('coverage.noneSuch')}</p> : null}
      {standards.map((standard) => (
        <Standard
          key={`${standard.id} ${ver} ${busca !== ''}`}
          of={standard}
          mayAnswer={mayAnswer}
          open={props.unfolded || ver !== 'all' || busca !== ''}
        />
      ))}
    </>
  )
}

/** Over what it was derived, said to the reader. */
const derivedWords = (t: Words, through: string, to: string): string =>
  through === 'succession'
    ? t('coverage.succession', { programme: to })
    : t('coverage.derived', { programme: through })

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

const fitting = (ver: string, busca: string) => {
  const wanted = plain(busca.trim())
  return (one: CriterionCovered) =>
    (ver === 'all' || shownOf(one) === ver) &&
    (wanted === '' || plain(`${one.number} ${one.asks}`).includes(wanted))
}

const countOf = (of: ProgrammeCovered, name: string) =>
  of.standards.flatMap(({ criteria }) => criteria).filter(fitting(name, '')).length

function Standard(props: {
  readonly of: StandardCovered
  readonly mayAnswer: boolean
  readonly open: boolean
}) {
  const t = useWords()
  const { of } = props
  return (
    <details className="covered" open={props.open}>
      <summary>
        <h3>
          <span className="num">{of.number}</span> {of.title}{' '}
          <span className="soft">
            {t('coverage.covered', { number: of.counts.meets, all: counted(of.counts) })}
          </span>
        </h3>
      </summary>
      <ul>
        {of.criteria.map((one) => (
          <Criterion key={one.id} of={one} mayAnswer={props.mayAnswer} />
        ))}
      </ul>
    </details>
  )
}

function Criterion(props: { readonly of: CriterionCovered; readonly mayAnswer: boolean }) {
  const t = useWords()
  const { of, mayAnswer } = props
  const shown: Shown = shownOf(of)
  return (
    <li>
      <span className="num soft">{of.number}</span>
      <div>
        <p>
          {of.asks} <span className="xs dim">{t(`coverage.level.${of.level}`)}</span>
        </p>
        {of.needs.length > 0 ? (
          <ul className="needs">
            {of.needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        ) : null}
        <Because of={of} mayAnswer={mayAnswer} />
      </div>
      <Standing {...signs[shown]}>{t(`coverage.result.${shown}`)}</Standing>
    </li>
  )
}

/** Which of the company's own criteria bear on it, and who judged that they do. */
function Because({ of, mayAnswer }: { readonly of: CriterionCovered; readonly mayAnswer: boolean }) {
  const t = useWords()
  if (of.because.length === 0) return null
  return (
    <details>
      <summary>{t('coverage.because', { count: of.because.length })}</summary>
      <ul className="because">
        {of.because.map((one) => (
          <li key={`${one.from} ${one.through ?? ''}`} className={one.heard ? '' : 'dim'}>
            {mayAnswer ? <Go to={`/perfil/${one.standard}#${one.from}`}>{one.number}</Go> : one.number}{' '}
            {[
              t(`coverage.relation.${one.relation}`),
              one.through ? t('coverage.through', { criterion: one.through }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
            <br />
            <span className="soft">{one.why}</span>
            <br />
            <WhoSaid of={one} />
          </li>
        ))}
      </ul>
    </details>
  )
}
