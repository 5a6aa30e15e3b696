import type { Programme } from '../../programmes/programme.ts'

/**
 * Ids of a programme's controls: its short name, then the criterion's own id: 'neec-risk-analysis-procedure'. A number
 * would read better, but numbers change from edition to edition and a criterion's id never does; the number is the label.
 * The short name keeps catalogues of two programmes apart in one profile or mapping.
 */
export const controlId = (programmeId: string, criterionId: string): string =>
  `${shortName(programmeId)}-${criterionId}`

/** 'neec' of 'mx-neec'. OSCAL wants a letter first. */
export const shortName = (programmeId: string): string => {
  const name = programmeId.replace(/^[^-]*-/u, '') || programmeId
  return /^\p{L}/u.test(name) ? name : `p${name}`
}

export const statementId = (programmeId: string, criterionId: string, partId?: string): string =>
  `${controlId(programmeId, criterionId)}_smt${partId === undefined ? '' : `.${partId}`}`

/** What other documents of ours call a programme's catalogue by. */
export const catalogFile = ({ id }: Pick<Programme, 'id'>): string => `${id}-catalog.json`
