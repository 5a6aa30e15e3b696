import { useWords } from '../../words/useWords.ts'
import type { Condition } from './targeting.ts'
import { useCodeWords } from './useCodeWords.ts'
import { useDecimal } from './useDecimal.ts'

const SHOWN = 6

/** Conditions as a sentence: "El origen es uno de: KP y el valor por kilo es menor que 80". */
export function ConditionWords({ of }: { readonly of: readonly Condition[] }) {
  const t = useWords()
  const decimal = useDecimal()
  const { wordOf } = useCodeWords()
  const written = ({ field, value }: Condition): string => {
    if (value === undefined) return ''
    if (typeof value === 'number') return ` ${decimal(value)}`
    const more = value.length - SHOWN
    const list = value
      .slice(0, SHOWN)
      .map((code) => wordOf(field, code))
      .join(', ')
    return more > 0 ? ` ${list} ${t('targeting.more', { count: more })}` : ` ${list}`
  }
  return (
    <>
      {of.map((condition, at) => (
        <span key={at}>
          {at > 0 ? <br /> : null}
          {t(`targeting.field.${condition.field}`)}: {t(`targeting.operator.${condition.is}`)}
          <b className="b6">{written(condition)}</b>
        </span>
      ))}
    </>
  )
}
