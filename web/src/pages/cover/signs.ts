import type { IconName } from '../../parts/Icon.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'
import type { CellLook, Shown } from './coverage.ts'

interface Sign {
  readonly tone: Tone
  readonly icon: IconName
}

/** Tone and shape of how far one criterion is covered; its word is `coverage.result.<name>`. */
// biome-ignore format: a table, a row a line
export const signs: Readonly<Record<Shown, Sign>> = {
  meets:         { tone: 'good',  icon: 'solidTick' },
  partly:        { tone: 'heed',  icon: 'half' },
  doesNot:       { tone: 'halt',  icon: 'cross' },
  neutral:       { tone: 'idle',  icon: 'dashedRing' },
  notApplicable: { tone: 'idle',  icon: 'minus' },
  missing:       { tone: 'going', icon: 'up' },
}

/** The same for a cell of the picture; its word is `coverage.cell.<name>`. */
// biome-ignore format: a table, a row a line
export const cellSigns: Readonly<Record<CellLook, Sign>> = {
  covered: { tone: 'good', icon: 'solidTick' },
  part:    { tone: 'heed', icon: 'half' },
  open:    { tone: 'idle', icon: 'dashedRing' },
  none:    { tone: 'idle', icon: 'minus' },
}
