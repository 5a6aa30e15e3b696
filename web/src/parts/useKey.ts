import { useEffect } from 'react'
import { isPlainKey, isWriting } from './keys.ts'

/** Listens to a key on the page; never while somebody writes. Give it a word in KeyHelp. */
export const useKey = (key: string, act: (event: KeyboardEvent) => void, on = true) => {
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key.toLowerCase() || !isPlainKey(event) || isWriting(event.target))
        return
      event.preventDefault()
      act(event)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}
