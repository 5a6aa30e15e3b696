import { differenceBetween } from '../editions/difference.ts'
import type { Programme } from '../programmes/programme.ts'
import type { Criterion, Followed } from '../standards/standard.ts'
import type { Text } from '../standards/text.ts'
import type { Crosswalk } from './crosswalk.ts'
import { type Relation, type RelationKind, relationKinds } from './relation.ts'

/** How a criterion stands to the one that goes on from it, by what the later programme's author says. */
const kindOf: Readonly<Record<Followed['as'], RelationKind>> = {
  same: 'equal',
  tightened: 'narrower',
  loosened: 'broader',
  reworded: 'partly',
}

/** A programme and the one that took its place are compared already, criterion by criterion: that is a crosswalk too. */
export const successionBetween = (before: Programme, after: Programme): Crosswalk => {
  const relations = differenceBetween(before, after).changes.flatMap(({ before: earlier, after: later }) =>
    later === null ? [] : earlier.map((one) => relationOf(one, later, after)),
  )
  return {
    from: { programme: before.id, edition: before.edition },
    to: { programme: after.id, edition: after.edition },
    relations,
    derivedThrough: 'succession',
  }
}

const relationOf = (before: Criterion, after: Criterion, programme: Programme): Relation => {
  const said = after.follows?.find(({ id }) => id === before.id)
  const relation = said ? kindOf[said.as] : 'partly'
  const why = said?.because ?? sameKey
  return {
    ...{ from: before.id, to: after.id, relation, why },
    ...(relationKinds[relation].needs ? { needs: why } : {}),
    ...(relationKinds[relationKinds[relation].inverse].needs ? { needsBack: why } : {}),
    confidence: said ? 'high' : 'low',
    saidBy: `${programme.shortName} ${programme.edition}`,
    on: after.from,
    reviewed: null,
  }
}

const sameKey: Text = {
  es: 'El programa que siguió conservó el criterio con sus propias palabras.',
  en: 'The programme that followed kept the criterion in words of its own.',
}
