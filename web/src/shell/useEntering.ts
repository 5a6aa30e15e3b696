import { useEffect } from 'react'
import type { Session } from '../api/session.ts'
import { useGo, usePath } from '../parts/Go.tsx'
import type { PageRow } from '../routeTable.ts'

/** The page is not public: whoever is not wholly signed in finishes that first, and then comes back here. */
export const useEntering = (side: PageRow['side'], session: Session | null | undefined) => {
  const go = useGo()
  const path = usePath()
  const first = firstStop(side, session)
  // Leaves once, with the address it had then.
  useEffect(() => {
    if (first === undefined) return
    const back = encodeURIComponent(path + location.search)
    void go(first === '/entrar' ? `${first}?volver=${back}` : first, { replace: true })
  }, [first])
}

const firstStop = (side: PageRow['side'], session: Session | null | undefined) => {
  if (side === 'public' || session === undefined) return undefined
  if (session === null || session.next === 'secondFactor') return '/entrar'
  return session.next === 'setUpSecondFactor' && side !== 'signedIn' ? '/segundo-factor' : undefined
}
