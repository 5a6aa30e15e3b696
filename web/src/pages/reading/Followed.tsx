import { Go } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { criterionAddress, type FollowedLine, type ReadCriterion } from './reading.ts'

/** What it goes on from in the programme before, and what goes on from it after. */
export function Followed({ read }: { readonly read: ReadCriterion }) {
  const t = useWords()
  const { follows, followedBy } = read
  if (follows.length + followedBy.length === 0) return null
  return (
    <Row>
      <Heading>{t('reading.succession')}</Heading>
      <ul className="criteria">
        {follows.map((line) => (
          <Line key={`${line.programme.id} ${line.id}`} word={t('reading.followsFrom')} line={line} />
        ))}
        {followedBy.map((line) => (
          <Line key={`${line.programme.id} ${line.id}`} word={t('reading.followedIn')} line={line} />
        ))}
      </ul>
    </Row>
  )
}

function Line({ word, line }: { readonly word: string; readonly line: FollowedLine }) {
  const t = useWords()
  const say = useText()
  const { programme, id, number, asks, because } = line
  return (
    <li>
      <span className="num soft b6">{number}</span>
      <div>
        <p className="lab">
          {word} {programme.shortName} {programme.edition} · {t(`reading.as.${line.as}`)}
        </p>
        <p>
          <Go to={criterionAddress(programme.id, id)}>{say(asks)}</Go>
        </p>
        <p className="sm soft">{say(because)}</p>
      </div>
    </li>
  )
}
