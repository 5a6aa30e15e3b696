import type { Theirs } from '../../parts/autosaveState.ts'
import { Conflict } from '../../parts/Conflict.tsx'
import type { Autosaved } from '../../parts/useAutosave.ts'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Written } from './profile.ts'

/** Two people answered the same criterion: both answers, with their status, and the choice between them. */
export function AnswerConflict(props: {
  readonly answer: Autosaved<Written>
  readonly theirs: Theirs<Written>
}) {
  const t = useWords()
  const forms = useForms()
  const { value, choose } = props.answer
  const { theirs } = props
  const field = value.status === 'notApplicable' ? 'reason' : 'text'
  const wordsOf = (written: Written) => (written.status === 'notApplicable' ? written.reason : written.text)
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
          else choose(how === 'mine' ? value : { ...value, [field]: words })
        }}
      />
    </div>
  )
}
