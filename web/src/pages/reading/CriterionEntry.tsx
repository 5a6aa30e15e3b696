import { Go } from '../../parts/Go.tsx'
import { Status } from '../../parts/Status.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { type Criterion, criterionAddress } from './reading.ts'
import { LevelMark } from './Sure.tsx'

/** One criterion in a list: its number, what must be true, whether it binds, and how one shows it. */
export function CriterionEntry({
  programme,
  criterion,
}: {
  readonly programme: string
  readonly criterion: Criterion
}) {
  const t = useWords()
  const say = useText()
  const { id, number, asks, level, owedBy, certainty, evidence } = criterion
  return (
    <li>
      <span className="num soft b6">{number}</span>
      <div>
        <p className="asks">
          <Go to={criterionAddress(programme, id)}>{say(asks)}</Go>
        </p>
        <p className="sm soft">{say(evidence)}</p>
        <p className="marks xs">
          <LevelMark of={level} />
          {owedBy === 'customs' ? <span>{t('reading.owedByCustoms')}</span> : null}
          {certainty === 'assumed' ? <Status of="assumed" /> : null}
        </p>
      </div>
    </li>
  )
}
