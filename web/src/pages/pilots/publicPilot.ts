import type { Text } from '../../words/useText.ts'
import type { Unit } from './ChangeTold.tsx'
import type { Cells, Change, Estimate, Finding } from './measures.ts'
import type { PilotRead } from './pilots.ts'

/** Of GET /api/v1/programmes/{programme}/pilot */
export interface PublicPilot
  extends Pick<
    PilotRead,
    | 'state'
    | 'startsOn'
    | 'endsOn'
    | 'opensOn'
    | 'historical'
    | 'demonstration'
    | 'bounds'
    | 'stages'
    | 'next'
  > {
  readonly results: {
    readonly decided: readonly {
      readonly kind: string
      readonly answeredAt: string | null
      readonly untilDay: string | null
      readonly opensOn: string | null
    }[]
    readonly tookPart: number | null
    readonly measures: readonly {
      readonly measure: Change['measure'] | null
      readonly name: Text | null
      readonly unit: Unit
      readonly better: 'lower' | 'higher'
      readonly cells: Cells
      readonly difference: Estimate
      readonly finding: Finding
      readonly invented: boolean
    }[]
    readonly rounds: readonly { readonly title: Text; readonly summary: string; readonly changed: string }[]
  } | null
}
