/**
 * A workshop of the programme: for programme staff and validators in depth, for frontline officers, or for companies. It is
 * drafted, opened to registration, held over its sessions, and closed; what is wrong is cancelled with a reason. Tests, marks of
 * attendance and certificates each have their time, and all of it is read from the tables here.
 */
export const tracks = ['staff', 'frontline', 'companies'] as const
export type Track = (typeof tracks)[number]

export const workshopModes = ['inPerson', 'hybrid', 'remote'] as const
export type WorkshopMode = (typeof workshopModes)[number]

export const workshopLanguages = ['es', 'en', 'pt', 'fr'] as const
export type WorkshopLanguage = (typeof workshopLanguages)[number]

export const workshopStates = ['draft', 'open', 'underWay', 'closed', 'cancelled'] as const
export type WorkshopState = (typeof workshopStates)[number]

interface WorkshopStepRow {
  readonly from: readonly WorkshopState[]
  readonly to: WorkshopState
  /** What must hold besides the state. */
  readonly needs: readonly WorkshopNeed[]
}

export type WorkshopNeed = 'sessions' | 'reason' | 'nobodyCertified'

/** What moves a workshop. A row is a step; `needs` is established before it is taken. */
// biome-ignore format: a table, a row a line
export const workshopSteps = {
  open:   { from: ['draft'],                     to: 'open',      needs: ['sessions'] },
  start:  { from: ['open'],                      to: 'underWay',  needs: [] },
  close:  { from: ['underWay'],                  to: 'closed',    needs: [] },
  reopen: { from: ['closed'],                    to: 'underWay',  needs: ['reason', 'nobodyCertified'] },
  cancel: { from: ['draft', 'open', 'underWay'], to: 'cancelled', needs: ['reason', 'nobodyCertified'] },
} as const satisfies Record<string, WorkshopStepRow>

export type WorkshopStep = keyof typeof workshopSteps

/** What may be done about a workshop in which state. */
// biome-ignore format: a table, a row a line
export const workshopActs = {
  change:     ['draft', 'open', 'underWay'],
  register:   ['open'],
  enrol:      ['open', 'underWay', 'closed'],
  attend:     ['underWay', 'closed'],
  setTest:    ['draft', 'open'],
  testBefore: ['open', 'underWay'],
  testAfter:  ['underWay', 'closed'],
  evaluate:   ['underWay', 'closed'],
  certify:    ['closed'],
  lay:        ['draft', 'open', 'underWay', 'closed'],
} as const satisfies Record<string, readonly WorkshopState[]>

export type WorkshopAct = keyof typeof workshopActs

export const mayDoAt = (state: WorkshopState, act: WorkshopAct): boolean => {
  const states: readonly WorkshopState[] = workshopActs[act]
  return states.includes(state)
}

/** Where a step leads, or which of its needs is not met; nothing where it may not be taken in this state. */
export const takeWorkshopStep = (
  state: WorkshopState,
  step: WorkshopStep,
  holds: Readonly<Record<WorkshopNeed, boolean>>,
): { readonly to: WorkshopState } | { readonly lacks: WorkshopNeed } | undefined => {
  const row: WorkshopStepRow = workshopSteps[step]
  if (!row.from.includes(state)) return undefined
  const lacks = row.needs.find((need) => !holds[need])
  return lacks ? { lacks } : { to: row.to }
}

export const stepsFrom = (state: WorkshopState): readonly WorkshopStep[] =>
  (Object.keys(workshopSteps) as WorkshopStep[]).filter((step) => {
    const { from }: WorkshopStepRow = workshopSteps[step]
    return from.includes(state)
  })

export const isFinal = (state: WorkshopState): boolean => stepsFrom(state).length === 0
