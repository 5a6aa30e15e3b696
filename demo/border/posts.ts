import type { Tx } from '../../src/store/database/scope.ts'
import { type OfficeId, offices } from '../country/places.ts'
import { insertRows } from '../writing/insertRows.ts'

interface Post {
  readonly id: string
  readonly office: OfficeId
  readonly name: string
  readonly country: string
  readonly modes: readonly string[]
  readonly handPerHour: number
  readonly opensHours: number
  /** Each with what it takes in an hour and how many days it stands there. */
  readonly scanners: readonly (readonly [id: string, name: string, perHour: number, days: number])[]
}

/** Real places, invented posts. They take about an eighth of what arrives. */
// biome-ignore format: a table, a row a line
const posts: readonly Post[] = [
  { id: 'nuevo-laredo',  office: 'norte',    name: 'Puente Nuevo Laredo',       country: 'MX', modes: ['road', 'rail'], handPerHour: 0.4,  opensHours: 16, scanners: [['nuevo-laredo-1', 'Rayos X 1', 0.4, 1500], ['nuevo-laredo-2', 'Rayos X 2', 0.4, 300]] },
  { id: 'ciudad-juarez', office: 'norte',    name: 'Puente Ciudad Juárez',      country: 'MX', modes: ['road'],         handPerHour: 0.3,  opensHours: 16, scanners: [] },
  { id: 'laredo',        office: 'norte',    name: 'Laredo, revisión conjunta', country: 'US', modes: ['road'],         handPerHour: 0.2,  opensHours: 10, scanners: [] },
  { id: 'manzanillo',    office: 'pacifico', name: 'Puerto de Manzanillo',      country: 'MX', modes: ['sea'],          handPerHour: 0.3,  opensHours: 24, scanners: [['manzanillo-1', 'Rayos gamma', 0.35, 1500]] },
  { id: 'veracruz',      office: 'golfo',    name: 'Puerto de Veracruz',        country: 'MX', modes: ['sea'],          handPerHour: 0.35, opensHours: 24, scanners: [] },
  { id: 'mexico-aereo',  office: 'central',  name: 'Carga aérea de México',     country: 'MX', modes: ['air'],          handPerHour: 0.3,  opensHours: 24, scanners: [['mexico-aereo-1', 'Rayos X de bultos', 0.3, 1500]] },
]

const DAY = 86_400_000
const dayBefore = (until: string, days: number) =>
  new Date(Date.parse(until) - days * DAY).toISOString().slice(0, 10)

/** Days before the end since which the posts stand there: before the first declaration. */
const STANDS = 1500

export const writePosts = async (tx: Tx, until: string): Promise<void> => {
  await insertRows(
    tx,
    'borderPost',
    posts.map(({ id, office, name, country, modes, handPerHour, opensHours }) => ({
      ...{ id, officeId: office, name, country, preclearance: country !== 'MX', modes: [...modes] },
      ...{ handPerHour: String(handPerHour), opensHours: String(opensHours) },
      ...{ inServiceFrom: dayBefore(until, STANDS), version: 1, demonstration: true },
    })),
  )
  await insertRows(
    tx,
    'scanner',
    posts.flatMap(({ id: postId, scanners }) =>
      scanners.map(([id, name, perHour, days]) => ({
        ...{ id, postId, name, perHour: String(perHour), inServiceFrom: dayBefore(until, days) },
        ...{ version: 1, demonstration: true },
      })),
    ),
  )
}

/** Inspections a day at each office, and whether it has a scanner, some days before the end. */
export const capacities = (daysBefore: number) =>
  new Map(
    offices.map(({ id }) => {
      const own = posts.filter(({ office }) => office === id)
      const standing = own.flatMap(({ scanners, opensHours }) =>
        scanners.filter(([, , , days]) => days >= daysBefore).map(([, , perHour]) => perHour * opensHours),
      )
      const byHand = own.reduce((sum, { handPerHour, opensHours }) => sum + handPerHour * opensHours, 0)
      return [
        id as string,
        {
          inspectionsPerDay: standing.reduce((sum, one) => sum + one, byHand),
          hasScanner: standing.length > 0,
        },
      ] as const
    }),
  )
