import { everySourced } from '../everyItem.ts'
import { type Fault, fault } from '../fault.ts'
import type { Programme, SourceKind } from '../programme.ts'

const verifying: readonly SourceKind[] = ['publisher', 'mirror', 'guidance']

/** A fact that claims to be known names where it was seen; one that claims to be verified names the publisher. */
export const sourceFaults = (programme: Programme): readonly Fault[] => {
  const kinds = new Map(programme.bibliography.map((note) => [note.id, note.kind]))
  return everySourced(programme).flatMap(({ at, item: { certainty, sources } }) => {
    const unknown = sources.flatMap((source, i) =>
      kinds.has(source) ? [] : [fault([...at, 'sources', i], 'unknownSource', { source })],
    )
    if (unknown.length > 0) return unknown
    if (certainty === 'assumed') return []
    if (sources.length === 0) return [fault([...at, 'sources'], 'sourceMissing', { certainty })]
    const seen = sources.some((source) => verifying.includes(kinds.get(source) ?? 'secondary'))
    return certainty === 'verified' && !seen
      ? [fault([...at, 'certainty'], 'notFromPublisher', { sources: sources.join(', ') })]
      : []
  })
}
