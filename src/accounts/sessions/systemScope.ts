import type { Scope } from '../../store/database/scope.ts'

/** INVARIANT: used only to learn about the one person at the door. */
export const systemScope = (requestId: string): Scope => ({
  side: 'system',
  personId: null,
  operatorIds: [],
  officeIds: 'all',
  requestId,
})
