import { type RefObject, useEffect } from 'react'

/** A row of words that scrolls sideways on a phone shows the one where the reader is. */
export const useCurrentInSight = (row: RefObject<HTMLElement | null>, current: string | undefined) => {
  useEffect(() => {
    const nav = row.current
    const word = nav?.querySelector<HTMLElement>('[aria-current]')
    if (!nav || !word || nav.scrollWidth <= nav.clientWidth) return
    const { left, width } = word.getBoundingClientRect()
    nav.scrollLeft += left - nav.getBoundingClientRect().left - (nav.clientWidth - width) / 2
  }, [row, current])
}
