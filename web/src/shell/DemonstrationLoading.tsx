import { useQuery } from '@tanstack/react-query'
import { orThrow } from '../api/answer.ts'
import { api } from '../api/client.ts'
import { Band } from '../parts/Notice.tsx'
import { Row } from '../parts/Sheet.tsx'
import { useWords } from '../words/useWords.ts'

interface Demonstration {
  readonly borderLoading: { readonly percent: number } | null
}

const AGAIN_MS = 3_000

/** Above every page until the demonstration's declarations are written: figures still change. */
export function DemonstrationLoading() {
  const t = useWords()
  const { data } = useQuery({
    queryKey: ['demonstration'],
    queryFn: async () => orThrow(await api.get<Demonstration>('/api/v1/demonstration')),
    // Once written it stays written.
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.borderLoading ? AGAIN_MS : false),
  })
  if (!data?.borderLoading) return null
  return (
    <Row first>
      <Band tone="going">
        {t('web.demonstration.borderLoading', { percent: data.borderLoading.percent })}
      </Band>
    </Row>
  )
}
