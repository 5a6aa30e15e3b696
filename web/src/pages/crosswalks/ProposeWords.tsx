import { useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { ShortSelect, TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import {
  type Confidence,
  type Crosswalk,
  confidences,
  type Kind,
  kindNames,
  kinds,
  type Relation,
  type RelationWords,
} from './crosswalks.ts'
import type { Said } from './useReview.ts'

const texts = ['whyEs', 'whyEn', 'needsEs', 'needsEn', 'needsBackEs', 'needsBackEn'] as const
type TextName = (typeof texts)[number]
type FieldName = TextName | 'reason'

/** Other words for a relation. What an answer lacks is asked for exactly where the relation leaves something lacking. */
export function ProposeWords(props: {
  readonly relation: Relation
  readonly start: RelationWords
  readonly of: Crosswalk
  readonly send: (said: Said) => Promise<Answer<unknown>>
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}) {
  const t = useWords()
  const { relation, start, of } = props
  const [kind, setKind] = useState<Kind>(start.relation)
  const [confidence, setConfidence] = useState<Confidence>(start.confidence)
  const [reason, setReason] = useState('')
  const [written, setWritten] = useState<Readonly<Record<TextName, string>>>(() => writtenIn(start))
  const { needs, needsBack } = kinds[kind]
  const asked = texts.filter((name) =>
    name.startsWith('why') ? true : name.startsWith('needsBack') ? needsBack : needs,
  )
  const { missing, refusal, busy, submit } = useSending<FieldName, unknown>({
    check: () => ({
      ...Object.fromEntries(
        asked.filter((name) => !written[name].trim()).map((name) => [name, t('cruces.review.fieldMissing')]),
      ),
      ...(reason.trim() ? {} : { reason: t('cruces.review.reasonMissing') }),
    }),
    send: () => props.send({ kind: 'propose', reason, words: wordsFrom(kind, confidence, written) }),
    onDone: props.onDone,
  })
  const label = (name: TextName) => {
    const [, of_, language = ''] = /^(why|needs|needsBack)(Es|En)$/.exec(name) ?? []
    if (of_ === 'why') return t(`cruces.review.why${language as 'Es' | 'En'}`)
    const programme = of_ === 'needs' ? of.to.shortName : of.from.shortName
    return t(`cruces.review.needs${language as 'Es' | 'En'}`, { programme })
  }
  return (
    <form className="fields proposing" noValidate onSubmit={submit} aria-label={t('cruces.review.form')}>
      {relation.from && relation.to ? (
        <Choice
          legend={t('cruces.review.kind', {
            from: `${of.from.shortName} ${relation.from.number}`,
            to: `${of.to.shortName} ${relation.to.number}`,
          })}
          name="relation"
          small
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          options={kindNames.map((value) => ({ value, label: t(`cruces.kind.${value}`) }))}
        />
      ) : null}
      <div className="pairsOfFields">
        {asked.map((name) => (
          <TextArea
            key={name}
            name={name}
            label={label(name)}
            rows={3}
            longest={600}
            value={written[name]}
            onChange={(value) => setWritten({ ...written, [name]: value })}
            error={missing[name]}
          />
        ))}
      </div>
      <ShortSelect
        label={t('cruces.filter.confidence')}
        value={confidence}
        onChange={(value) => setConfidence(value as Confidence)}
        options={confidences.map((value) => ({ value, label: t(`reading.confidence.${value}`) }))}
      />
      <TextArea
        name="reason"
        label={t('cruces.review.because')}
        hint={t('cruces.review.reasonHint')}
        voice
        rows={2}
        longest={2000}
        value={reason}
        onChange={setReason}
        error={missing.reason}
      />
      <p className="sm soft">{t('cruces.review.fourEyes')}</p>
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('cruces.review.send')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

const writtenIn = ({ why, needs, needsBack }: RelationWords): Record<TextName, string> => ({
  ...{ whyEs: why.es, whyEn: why.en },
  ...{ needsEs: needs?.es ?? '', needsEn: needs?.en ?? '' },
  ...{ needsBackEs: needsBack?.es ?? '', needsBackEn: needsBack?.en ?? '' },
})

const wordsFrom = (
  relation: Kind,
  confidence: Confidence,
  written: Readonly<Record<TextName, string>>,
): RelationWords => ({
  ...{ relation, confidence, why: { es: written.whyEs.trim(), en: written.whyEn.trim() } },
  ...(kinds[relation].needs ? { needs: { es: written.needsEs.trim(), en: written.needsEn.trim() } } : {}),
  ...(kinds[relation].needsBack
    ? { needsBack: { es: written.needsBackEs.trim(), en: written.needsBackEn.trim() } }
    : {}),
})
