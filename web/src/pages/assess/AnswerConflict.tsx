import { isByPart, wholeOf } from '../../parts/answerParts.ts'
import type { Theirs } from '../../parts/autosaveState.ts'
import { Conflict } from '../../parts/Conflict.tsx'
import type { Autosaved } from '../../parts/useAutosave.ts'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useText } from '../apply/useText.ts'
import { type Criterion, type Written, wordsField } from './profile.ts'

/** Two people answered the same criterion: both answers, with their status, and the choice between them. */
export function AnswerConflict(props: {
  readonly criterion: Criterion
  readonly answer: Autosaved<Written>
  readonly theirs: Theirs<Written>
}) {
  const t = useWords()
  const forms = useForms()
  const { value, choose } = props.answer
  const { theirs } = props
  const field = wordsField(value)
  const wordsOf = (written: Written) => written[wordsField(written)]
  const joined = (words: string): Written => {
    const parts = { ...theirs.value.parts, ...value.parts }
    const status = isByPart(parts) ? wholeOf(props.criterion.parts, parts) : value.status
    return { ...value, parts, status, [field]: words }
  }
  const standing = (written: Written) => t(`status.${written.status ?? 'unanswered'}`)
  return (
    <div style={{ marginTop: 20 }}>
      <Conflict
        title={t('assess.conflict.title', { name: theirs.by })}
        mine={{ text: wordsOf(value), by: t('assess.conflict.mine', { status: standing(value) }) }}
        theirs={{
          text: wordsOf(theirs.value),
          by: t('assess.conflict.theirs', {
            name: theirs.by,
            time: forms.moment(theirs.at),
            status: standing(theirs.value),
          }),
        }}
        onChoose={(words, how) => {
          if (how === 'theirs') choose(theirs.value)
          else choose(how === 'mine' ? value : joined(words))
        }}
      >
        <PartsThatDiffer criterion={props.criterion} mine={value} theirs={theirs} />
      </Conflict>
    </div>
  )
}

function PartsThatDiffer(props: {
  readonly criterion: Criterion
  readonly mine: Written
  readonly theirs: Theirs<Written>
}) {
  const t = useWords()
  const say = useText()
  const { mine, theirs } = props
  const statusIn = (written: Written, id: string) =>
    t(`status.${written.parts?.[id]?.status ?? 'unanswered'}`)
  const reasonIn = (written: Written, id: string) => written.parts?.[id]?.reason ?? ''
  const differing = props.criterion.parts.filter(
    ({ id }) =>
      statusIn(mine, id) !== statusIn(theirs.value, id) || reasonIn(mine, id) !== reasonIn(theirs.value, id),
  )
  if (differing.length === 0) return null
  return (
    <div style={{ marginTop: 12 }}>
      <h4>{t('answerParts.differ')}</h4>
      <ul className="partsread sm">
        {differing.map(({ id, asks }) => (
          <li key={id}>
            {say(asks)}
            <br />
            <span className="soft">
              {t('answerParts.youSay', { status: statusIn(mine, id) })}
              {' · '}
              {t('answerParts.theySay', { name: theirs.by, status: statusIn(theirs.value, id) })}
            </span>
            {reasonIn(mine, id) ? <Voice>{reasonIn(mine, id)}</Voice> : null}
            {reasonIn(theirs.value, id) && reasonIn(theirs.value, id) !== reasonIn(mine, id) ? (
              <Voice by={theirs.by}>{reasonIn(theirs.value, id)}</Voice>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="xs dim">{t('answerParts.joining')}</p>
    </div>
  )
}
