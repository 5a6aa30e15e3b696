import '../../look/pilots.css'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { Sure } from '../reading/Sure.tsx'
import type { PilotDay } from './pilots.ts'

/** A day apart is so much of a rem; days far apart are brought nearer, or a year would be a page. */
const NEAR = 0.75
const PER_DAY = 0.035
const FAR = 5

/** The dated course of a pilot as a line in time: the days stand as far apart as they were, each with how sure it is and by what. */
export function PilotCourse(props: {
  readonly days: readonly PilotDay[]
  readonly tellsSource: (id: string) => string
  readonly label: string
}) {
  const forms = useForms()
  const say = useText()
  const days = props.days.toSorted((one, other) => one.on.localeCompare(other.on))
  return (
    <ol className="course" aria-label={props.label}>
      {days.map(({ id, on, tells, certainty, sources = [] }, place) => (
        <li key={id} className={certainty} style={{ paddingTop: `${apart(days[place - 1]?.on, on)}rem` }}>
          <time dateTime={on}>{forms.day(on)}</time>
          <div>
            <p>{say(tells)}</p>
            <p className="xs dim">
              <Sure of={certainty} /> {sources.map(props.tellsSource).join('; ')}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

const apart = (before: string | undefined, on: string): number => {
  if (before === undefined) return 0
  const days = (Date.parse(on) - Date.parse(before)) / 86_400_000
  return Math.min(FAR, NEAR + days * PER_DAY)
}
