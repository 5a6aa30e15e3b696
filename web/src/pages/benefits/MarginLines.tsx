import { Fragment } from 'react'

/** Short facts in the margin: lines where there is room, one after the other on a phone. The first is the weightiest. */
export function MarginLines({ of }: { readonly of: readonly string[] }) {
  return of.map((line, place) => (
    <Fragment key={line}>
      {place === 0 ? <strong>{line}</strong> : line}
      {place > 0 && place < of.length - 1 ? '. ' : ''}
      <br />
    </Fragment>
  ))
}
