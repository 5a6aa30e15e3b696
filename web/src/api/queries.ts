import { QueryClient } from '@tanstack/react-query'
import { Refused } from './answer.ts'

/** A refusal is an answer and is not asked again; a broken line is tried twice more. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && !(error instanceof Refused && error.refusal.status > 0),
    },
    mutations: { networkMode: 'always' },
  },
})
