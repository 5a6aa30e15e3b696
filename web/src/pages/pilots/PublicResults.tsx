import '../../look/pilots.css'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { ChangeTold } from './ChangeTold.tsx'
import { Invented } from './PilotMark.tsx'
import type { PublicPilot } from './publicPilot.ts'

/** What came of a pilot, once it was decided: nothing of a group so small that somebody might be recognised. */
export function PublicResults({ of }: { readonly of: NonNullable<PublicPilot['results']> }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const nameOf = ({ measure, name }: (typeof of.measures)[number]) =>
    name ? say(name) : t(`pilot.reckoning.${measure}`, { currency: '' })
  return (
    <Row>
      <Heading>{t('pilot.public.results')}</Heading>
      <ul className="plain">
        {of.decided.map(({ kind, answeredAt, untilDay, opensOn }) => (
          <li key={answeredAt ?? kind}>
            {t(`pilot.step.${kind}`)}
            {answeredAt ? `, ${forms.day(answeredAt.slice(0, 10))}` : ''}
            {untilDay ? `. ${t('pilot.decision.until', { day: forms.day(untilDay) })}` : ''}
            {opensOn ? `. ${t('pilots.opensOn', { day: forms.day(opensOn) })}` : ''}
          </li>
        ))}
      </ul>
      <p>
        {of.tookPart === null
          ? t('pilot.public.few')
          : t('pilot.public.tookPart', { n: forms.number(of.tookPart) })}
      </p>
      <div className="pilot-changes">
        {of.measures.map((one) => (
          <section key={nameOf(one)}>
            <h3>
              {nameOf(one)} {one.invented ? <Invented /> : null}
            </h3>
            <ChangeTold {...one} name={nameOf(one)} smallest={null} />
          </section>
        ))}
      </div>
      {of.measures.length === 0 ? <p className="soft sm">{t('pilot.public.noMeasure')}</p> : null}
      {of.rounds.map(({ title, summary, changed }) => (
        <section key={say(title)}>
          <h3>{say(title)}</h3>
          {summary ? <Voice by={t('pilot.public.said')}>{summary}</Voice> : null}
          {changed ? <Voice by={t('pilot.public.changed')}>{changed}</Voice> : null}
        </section>
      ))}
    </Row>
  )
}
