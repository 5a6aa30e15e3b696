import { isByPart, wholeOf } from '../../parts/answerParts.ts'
import { PartChoices } from '../../parts/PartChoices.tsx'
import { Status } from '../../parts/Status.tsx'
import type { Autosaved } from '../../parts/useAutosave.ts'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useText } from '../apply/useText.ts'
import { type Criterion, partsAsked, type Written } from './profile.ts'

/** The parts of a criterion with their own statuses, and what they make of the whole. */
export function ByPart({
  criterion,
  answer,
}: {
  readonly criterion: Criterion
  readonly answer: Autosaved<Written>
}) {
  const t = useWords()
  const say = useText()
  const { value, write } = answer
  const said = value.parts ?? {}
  const isWhole = value.status !== null && !isByPart(said)
  return (
    <>
      {isWhole ? (
        <p className="sm soft">
          <Status of={value.status ?? 'unanswered'} /> {t('answerParts.answeredWhole')}
        </p>
      ) : null}
      <PartChoices
        name={criterion.id}
        legend={t('answerParts.legend')}
        parts={partsAsked(criterion, say, (level) => t(`assess.level.${level}`))}
        said={said}
        onChange={(parts) => write({ ...value, parts, status: wholeOf(criterion.parts, parts) })}
      />
      {isByPart(said) ? <Whole criterion={criterion} written={value} /> : null}
    </>
  )
}

function Whole({ criterion, written }: { readonly criterion: Criterion; readonly written: Written }) {
  const t = useWords()
  const forms = useForms()
  const { parts } = criterion
  const left = parts.filter(({ id }) => !written.parts?.[id]).length
  if (!written.status) {
    return (
      <p className="sm soft partwhole">
        {t('answerParts.left', { number: forms.number(left), asked: forms.number(parts.length) })}
      </p>
    )
  }
  return (
    <p className="sm partwhole">
      {t('answerParts.whole')}: <Status of={written.status} />{' '}
      <span className="xs dim">{t('answerParts.rule')}</span>
    </p>
  )
}
