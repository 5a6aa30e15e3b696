import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type Crosswalk, confidences, kindNames } from './crosswalks.ts'
import type { Review } from './useReview.ts'

/** By kind, by how sure, by whether anybody reviewed it, by words; all of it stands in the address. */
export function CrosswalkFilters({ of, review }: { readonly of: Crosswalk; readonly review: Review }) {
  const t = useWords()
  const forms = useForms()
  const [{ relacion, certeza = '', revision = '', busca = '' }, change] = useFilters()
  const choices = [undefined, ...kindNames.filter((kind) => of.counts[kind] > 0)]
  return (
    <div className="noprint">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a row, no field of a form */}
      <div className="filters" role="group" aria-label={t('cruces.filter.kinds')}>
        {choices.map((kind) => (
          <button
            key={kind ?? ''}
            type="button"
            aria-pressed={relacion === kind}
            onClick={() => change({ relacion: kind })}
          >
            {t(kind ? `cruces.kind.${kind}` : 'cruces.filter.all')}{' '}
            <b>{forms.number(kind ? of.counts[kind] : of.relations)}</b>
          </button>
        ))}
      </div>
      <div className="choices">
        <TextField
          kind="search"
          label={t('cruces.filter.search')}
          value={busca}
          longest={100}
          onChange={(words) => change({ busca: words })}
        />
        <ShortSelect
          label={t('cruces.filter.confidence')}
          value={certeza}
          onChange={(value) => change({ certeza: value })}
          options={[
            { value: '', label: t('cruces.filter.any') },
            ...confidences.map((value) => ({ value, label: t(`reading.confidence.${value}`) })),
          ]}
        />
        {of.made === 'judged' ? (
          <ShortSelect
            label={t('cruces.filter.reviewed')}
            value={revision}
            onChange={(value) => change({ revision: value })}
            options={[
              { value: '', label: t('cruces.filter.any') },
              { value: 'yes', label: t('cruces.filter.yes') },
              { value: 'no', label: t('cruces.filter.no') },
              ...(review.on ? [{ value: 'waits', label: t('cruces.filter.waits') }] : []),
            ]}
          />
        ) : null}
      </div>
      {review.mayJudge ? (
        <p className="sm soft" style={{ marginTop: 12 }}>
          {t('cruces.review.keys')}
          {review.waiting > 0 ? (
            <>
              {' '}
              <button type="button" className="link" onClick={() => change({ revision: 'waits' })}>
                {t('cruces.review.waiting', { count: review.waiting })}
              </button>
            </>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}
