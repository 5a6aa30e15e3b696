import '../../look/reading.css'
import '../../look/crosswalks.css'
import { useDeferredValue, useMemo } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters, usePathWord } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { CrosswalkFilters } from './CrosswalkFilters.tsx'
import { type Crosswalk, crosswalkAddress, crosswalkDoor, fits } from './crosswalks.ts'
import { Relations } from './Relations.tsx'
import { Takeaways } from './Takeaways.tsx'
import { useReview } from './useReview.ts'
import { useWays } from './useSource.ts'

/** All relations between two programmes: how each criterion of one stands to those of the other, why, and who says so. */
export function CrosswalkPage() {
  const t = useWords()
  const [from, to] = [usePathWord('de'), usePathWord('a')]
  const found = useFetched<Crosswalk>(crosswalkDoor, { path: { from, to } })
  if (found.data) return <Told key={`${from} ${to}`} of={found.data} />
  return (
    <Row first margin={<Go to="/cruces">{t('cruces.toAll')}</Go>}>
      <PageTitle>{t('cruces.page.one')}</PageTitle>
      <Fetched of={found} rows={10}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Told({ of }: { readonly of: Crosswalk }) {
  const t = useWords()
  const forms = useForms()
  const { from, to, made, relations, reviewed } = of
  const names = { from: from.shortName, to: to.shortName }
  const count = forms.number(relations)
  return (
    <>
      <Row
        first
        margin={
          <>
            <strong>
              {from.shortName} {from.edition}
            </strong>
            <br />
            {to.shortName} {to.edition}
            <p className="trail noprint" style={{ marginTop: 12 }}>
              <Go to="/cruces">{t('cruces.toAll')}</Go>
            </p>
            <p className="trail noprint">
              <Go to={crosswalkAddress(to.id, from.id)}>{t('cruces.turn', { programme: to.shortName })}</Go>
            </p>
          </>
        }
      >
        <PageTitle short={t('cruces.pair', names)} lead={t('cruces.one.lead', names)}>
          {made === 'judged'
            ? t('cruces.one.title', { ...names, count, reviewed: forms.number(reviewed) })
            : t('cruces.one.titleDerived', { ...names, count })}
        </PageTitle>
        <HowSure of={of} />
        <Takeaways of={of} />
      </Row>
      {relations === 0 ? (
        <Row>
          <Empty title={t('cruces.empty')} why={t('cruces.all.derivedWhy')} />
        </Row>
      ) : (
        <Found of={of} />
      )}
    </>
  )
}

function HowSure({ of }: { readonly of: Crosswalk }) {
  const t = useWords()
  const forms = useForms()
  const waysOf = useWays()
  const { made, ways, to, relations, reviewed } = of
  const open = relations - reviewed
  if (made === 'judged')
    return (
      <p className="sm soft prose" style={{ marginTop: 12 }}>
        {open > 0 ? t('cruces.one.unreviewed', { count: forms.number(open) }) : t('cruces.one.official')}
      </p>
    )
  return (
    <div style={{ marginTop: 16, maxWidth: '46em' }}>
      <Notice
        tone="heed"
        title={
          made === 'succession'
            ? t('cruces.one.succession', { programme: to.shortName })
            : t('cruces.one.derived', { ways: waysOf(ways) })
        }
      />
    </div>
  )
}

/** The filters, what fits them, and what a reviewer may do about it. */
function Found({ of }: { readonly of: Crosswalk }) {
  const t = useWords()
  const [{ relacion = '', certeza = '', revision = '', busca = '' }] = useFilters()
  const sought = useDeferredValue(busca)
  const review = useReview(of)
  const { waits } = review
  const shown = useMemo(() => {
    const isFit = fits({ relacion, certeza, revision, busca: sought }, waits)
    return {
      standards: of.standards
        .map((standard) => ({ ...standard, relations: standard.relations.filter(isFit) }))
        .filter(({ relations }) => relations.length > 0),
      onlyThere: of.onlyThere.filter(isFit),
    }
  }, [of, relacion, certeza, revision, sought, waits])
  const all = [...shown.standards.flatMap(({ relations }) => relations), ...shown.onlyThere]
  return (
    <>
      <Row>
        <CrosswalkFilters of={of} review={review} />
        <p className="sm soft" role="status" style={{ marginTop: 12 }}>
          {t('cruces.shown', { count: all.length })}
        </p>
        {all.length === 0 ? (
          <Empty
            title={t('cruces.none')}
            why={t('cruces.noneWhy')}
            act={<Go to={crosswalkAddress(of.from.id, of.to.id)}>{t('cruces.noneAct')}</Go>}
          />
        ) : null}
      </Row>
      <Relations of={of} standards={shown.standards} onlyThere={shown.onlyThere} review={review} all={all} />
    </>
  )
}
