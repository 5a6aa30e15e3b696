import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { Named, Pilot } from './reading.ts'
import { Sure } from './Sure.tsx'

/** What bounds a programme that is tried first: whom, in what trade, in which stages, what for, and who shapes it. */
export function PilotTold({
  pilot,
  operatorTypes,
}: {
  readonly pilot: Pilot
  readonly operatorTypes: readonly Named[]
}) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const named = (id: string) => {
    const found = operatorTypes.find((one) => one.id === id)
    return found ? say(found.name) : id
  }
  return (
    <>
      <Heading>{t('reading.pilot.title')}</Heading>
      <dl className="pairs">
        <div>
          <dt>{t('reading.pilot.who')}</dt>
          <dd>{t(pilot.invitedOnly ? 'reading.pilot.invited' : 'reading.pilot.open')}</dd>
        </div>
        <div>
          <dt>{t('reading.pilot.flows')}</dt>
          <dd>{forms.list(pilot.flows.map((flow) => t(`reading.flow.${flow}`)))}</dd>
        </div>
        <div>
          <dt>{t('reading.pilot.sectors')}</dt>
          <dd>
            {pilot.sectors.map(({ id, name, certainty }) => (
              <p key={id}>
                {say(name)} <Sure of={certainty} />
              </p>
            ))}
          </dd>
        </div>
        {pilot.stages.map(({ id, name, operatorTypes: types, from, until, certainty }) => (
          <div key={id}>
            <dt>
              {say(name)}
              <Sure of={certainty} />
            </dt>
            <dd>
              {forms.list(types.map(named))}
              <br />
              <span className="sm soft">
                {from ? t('reading.since', { day: forms.day(from) }) : t('reading.pilot.noDay')}
                {until ? ` ${t('reading.until', { day: forms.day(until) })}` : ''}
              </span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('reading.pilot.aims')}</dt>
          <dd>
            {pilot.aims.map(({ id, tells, certainty }) => (
              <p key={id}>
                {say(tells)} <Sure of={certainty} />
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>
            {t('reading.pilot.group')}
            <Sure of={pilot.workingGroup.certainty} />
          </dt>
          <dd>{say(pilot.workingGroup.tells)}</dd>
        </div>
      </dl>
    </>
  )
}
