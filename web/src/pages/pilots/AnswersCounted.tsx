import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { RoundTold } from './rounds.ts'

/** What was answered to one question: a bar an answer, as long as its share, with its number; words as they were written. */
export function AnswersCounted({ of, id }: { readonly of: RoundTold; readonly id: string }) {
  const t = useWords()
  const forms = useForms()
  const found = of.counts.find((one) => one.id === id)
  if (!found || found.answered === 0) return <p className="xs dim">{t('pilot.round.nobody')}</p>
  const word = (answer: string) =>
    answer === 'true' || answer === 'false' ? t(`pilot.round.answer.${answer}`) : answer
  return (
    <>
      {found.counts.length > 0 ? (
        <table className="answers-counted">
          <caption className="sr">{t('pilot.round.bars', { count: found.answered })}</caption>
          <tbody>
            {found.counts.map(({ answer, times }) => (
              <tr key={answer}>
                <th scope="row">{word(answer)}</th>
                <td>
                  <i aria-hidden="true" style={{ width: `${(100 * times) / found.answered}%` }} />
                </td>
                <td className="num">
                  {t('pilot.round.share', {
                    n: forms.number(times),
                    share: forms.number(Math.round((100 * times) / found.answered)),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {found.words.map((words) => (
        <Voice key={words}>{words}</Voice>
      ))}
    </>
  )
}
