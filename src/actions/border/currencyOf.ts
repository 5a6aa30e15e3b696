import { noBorder } from '../../domain/programmes/borderPart.ts'
import type { Programme } from '../../domain/programmes/programme.ts'

/** In which values are compared. */
export const currencyOf = ({ border }: Pick<Programme, 'border'>): string => (border ?? noBorder).currency
