import { useState } from 'react'
import type { NavigationWord } from '../navigation.ts'
import { Go } from '../parts/Go.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useWords } from '../words/useWords.ts'
import { useClosing } from './useClosing.ts'

interface Words {
  readonly of: readonly NavigationWord[]
  readonly current: string | undefined
}

/** What a role may open beyond the words of the bar: beneath one word; on a phone in the scrolling row with the others. */
export function MoreWords({ of, current }: Words) {
  if (of.length === 0) return null
  return (
    <>
      <Beneath of={of} current={current} />
      <InRow of={of} current={current} />
    </>
  )
}

function InRow({ of, current }: Words) {
  const t = useWords()
  return of.map(({ to, word }) => (
    <Go key={to} to={to} className="onphone" current={to === current}>
      {t(word)}
    </Go>
  ))
}

function Beneath({ of, current }: Words) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const place = useClosing(open, close)
  return (
    <div className="drop offphone" ref={place}>
      <button
        type="button"
        className="opens"
        aria-expanded={open}
        aria-controls="more"
        data-current={of.some(({ to }) => to === current) || undefined}
        onClick={() => setOpen(!open)}
      >
        {t('web.nav.more')} <Icon name={open ? 'chevronUp' : 'chevronDown'} />
      </button>
      <div id="more" className="leaf" hidden={!open}>
        {open
          ? of.map(({ to, word }) => (
              <Go key={to} to={to} className="item" current={to === current} onClick={close}>
                {t(word)}
              </Go>
            ))
          : null}
      </div>
    </div>
  )
}
