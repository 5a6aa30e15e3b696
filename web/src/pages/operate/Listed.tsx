import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Fetched } from '../../parts/Fetched.tsx'
import { Row } from '../../parts/Sheet.tsx'

/** A list that stands outside any Row once it is there; until then its rules, or why it is not, stand in one. */
export function Listed<T>(props: {
  readonly of: UseQueryResult<T>
  readonly rows?: number
  readonly children: (data: T) => ReactNode
}) {
  const { data } = props.of
  if (data !== undefined) return props.children(data)
  return (
    <Row>
      <Fetched of={props.of} rows={props.rows ?? 12}>
        {() => null}
      </Fetched>
    </Row>
  )
}
