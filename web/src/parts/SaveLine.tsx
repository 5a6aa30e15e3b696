import { useReachable } from '../api/useReachable.ts'
import { useForms } from '../words/useForms.ts'
import { useWords } from '../words/useWords.ts'
import { Icon } from './Icon.tsx'
import type { Autosaved } from './useAutosave.ts'

type Line = Pick<Autosaved<unknown>, 'state' | 'savedAt' | 'why'>

/** Under the field: where the text is. Saved 10:42 · Saved on this phone · Not saved, copy it. */
export function SaveLine({ of }: { readonly of: Line }) {
  const { tone, icon, words } = useLine(of)
  return (
    <p className={`saveline ${tone}`} role="status" aria-live="polite">
      {icon ? <Icon name={icon} /> : null}
      <span>{words}</span>
    </p>
  )
}

const useLine = ({ state, savedAt, why }: Line) => {
  const t = useWords()
  const forms = useForms()
  const reachable = useReachable()
  if (why) return { tone: 'halt', icon: 'warning', words: `${why} ${t('web.save.keptHere')}` } as const
  if (state === 'notSaved') return { tone: 'halt', icon: 'warning', words: t('web.save.notSaved') } as const
  if (state === 'conflict') return { tone: 'heed', icon: 'warning', words: t('web.save.conflict') } as const
  if (state === 'savedOnDevice') {
    return reachable
      ? ({ tone: '', icon: undefined, words: t('web.save.sending') } as const)
      : ({ tone: 'heed', icon: 'noNet', words: t('web.save.onDevice') } as const)
  }
  if (!savedAt) return { tone: '', icon: undefined, words: '' } as const
  return { tone: '', icon: 'tick', words: t('web.save.saved', { time: forms.time(savedAt) }) } as const
}
