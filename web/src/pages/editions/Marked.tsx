import type { Piece } from '../../parts/differences.ts'

/** A text with what differs from the other marked. */
export function Marked({ of, gone }: { readonly of: readonly Piece[]; readonly gone?: boolean }) {
  let place = 0
  return of.map(({ text, differs }) => {
    place += text.length
    if (!differs || text.trim() === '') return <span key={place}>{text}</span>
    return gone ? <del key={place}>{text}</del> : <ins key={place}>{text}</ins>
  })
}
