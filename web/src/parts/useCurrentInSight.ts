import { type RefObject, useEffect } from 'react'

/** A row of words that scrolls sideways on a phone shows the one where the reader is; looked at anew when `drawn` changes. */
export const useCurrentInSight = (row: RefObject<HTMLElement | null>, drawn: string | undefined) => {
  useEffect(() => {
    const nav = row.current
    const word = nav?.querySelector<HTMLElement>('[aria-current]')
    if (!nav || !word || nav.scrollWidth <= nav.clientWidth) return
    const { left, width } = word.getBoundingClientRect()
    nav.scrollLeft += left - nav.getBoundingClientRect().left - (nav.clientWidth - width) / 2
  }, [row, drawn])
}
