import type { CaseState } from '../../domain/casework/states.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import type { Say } from '../../files/messages.ts'

/** What a certificate can be in the system before. Each is a state of the case here. */
export const memberStatuses = ['certified', 'suspended', 'revoked', 'expired', 'withdrawn'] as const

/**
 * States in which an open case can be brought over, of applicants and of certificate holders. Later ones rest on findings and
 * recommendations that stand nowhere here yet: such a case is brought over as it was after its visit, and goes on from there.
 */
export const applicantStates = [
  'submitted',
  'returned',
  'accepted',
  'vetting',
  'validationPlanned',
  'validationDone',
] as const
export const holderStates = ['certified', 'annualReviewDue', 'renewal', 'renewalSubmitted'] as const

export type MemberStatus = (typeof memberStatuses)[number]
export type OpenCaseState = (typeof applicantStates)[number] | (typeof holderStates)[number]
export type ImportedState = MemberStatus | OpenCaseState

export const isApplicantState = (state: OpenCaseState): boolean =>
  applicantStates.some((one) => one === state)

/** Other words than the state's own name in either language. */
const alsoCalled: Partial<Readonly<Record<ImportedState, readonly string[]>>> = {
  certified: [
    'certificado',
    'activo',
    'activa',
    'active',
    'valid',
    'valido',
    'authorised',
    'authorized',
    'autorizado',
    'autorizada',
    'certificada',
  ],
  suspended: ['suspendido', 'suspension'],
  revoked: ['revocado', 'cancelado', 'cancelada', 'cancelled', 'canceled'],
  expired: ['vencido', 'expirado', 'expirada', 'caducado', 'caduca', 'lapsed'],
  withdrawn: ['baja', 'retirado', 'desistido', 'baja voluntaria', 'renuncia'],
  submitted: ['presentado', 'recibida', 'recibido', 'received', 'en tramite'],
  returned: ['devuelto', 'prevenida', 'requerida', 'con requerimiento'],
  accepted: ['aceptada', 'aceptado', 'admitida', 'admitido'],
  vetting: ['en verificacion'],
  validationPlanned: ['visita programada', 'inspeccion programada'],
  validationDone: ['visita realizada', 'inspeccion realizada', 'validated'],
  renewal: ['en renovacion'],
}

const named = <S extends ImportedState>(said: string, states: readonly S[], say: Say): S | undefined => {
  const wanted = searchNameOf(said)
  const words = (state: S) => [
    state,
    state.replace(/[A-Z]/g, (letter) => ` ${letter}`),
    say(`state.${state}`, 'es'),
    say(`state.${state}`, 'en'),
    ...(alsoCalled[state] ?? []),
  ]
  return states.find((state) => words(state).some((word) => searchNameOf(word) === wanted))
}

export const statusNamed = (said: string, say: Say): MemberStatus | undefined =>
  named(said, memberStatuses, say)

export const openCaseNamed = (said: string, say: Say): OpenCaseState | undefined =>
  named(said, [...applicantStates, ...holderStates], say)

/** How the states are written, for whoever has to correct one. */
export const statesAsWritten = (states: readonly CaseState[], say: Say, language: 'es' | 'en'): string =>
  states.map((state) => say(`state.${state}`, language)).join(', ')
