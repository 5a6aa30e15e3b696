import type { IconName } from '../../parts/Icon.tsx'

export type CaseTab =
  | 'linea'
  | 'perfil'
  | 'cruce'
  | 'verificacion'
  | 'visitas'
  | 'hallazgos'
  | 'cartas'
  | 'mensajes'
  | 'decision'

interface StepPlace {
  /** The tab on which it is taken. */
  readonly tab: CaseTab
  readonly icon: IconName
  readonly look?: 'line' | 'halt'
}

/** Where on a case's pages an officer takes each step. */
// biome-ignore format: a table, a row a line
export const stepPlaces: Readonly<Record<string, StepPlace>> = {
  submitOnPaper:        { tab: 'perfil',       icon: 'up' },
  resubmitOnPaper:      { tab: 'perfil',       icon: 'up' },
  returnAsIncomplete:   { tab: 'perfil',       icon: 'back', look: 'line' },
  returnRenewal:        { tab: 'perfil',       icon: 'back', look: 'line' },
  accept:               { tab: 'perfil',       icon: 'tick' },
  completeAnnualReview: { tab: 'perfil',       icon: 'tick' },
  openAnnualReview:     { tab: 'perfil',       icon: 'turn', look: 'line' },
  startVetting:         { tab: 'verificacion', icon: 'lens' },
  planValidation:       { tab: 'visitas',      icon: 'calendar' },
  finishValidation:     { tab: 'visitas',      icon: 'clipboard' },
  sendReport:           { tab: 'visitas',      icon: 'page' },
  closeFindings:        { tab: 'hallazgos',    icon: 'tick' },
  recommend:            { tab: 'decision',     icon: 'pen' },
  recommendRefusal:     { tab: 'decision',     icon: 'pen', look: 'line' },
  recommendRenewal:     { tab: 'decision',     icon: 'pen' },
  certify:              { tab: 'decision',     icon: 'pen' },
  renew:                { tab: 'decision',     icon: 'pen' },
  refuse:               { tab: 'decision',     icon: 'cross', look: 'halt' },
  sendBackForWork:      { tab: 'decision',     icon: 'back', look: 'line' },
  suspend:              { tab: 'decision',     icon: 'octagonBars', look: 'halt' },
  suspendBenefits:      { tab: 'decision',     icon: 'half', look: 'halt' },
  confirmSuspension:    { tab: 'decision',     icon: 'twoTicks' },
  reinstate:            { tab: 'decision',     icon: 'tick' },
  revoke:               { tab: 'decision',     icon: 'solidOctagon', look: 'halt' },
  upholdDecision:       { tab: 'decision',     icon: 'scales', look: 'line' },
  grantAppeal:          { tab: 'decision',     icon: 'scales' },
}

export const placeOf = (step: string): StepPlace => stepPlaces[step] ?? { tab: 'decision', icon: 'chevron' }

export const tabAddress = (number: string, tab: CaseTab, on?: string): `/${string}` => {
  const path = tab === 'linea' ? `/casos/${number}` : `/casos/${number}/${tab}`
  return `${path as `/${string}`}${on ? `?el=${on}` : ''}`
}
