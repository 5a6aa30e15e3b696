import { useFetched } from '../../api/useFetched.ts'
import { useFilters } from '../../parts/Go.tsx'
import type { QueuePage } from './queueTypes.ts'

export type QueueScope = 'work' | 'decisions' | 'all'

/** The filters of a list of cases, as its address holds them. */
export const queueQuery = (filters: Readonly<Record<string, string>>, scope: QueueScope) => ({
  scope,
  q: filters.q || undefined,
  mine: filters.ver === 'mios' ? true : undefined,
  due: dueOf[filters.ver ?? ''],
  band: filters.ver === 'riesgo' ? 'high' : undefined,
  news: filters.ver === 'novedad' ? true : undefined,
  states: filters.estado || undefined,
  page: Number(filters.pagina) || undefined,
})

const dueOf: Readonly<Record<string, string | undefined>> = {
  vencidos: 'late',
  hoy: 'today',
  semana: 'week',
  pausa: 'paused',
}

export const useQueue = (scope: QueueScope) => {
  const [filters, change] = useFilters()
  const found = useFetched<QueuePage>('/api/v1/cases', { query: queueQuery(filters, scope) })
  return { filters, change, found }
}

/** The address of the same list with other filters. */
export const listAddress = (
  path: string,
  filters: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string | undefined>>,
) => {
  const next = Object.entries({ ...filters, ...changed }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  return next.length === 0 ? path : `${path}?${new URLSearchParams(next)}`
}
