import { Go } from '../../parts/Go.tsx'
import { Status } from '../../parts/Status.tsx'
import { otherLanguage } from '../../words/language.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useText } from '../../words/useText.ts'
import { criterionAddress, type Heading, type Level, type NamePlate } from './reading.ts'
import { LevelMark } from './Sure.tsx'

interface Pieces {
  readonly es: readonly string[]
  readonly en: readonly string[]
}

export interface Hit {
  readonly programme: NamePlate
  readonly standard: Heading
  readonly id: string
  readonly number: string
  readonly level: Level
  readonly certainty: 'verified' | 'secondary' | 'assumed'
  readonly asks: Pieces
  readonly beside: Pieces | null
}

/** A criterion that was found, with the words that found it marked, in whichever language they stand. */
export function FoundCriterion({ hit }: { readonly hit: Hit }) {
  const say = useText()
  const language = useLanguage()
  const { programme, standard, asks, beside } = hit
  const holding = (pieces: Pieces) => (pieces[language].length > 1 ? language : otherLanguage(language))
  const own = asks[language].length > 1
  const other = own ? null : asks[otherLanguage(language)].length > 1 ? asks : beside
  return (
    <li>
      <span className="num soft b6">{hit.number}</span>
      <div>
        <p className="lab">
          {programme.shortName} {programme.edition} · {standard.number} {say(standard.title)}
        </p>
        <p className="asks">
          <Go to={criterionAddress(programme.id, hit.id)}>
            <Marked pieces={asks[language]} />
          </Go>
        </p>
        {other ? (
          <p className="sm soft" lang={holding(other)}>
            <Marked pieces={other[holding(other)]} />
          </p>
        ) : null}
        <p className="marks xs">
          <LevelMark of={hit.level} />
          {hit.certainty === 'assumed' ? <Status of="assumed" /> : null}
        </p>
      </div>
    </li>
  )
}

function Marked({ pieces }: { readonly pieces: readonly string[] }) {
  // Pieces never change places: their place is their key.
  return pieces.map((piece, at) => {
    const key = `${at} ${piece}`
    return at % 2 === 1 ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>
  })
}
