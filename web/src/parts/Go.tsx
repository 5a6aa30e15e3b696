import { Link, useLocation, useMatches, useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export interface GoProps {
  /** A finished address: `/casos/26-00417?vista=cartas`. */
  readonly to: string
  readonly children: ReactNode
  readonly className?: string
  readonly current?: boolean
  readonly lang?: string
  readonly onClick?: () => void
}

/** A link within Aval. */
export function Go({ to, children, className, current, lang, onClick }: GoProps) {
  const { path, search, hash } = split(to)
  return (
    <Link
      to={path}
      search={search}
      hash={hash}
      className={className}
      activeOptions={{ exact: true }}
      lang={lang}
      onClick={onClick}
      activeProps={{ 'aria-current': current ? 'page' : undefined }}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}

const split = (to: string) => {
  const url = new URL(to, 'http://aval')
  return {
    path: url.pathname,
    search: Object.fromEntries(url.searchParams),
    hash: url.hash.slice(1) || undefined,
  }
}

/** Goes somewhere from code: `const go = useGo(); go('/inicio')`. */
export const useGo = () => {
  const navigate = useNavigate()
  return (to: string, how: { readonly replace?: boolean } = {}) => {
    const { path, search, hash } = split(to)
    return navigate({ to: path, search, hash, replace: how.replace ?? false })
  }
}

/** A word of the address: in /casos/$number, `usePathWord('number')`. */
export const usePathWord = (name: string): string => {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  return params[name] ?? ''
}

/** What stands behind `?`, as text, and a way to change it: filters are part of the address. */
export const useFilters = (): readonly [
  Readonly<Record<string, string>>,
  (changed: Readonly<Record<string, string | undefined>>) => void,
] => {
  const { search, pathname } = useLocation()
  const navigate = useNavigate()
  const filters = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)]))
  const change = (changed: Readonly<Record<string, string | undefined>>) => {
    const next = Object.fromEntries(
      Object.entries({ ...filters, ...changed }).filter(([, value]) => value !== undefined && value !== ''),
    )
    void navigate({ to: pathname, search: next, replace: true })
  }
  return [filters, change]
}

/** What the page's row in the route table calls it: a key of the messages. */
export const usePageWord = () => useMatches({ select: (matches) => matches.at(-1)?.staticData.row?.title })

export const usePath = () => useLocation({ select: (location) => location.pathname })
