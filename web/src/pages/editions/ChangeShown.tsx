import { useEffect, useRef } from 'react'
import { differences } from '../../parts/differences.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { Change } from './editions.ts'
import { Marked } from './Marked.tsx'
import { PartsChanged } from './PartsChanged.tsx'

/** One criterion before and after, the words that changed marked; how its level changed, and why. It has its own address. */
export function ChangeShown({ change }: { readonly change: Change }) {
  const t = useWords()
  const say = useText()
  const { before, after, kinds, because } = change
  const here = useRef<HTMLElement>(null)
  const id = (after ?? before[0])?.id ?? ''
  useEffect(() => {
    if (window.location.hash === `#${id}`) here.current?.scrollIntoView()
  }, [id])
  const numbers = [before.map(({ number }) => number).join(' + '), after?.number ?? ''].filter(Boolean)
  const levels = [...new Set([...before.map(({ level }) => level), ...(after ? [after.level] : [])])]
  const [only] = before
  const compared =
    after && only && before.length === 1 ? differences(say(only.asks), say(after.asks)) : undefined
  return (
    <article ref={here} id={id} className="change" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`} className="b6">
        <a href={`#${id}`}>{[...new Set(numbers)].join(' → ')}</a>{' '}
        <span className="soft">
          {(kinds.length === 0 ? (['same'] as const) : kinds).map((kind) => t(`change.${kind}`)).join(' · ')}
        </span>
      </h3>
      <div className="sides">
        {before.length > 0 ? (
          <div>
            <p className="xs dim">{t('edition.changes.before')}</p>
            {before.map((one) => (
              <p key={one.id}>
                {before.length > 1 ? <span className="num soft">{one.number} </span> : null}
                {compared ? <Marked of={compared.one} gone /> : say(one.asks)}
              </p>
            ))}
          </div>
        ) : null}
        {after ? (
          <div>
            <p className="xs dim">{t('edition.changes.after')}</p>
            <p>{compared ? <Marked of={compared.other} /> : say(after.asks)}</p>
          </div>
        ) : null}
      </div>
      <PartsChanged of={change.parts} />
      <p className="sm soft">{levels.map((level) => t(`assess.level.${level}`)).join(' → ')}</p>
      {because.map((text) => (
        <p key={text.en} className="sm why">
          {say(text)}
        </p>
      ))}
    </article>
  )
}
