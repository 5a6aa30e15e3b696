import { Heading } from '../../parts/Sheet.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { ReadProgramme } from './reading.ts'
import { Sure } from './Sure.tsx'

export function Tiers({ of }: { readonly of: ReadProgramme['tiers'] }) {
  const t = useWords()
  const say = useText()
  return (
    <>
      <Heading>{t('reading.tiers')}</Heading>
      <dl className="pairs">
        {of.map(({ id, name, tells, certainty }) => (
          <div key={id}>
            <dt>
              {say(name)}
              <Sure of={certainty} />
            </dt>
            <dd>{tells ? say(tells) : null}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
