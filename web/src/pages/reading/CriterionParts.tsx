import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { CriterionPart, ReadCriterion } from './reading.ts'
import { LevelMark } from './Sure.tsx'

/** What a criterion is made of, where some must and some should; who each part is for and since when, where that differs. */
export function CriterionParts({ read: { programme, criterion } }: { readonly read: ReadCriterion }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  if (criterion.parts.length === 0) return null
  const whoAndWhen = ({ operatorTypes, from, until }: CriterionPart): string =>
    [
      operatorTypes && operatorTypes !== 'all'
        ? forms.list(
            programme.operatorTypes
              .filter(({ id }) => operatorTypes.includes(id))
              .map(({ name }) => say(name)),
          )
        : '',
      from ? t('reading.since', { day: forms.day(from) }) : '',
      until ? t('reading.until', { day: forms.day(until) }) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <ol className="parts">
      {criterion.parts.map((part) => (
        <li key={part.id}>
          <p>{say(part.asks)}</p>
          <p className="marks xs">
            <LevelMark of={part.level} />
            <span className="soft">{whoAndWhen(part)}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
