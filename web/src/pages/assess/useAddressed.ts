import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** The criterion that the address names after its #, brought into sight once it is drawn. */
export const useAddressed = (): string => {
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (!hash) return
    const element = document.getElementById(hash)
    element?.scrollIntoView({ block: 'start' })
  }, [hash])
  return hash
}
