import { Icon } from '../../parts/Icon.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { ReadProgramme } from './reading.ts'
import { Sure } from './Sure.tsx'

/** The kinds of operator, each with how many criteria are asked of it. */
export function WhoMayJoin({ programme }: { readonly programme: ReadProgramme }) {
  const t = useWords()
  const say = useText()
  const language = useLanguage()
  return (
    <>
      <Heading>{t('web.programme.types')}</Heading>
      <ul className="lines two-ends">
        {programme.operatorTypes.map(({ id, name, certainty, criteria }) => (
          <li key={id}>
            <span>
              {say(name)}
              <span className="xs soft num"> · {t('reading.askedOf', { count: criteria })}</span>
            </span>
            <span className="marks">
              {criteria > 0 ? (
                <a
                  className="noprint sm"
                  href={`/api/v1/programmes/${programme.id}/booklet?${new URLSearchParams({ type: id, language })}`}
                >
                  <Icon name="print" /> {t('reading.booklet')} <span className="sr">{say(name)}</span>
                </a>
              ) : null}
              <Sure of={certainty} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
