import { day } from '../kernel/day.ts'
import { type Relation, type RelationKind, relationKinds } from './relation.ts'

/** A small sound relation, for tests; what a test is about is said in `but`. */
export const aRelation = (
  from: string | null,
  relation: RelationKind,
  to: string | null,
  but: Partial<Relation> = {},
): Relation => {
  const kind = relationKinds[relation]
  return {
    ...{ from, relation, to },
    why: said(`${from} ${relation} ${to}`),
    ...(kind.needs ? { needs: said(`${to} wants more than ${from}`) } : {}),
    ...(relationKinds[kind.inverse].needs ? { needsBack: said(`${from} wants more than ${to}`) } : {}),
    confidence: 'high',
    saidBy: 'Ana',
    on: day('2026-03-02'),
    reviewed: { by: 'Luis', on: day('2026-04-01') },
    ...but,
  }
}

const said = (words: string) => ({ es: `Dice que ${words}`, en: `Says that ${words}` })
