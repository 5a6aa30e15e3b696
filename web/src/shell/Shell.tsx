import { Outlet, useMatches } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import { type Session, useSessionQuery } from '../api/session.ts'
import { Fetched } from '../parts/Fetched.tsx'
import { Row } from '../parts/Sheet.tsx'
import { SkipLink } from '../parts/SkipLink.tsx'
import type { PageRow } from '../routeTable.ts'
import { Footer } from './Footer.tsx'
import { NotFound } from './NotFound.tsx'
import { NotYours } from './NotYours.tsx'
import { PublicBar } from './PublicBar.tsx'
import { useEntering } from './useEntering.ts'
import { useReadableTarget } from './useReadableTarget.ts'

const TopBar = lazy(() => import('./TopBar.tsx').then(({ TopBar }) => ({ default: TopBar })))
const Interruptions = lazy(() =>
  import('./Interruptions.tsx').then(({ Interruptions }) => ({ default: Interruptions })),
)

const DemonstrationLoading = lazy(() =>
  import('./DemonstrationLoading.tsx').then(({ DemonstrationLoading: Loading }) => ({ default: Loading })),
)

/** The ground of every page: the bar, the sheet with its margin, the footer of public pages. */
export function Shell() {
  const row = useMatches({ select: (matches) => matches.at(-1)?.staticData.row })
  const side = row?.side ?? 'public'
  const asked = useSessionQuery(side !== 'public')
  const session = asked.data
  const main = useRef<HTMLElement>(null)
  useReadableTarget(main)
  useEntering(side, session)
  const isPublic = side === 'public'
  return (
    <div className={side === 'office' || side === 'admin' ? 'office' : undefined}>
      <SkipLink />
      <Suspense fallback={<div className="top" />}>
        {session?.next === 'home' && !isPublic ? (
          <TopBar session={session} />
        ) : (
          <PublicBar session={session ?? undefined} />
        )}
      </Suspense>
      <main id="main" ref={main} tabIndex={-1} className={isPublic ? 'sheet public' : 'sheet'}>
        {session === undefined && !isPublic ? (
          <Row first>
            <Fetched of={asked}>{() => null}</Fetched>
          </Row>
        ) : (
          <Page row={row} session={session} />
        )}
      </main>
      {isPublic ? <Footer /> : null}
      <Suspense>
        <Interruptions session={session ?? undefined} />
      </Suspense>
    </div>
  )
}

function Page({
  row,
  session,
}: {
  readonly row: PageRow | undefined
  readonly session: Session | null | undefined
}) {
  if (!row) return <NotFound />
  if (row.side === 'public') return <Outlet />
  if (!session || session.next === 'secondFactor') return null
  if (session.next === 'setUpSecondFactor' && row.side !== 'signedIn') return null
  if (row.side !== 'signedIn' && !mayEnter(row.side, session)) return <NotYours session={session} />
  return (
    <>
      <Suspense>
        <DemonstrationLoading />
      </Suspense>
      <Outlet />
    </>
  )
}

/** The office's and the administrator's pages share their people; the server decides what each may read. */
const mayEnter = (side: 'company' | 'office' | 'admin', session: Session) =>
  side === 'company' ? session.side === 'company' : session.side !== 'company'
