import type { Pilot } from '../../../src/domain/programmes/programme.ts'
import { newId } from '../../newId.ts'

export interface InventedCompany {
  readonly id: string
  readonly stageId: string
  readonly sectorId: string
  readonly name: string
  readonly taxId: string
  readonly state: 'invited' | 'accepted' | 'declined' | 'withdrawn'
  readonly reason: string
  readonly answered: boolean
}

const words: Readonly<Record<string, readonly [name: string, code: string]>> = {
  aerospace: ['Aeroestructuras', 'AEI'],
  electronics: ['Circuitos', 'CII'],
  automotive: ['Autopartes', 'AUI'],
}
const places = [
  'Querétaro',
  'Chihuahua',
  'Reynosa',
  'Tijuana',
  'Saltillo',
  'Guadalajara',
  'Hermosillo',
  'Apodaca',
]

/** Eight companies of each sector, none of which there ever was. */
export const invitedCompanies = ({ sectors, stages }: Pilot): readonly InventedCompany[] =>
  sectors.flatMap(({ id: sectorId }, sector) =>
    places.map((place, at) => {
      const [name, code] = words[sectorId] ?? ['Empresa', 'EMI']
      return {
        ...{ id: newId(), stageId: stages[0]?.id ?? '', sectorId, name: `${name} Inventada de ${place}` },
        taxId: `${code}09010${at + 1}X${sector}${at}`,
        ...answerAt(sector * places.length + at),
      }
    }),
  )

const answerAt = (place: number): Pick<InventedCompany, 'state' | 'reason' | 'answered'> => {
  if (place % 8 === 5) return { state: 'declined', reason: 'No exporta por ahora.', answered: true }
  if (place % 12 === 7) return { state: 'invited', reason: '', answered: false }
  if (place === 22) return { state: 'withdrawn', reason: 'Cerró su planta.', answered: false }
  return { state: 'accepted', reason: '', answered: true }
}
