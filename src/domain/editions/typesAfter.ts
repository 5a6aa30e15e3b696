import type { OperatorType } from '../programmes/programme.ts'

export interface TypesAfter {
  /** What the operator is in the later edition. */
  readonly types: readonly string[]
  /** What it was and nothing in the later edition goes on from. */
  readonly lost: readonly string[]
}

/** What an operator of one edition's types is in another's. */
export const typesAfter = (types: readonly string[], later: readonly OperatorType[]): TypesAfter => {
  const goesOnFrom = ({ id, follows }: OperatorType, type: string) => follows?.includes(type) ?? id === type
  return {
    types: later.filter((one) => types.some((type) => goesOnFrom(one, type))).map(({ id }) => id),
    lost: types.filter((type) => !later.some((one) => goesOnFrom(one, type))),
  }
}
