import { Go } from '../../parts/Go.tsx'
import { type Text, useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'

interface Neighbour {
  readonly to: string
  readonly number: string
  readonly label: Text
}

/** The one before and the one after, in the programme's order. */
export function Neighbours(props: { readonly before: Neighbour | null; readonly after: Neighbour | null }) {
  const t = useWords()
  return (
    <nav className="neighbours noprint" aria-label={t('reading.neighbours')}>
      {props.before ? <Beside word={t('reading.previous')} of={props.before} /> : <span />}
      {props.after ? <Beside word={t('reading.next')} of={props.after} /> : null}
    </nav>
  )
}

function Beside({ word, of }: { readonly word: string; readonly of: Neighbour }) {
  const say = useText()
  return (
    <p>
      <span className="lab">{word}</span>
      <br />
      <Go to={of.to}>
        <span className="num">{of.number}</span> {say(of.label)}
      </Go>
    </p>
  )
}
