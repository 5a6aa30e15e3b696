import { type Refused, refused } from '../domain/kernel/outcome.ts'

/** Rules kept by the database beneath the application, told in the same words. Anything else is a fault of ours. */
const told: Readonly<Record<string, Refused>> = {
  AV001: refused('conflict', 'people.lastAdministrator'),
  AV002: refused('notAllowed', 'casework.needs.secondPerson'),
  AV003: refused('notAllowed', 'casework.needs.noConflict'),
  AV004: refused('notAllowed', 'casework.needs.recommendation'),
  AV005: refused('notAllowed', 'notAllowed'),
  AV006: refused('notAllowed', 'casework.needs.secondPerson'),
  AV007: refused('notAllowed', 'casework.needs.secondPerson'),
  AV010: refused('conflict', 'retention.kept'),
  AV011: refused('notAllowed', 'crosswalk.own'),
  AV030: refused('conflict', 'targeting.stays'),
  AV031: refused('notAllowed', 'targeting.secondPerson'),
  AV032: refused('conflict', 'targeting.notTried'),
  AV039: refused('notAllowed', 'penalties.secondPerson'),
  AV044: refused('conflict', 'group.stays'),
  AV045: refused('notAllowed', 'initiative.needs.secondPerson'),
  AV061: refused('notAllowed', 'pilots.secondPerson'),
  AV062: refused('notNow', 'pilots.notNow'),
  AV063: refused('notAllowed', 'pilots.onlyInvited'),
  '23505': refused('conflict', 'conflict.alreadyThere'),
  '23503': refused('notFound', 'notFound'),
  '42501': refused('notFound', 'notFound'),
  AV042: refused('notAllowed', 'training.secondPerson'),
  AV043: refused('conflict', 'training.certificateStays'),
  AV051: refused('conflict', 'evaluation.handedIn'),
  AV052: refused('conflict', 'evaluation.levelsTooSoon'),
  AV053: refused('conflict', 'evaluation.notInThisState'),
  AV054: refused('notAllowed', 'evaluation.secondPerson'),
  AV033: refused('conflict', 'gate.notWaiting'),
  '22003': refused('input', 'input.cannotBeKept'),
  '22007': refused('input', 'input.cannotBeKept'),
  '22008': refused('input', 'input.cannotBeKept'),
  '22P02': refused('input', 'input.cannotBeKept'),
  '22021': refused('input', 'input.cannotBeKept'),
  '22P05': refused('input', 'input.cannotBeKept'),
  '53100': refused('notNow', 'server.diskFull'),
}

export const refusalOfDatabase = (error: unknown): Refused | undefined => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return told[code]
}
