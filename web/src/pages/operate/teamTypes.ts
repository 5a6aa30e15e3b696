export interface Workload {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly cases: number
  readonly late: number
  readonly week: number
  readonly visits: number
  readonly decided: number
}

export interface Absence {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly deputyId: string
  readonly deputyName: string
  readonly fromDay: string
  readonly untilDay: string
}

export interface TeamData {
  readonly officers: readonly Workload[]
  readonly absences: readonly Absence[]
  readonly unassigned: number
  readonly today: string
}
