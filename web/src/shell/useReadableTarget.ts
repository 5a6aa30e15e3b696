import { type RefObject, useEffect, useRef } from 'react'
import { usePath } from '../parts/Go.tsx'

/** On a new page the reader starts at its content, not at the link they left behind. */
export const useReadableTarget = (main: RefObject<HTMLElement | null>) => {
  const path = usePath()
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus({ preventScroll: true })
  }, [path, main])
}
