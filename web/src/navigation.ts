import type { WordKey } from './words/useWords.ts'

export interface NavigationWord {
  readonly to: `/${string}`
  readonly word: WordKey
}

const word = (to: NavigationWord['to'], key: string): NavigationWord => ({ to, word: `web.nav.${key}` })

const home = word('/inicio', 'home')
const cases = word('/casos', 'cases')
const programme = word('/tablero', 'dashboard')

/** At most five words in the bar for each role. A word shows once its address is in the route table. */
export const navigation: Readonly<Record<string, readonly NavigationWord[]>> = {
  companyAdministrator: [
    home,
    word('/perfil', 'profile'),
    word('/respuestas', 'answers'),
    word('/acuses', 'receipts'),
    word('/mensajes', 'messages'),
  ],
  companyContributor: [
    home,
    word('/perfil', 'profile'),
    word('/respuestas', 'answers'),
    word('/acuses', 'receipts'),
    word('/mensajes', 'messages'),
  ],
  mandatedAgent: [
    home,
    word('/perfil', 'profile'),
    word('/respuestas', 'answers'),
    word('/acuses', 'receipts'),
    word('/mensajes', 'messages'),
  ],
  intakeOfficer: [word('/cola', 'queue'), cases, word('/cartas', 'letters')],
  accountOfficer: [
    word('/cola', 'queue'),
    cases,
    word('/visitas', 'visits'),
    word('/cartas', 'letters'),
    programme,
  ],
  validator: [word('/visitas', 'visits'), cases, word('/cola', 'queue'), word('/cartas', 'letters')],
  decisionMaker: [word('/decisiones', 'decisions'), cases, word('/cartas', 'letters'), programme],
  programmeManager: [
    programme,
    word('/cola', 'queue'),
    cases,
    word('/cartas', 'letters'),
    word('/equipo', 'team'),
  ],
  borderOfficer: [word('/garita', 'gate'), word('/incidentes', 'incidents')],
  clearanceAuditor: [word('/auditoria-posterior', 'clearance')],
  riskAnalyst: [word('/focalizacion', 'targeting'), programme],
  regionalEvaluator: [programme, word('/cruces', 'crosswalks')],
  trainer: [word('/programa', 'programme')],
  workingGroupMember: [word('/programa', 'programme')],
  auditor: [word('/bitacora', 'audit'), cases, programme, word('/ajustes', 'settings')],
  systemAdministrator: [
    word('/usuarios', 'people'),
    word('/oficinas', 'offices'),
    word('/llaves', 'tokens'),
    word('/ajustes', 'settings'),
    word('/correo', 'mail'),
  ],
}

export const publicNavigation: readonly NavigationWord[] = [
  word('/registro', 'register'),
  word('/programa', 'programme'),
  word('/programas', 'programmes'),
  { to: '/buscar', word: 'web.search' },
]

/** The words of every role the person holds, the first role's first, never more than five. */
export const wordsFor = (roles: readonly string[], paths: ReadonlySet<string>): readonly NavigationWord[] => {
  const words = new Map<string, NavigationWord>()
  for (const role of roles) {
    for (const one of navigation[role] ?? [])
      if (paths.has(one.to) && !words.has(one.to)) words.set(one.to, one)
  }
  return [...words.values()].slice(0, 5)
}
