import type { ReactNode } from 'react'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'

export interface Passage {
  readonly title: string
  readonly text: ReactNode
}

/** A page to be read: each passage with its title in the margin's rhythm. */
export function Prose(props: {
  readonly title: string
  readonly tab: string
  readonly lead: string
  readonly passages: readonly Passage[]
}) {
  return (
    <>
      <Row first margin={<strong>{props.tab}</strong>}>
        <PageTitle short={props.tab} lead={props.lead}>
          {props.title}
        </PageTitle>
      </Row>
      {props.passages.map(({ title, text }) => (
        <Row key={title}>
          <h2>{title}</h2>
          <div className="prose" style={{ marginTop: 8 }}>
            {text}
          </div>
        </Row>
      ))}
    </>
  )
}
