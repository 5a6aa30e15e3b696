import { differences } from '../../parts/differences.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { PartChange } from './editions.ts'
import { Marked } from './Marked.tsx'

/** What happened to each part of a criterion: which came and went, which bind otherwise, which read otherwise. */
export function PartsChanged({ of }: { readonly of: readonly PartChange[] }) {
  const t = useWords()
  if (of.length === 0) return null
  return (
    <div className="partschanged">
      <p className="xs dim">{t('edition.changes.parts')}</p>
      <ul className="rows">
        {of.map((part) => (
          <li key={part.id}>
            <p className="sm b6">
              {part.kinds.map((kind) => t(`change.part.${kind}`)).join(' · ')}{' '}
              <span className="soft">
                (
                {levelsOf(part)
                  .map((level) => t(`assess.level.${level}`))
                  .join(' → ')}
                )
              </span>
            </p>
            <Words part={part} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const levelsOf = ({ before, after }: PartChange): readonly string[] => [
  ...new Set([before, after].flatMap((side) => (side ? [side.level] : []))),
]

function Words({ part: { before, after } }: { readonly part: PartChange }) {
  const say = useText()
  if (!before || !after) return <p className="sm">{say((after ?? before)?.asks ?? { es: '', en: '' })}</p>
  const [was, is] = [say(before.asks), say(after.asks)]
  if (was === is) return <p className="sm">{is}</p>
  const compared = differences(was, is)
  return (
    <>
      <p className="sm">
        <Marked of={compared.one} gone />
      </p>
      <p className="sm">
        <Marked of={compared.other} />
      </p>
    </>
  )
}
