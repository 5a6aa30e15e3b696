import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { type PageRow, routeTable } from './routeTable.ts'
import { ErrorPage } from './shell/ErrorPage.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { Shell } from './shell/Shell.tsx'
import { Waiting } from './shell/Waiting.tsx'
import { wantRooms } from './words/words.ts'

type PageModule = Readonly<Record<string, ComponentType>>

const files = import.meta.glob<PageModule>('./pages/**/*.tsx')
const rows: readonly PageRow[] = routeTable

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ErrorPage })

const needsRooms = ({ rooms, title }: PageRow) => rooms ?? !title.startsWith('web.')

const pageOf = (row: PageRow) => {
  const load = files[`./pages/${row.page}.tsx`]
  if (!load) throw new Error(`routeTable.ts names pages/${row.page}.tsx, which is not there`)
  const withItsWords = async () => {
    const [page] = await Promise.all([load(), ...(needsRooms(row) ? [wantRooms()] : [])])
    return page
  }
  return lazyRouteComponent(withItsWords, row.page.split('/').at(-1) ?? '')
}

const pages = rows
  .filter((row) => import.meta.env.DEV || import.meta.env.MODE === 'test' || !row.onlyInDevelopment)
  .map((row) =>
    createRoute({
      getParentRoute: () => root,
      path: row.path,
      component: pageOf(row),
      pendingComponent: () => <Waiting title={row.title} />,
      errorComponent: ErrorPage,
      staticData: { row },
    }),
  )

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
  // Addresses hold plain words: `?q=26-00417` stays text, and nothing is wrapped in JSON quotes.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const words = new URLSearchParams(
      Object.entries(search)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => [key, String(value)]),
    ).toString()
    return words ? `?${words}` : ''
  },
})

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly row?: PageRow
  }
}
