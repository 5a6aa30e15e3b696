import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orThrow } from './answer.ts'
import { api, type How } from './client.ts'

/**
 * Reads a door and keeps it fresh: `useFetched<Case>('/api/v1/cases/{number}', { path: { number } })`.
 * Hand the answer to `<Fetched of={…}>`, which draws waiting and refusal.
 */
export const useFetched = <T>(address: string, how: How = {}, enabled = true) =>
  useQuery({
    queryKey: [address, how.path ?? {}, how.query ?? {}],
    queryFn: async ({ signal }) => orThrow(await api.get<T>(address, { ...how, signal })),
    enabled,
    placeholderData: how.query ? keepPreviousData : undefined,
  })
