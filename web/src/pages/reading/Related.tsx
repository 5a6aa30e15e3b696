import { Go } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { WhoSaid } from '../../parts/WhoSaid.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { crosswalkAddress } from '../crosswalks/crosswalks.ts'
import { criterionAddress, type ReadCriterion, type RelatedProgramme } from './reading.ts'

/** How the criterion stands to other programmes; what merely follows from other judgements is folded away. */
export function Related({ read }: { readonly read: ReadCriterion }) {
  const t = useWords()
  if (read.related.length === 0) return null
  return (
    <Row>
      <Heading>{t('reading.related')}</Heading>
      <p className="sm soft prose" style={{ marginTop: 8 }}>
        {t('reading.relatedWhy')}
      </p>
      {read.related.map((one) => (
        <OfProgramme key={one.programme.id} related={one} of={read} />
      ))}
    </Row>
  )
}

function OfProgramme({ related, of }: { readonly related: RelatedProgramme; readonly of: ReadCriterion }) {
  const t = useWords()
  const { programme, derivedThrough, relations } = related
  if (derivedThrough === null)
    return (
      <>
        <h3 className="related">
          <Go to={`${crosswalkAddress(of.programme.id, programme.id)}#${of.criterion.id}`}>
            {t('cruces.pair', { from: of.programme.shortName, to: programme.shortName })}
          </Go>
        </h3>
        <Relations of={related} />
      </>
    )
  return (
    <details className="more">
      <summary>{t('reading.derived', { programme: programme.shortName, count: relations.length })}</summary>
      <Relations of={related} />
    </details>
  )
}

function Relations({ of: { programme, hasPages, relations } }: { readonly of: RelatedProgramme }) {
  const t = useWords()
  const say = useText()
  return (
    <ul className="criteria">
      {relations.map((one) => (
        <li key={`${one.to?.id} ${say(one.why)}`}>
          <span className="num soft b6">{one.to?.number}</span>
          <div>
            <p className="lab">
              {t('reading.this')}{' '}
              {t(one.to && one.relation === 'none' ? 'relation.nothingShared' : `relation.${one.relation}`)}
              {one.to ? '' : ` ${programme.shortName}`}
            </p>
            {one.to ? (
              <p>
                {hasPages ? (
                  <Go to={criterionAddress(programme.id, one.to.id)}>{say(one.to.asks)}</Go>
                ) : (
                  say(one.to.asks)
                )}
              </p>
            ) : null}
            <p className="sm">{say(one.why)}</p>
            {one.needs ? (
              <p className="sm">
                <span className="b6">{t('reading.needs')}</span> {say(one.needs)}
              </p>
            ) : null}
            <p>
              <WhoSaid of={one} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
