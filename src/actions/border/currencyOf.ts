import type { Programme } from '../../domain/programmes/programme.ts'

/** In which values are compared; until a programme says so, that of its fees, else the dollar. */
export const currencyOf = ({ fees }: Pick<Programme, 'fees'>): string => fees[0]?.currency ?? 'USD'
