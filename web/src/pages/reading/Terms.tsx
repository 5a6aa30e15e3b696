import { Heading } from '../../parts/Sheet.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { Term } from './reading.ts'
import { Sure } from './Sure.tsx'

/** Terms of the programme beside the clocks of a case. */
export function Terms({ of }: { readonly of: readonly Term[] }) {
  const t = useWords()
  const say = useText()
  return (
    <>
      <Heading>{t('reading.terms')}</Heading>
      <dl className="pairs">
        {of.map(({ id, name, amount, unit, tells, certainty }) => (
          <div key={id}>
            <dt>
              {say(name)}
              <Sure of={certainty} />
            </dt>
            <dd>
              <span className="b6">{t(`reading.unit.${unit}`, { count: amount })}</span>
              <br />
              <span className="sm soft">{say(tells)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
