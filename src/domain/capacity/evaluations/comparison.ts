import type { Scored } from './rubric.ts'

/** What a country may let others see of it, each by itself. */
export const consentKinds = ['levels', 'recommendations', 'measured'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** Of fewer countries an average would tell what a single one got. */
export const LEAST_FOR_AVERAGE = 3

export interface Compared {
  readonly country: string
  readonly rubric: string
  readonly rubricVersion: number
}

/** Only what was scored by one version of one rubric stands side by side. */
export const sameRubric = <T extends Compared>(
  all: readonly T[],
  id: string,
  version: number,
): readonly T[] => all.filter(({ rubric, rubricVersion }) => rubric === id && rubricVersion === version)

/** The mean of an indicator over countries, told only where enough of them have a level; "no evidence" is no level. */
export const averageOf = (levels: readonly Scored[]): number | null => {
  const known = levels.flatMap((level) => (level === null ? [] : [level]))
  return known.length < LEAST_FOR_AVERAGE
    ? null
    : known.reduce<number>((sum, level) => sum + level, 0) / known.length
}
