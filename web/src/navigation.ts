import type { WordKey } from './words/useWords.ts'

export interface NavigationWord {
  readonly to: `/${string}`
  readonly word: WordKey
}

const word = (to: NavigationWord['to'], key: string): NavigationWord => ({ to, word: `web.nav.${key}` })

const home = word('/inicio', 'home')
const cases = word('/casos', 'cases')
const letters = word('/cartas', 'letters')
const programme = word('/tablero', 'dashboard')
const declarations = word('/declaraciones', 'declarations')
const loading = word('/declaraciones/cargar', 'loading')
const targeting = word('/focalizacion', 'targeting')
const ledger = word('/beneficios/programa', 'ledger')
const incidents = word('/incidentes', 'incidents')
const workshops = word('/talleres', 'workshops')
const posts = word('/puestos', 'posts')
const deferred = word('/pagos-diferidos', 'deferred')
const penalties = word('/multas', 'penalties')
const clearance = word('/auditoria-posterior', 'clearance')
const group = word('/grupo', 'group')
const announcements = word('/comunicados', 'announcements')
const crosswalks = word('/cruces', 'crosswalks')
const countries = word('/paises', 'countries')
const frameworks = word('/marcos', 'frameworks')
const oscal = word('/oscal', 'oscal')
const pilots = word('/pilotos', 'pilots')
const retention = word('/retencion', 'retention')
const settings = word('/ajustes', 'settings')
const users = word('/usuarios', 'people')

/** Shown only to a company that a pilot invited. */
export const ownPilotPage = '/piloto'

const company = [
  home,
  word(ownPilotPage, 'ownPilot'),
  word('/perfil', 'profile'),
  word('/respuestas', 'answers'),
  word('/acuses', 'receipts'),
  word('/mensajes', 'messages'),
  word('/mis-embarques', 'shipments'),
  word('/beneficios', 'benefits'),
  word('/evidencias', 'evidence'),
  word('/cruce', 'coverage'),
  announcements,
]

/** How many words stand in the bar itself; what a role may open beyond them is under "Más". */
export const wordsInBar = 5

/** The pages of each role, the daily ones first. A word shows once its address is in the route table. */
export const navigation: Readonly<Record<string, readonly NavigationWord[]>> = {
  companyAdministrator: company,
  companyContributor: company,
  mandatedAgent: company,
  intakeOfficer: [word('/cola', 'queue'), cases, letters],
  accountOfficer: [
    word('/cola', 'queue'),
    cases,
    word('/visitas', 'visits'),
    letters,
    programme,
    penalties,
    pilots,
  ],
  validator: [word('/visitas', 'visits'), cases, word('/cola', 'queue'), letters, pilots],
  decisionMaker: [word('/decisiones', 'decisions'), cases, letters, programme, ledger, penalties, pilots],
  programmeManager: [
    ...[programme, word('/cola', 'queue'), cases, letters, word('/equipo', 'team')],
    ...[declarations, loading, targeting, ledger, incidents, posts, clearance, penalties, deferred],
    ...[workshops, crosswalks, frameworks, oscal, retention, users, settings],
    countries,
    ...[group, announcements],
    pilots,
  ],
  borderOfficer: [word('/garita', 'gate'), declarations, incidents, posts],
  clearanceAuditor: [clearance, penalties],
  riskAnalyst: [targeting, declarations, ledger, programme, clearance, loading, incidents, posts],
  regionalEvaluator: [countries, programme, crosswalks, workshops],
  trainer: [workshops, word('/programa', 'programme')],
  workingGroupMember: [group, announcements, word('/programa', 'programme')],
  auditor: [
    ...[word('/bitacora', 'audit'), cases, programme, settings, declarations],
    ...[
      targeting,
      ledger,
      incidents,
      posts,
      clearance,
      penalties,
      deferred,
      workshops,
      crosswalks,
      frameworks,
      oscal,
      retention,
      users,
      pilots,
    ],
    countries,
    group,
  ],
  systemAdministrator: [
    ...[users, word('/oficinas', 'offices'), word('/llaves', 'tokens'), settings, word('/correo', 'mail')],
    posts,
  ],
}

export const publicNavigation: readonly NavigationWord[] = [
  word('/registro', 'register'),
  word('/programa', 'programme'),
  word('/programas', 'programmes'),
  word('/estadisticas', 'statistics'),
  word('/reanudacion', 'resumption'),
  word('/capacitacion', 'training'),
  announcements,
  { to: '/buscar', word: 'web.search' },
]

/** The words of every role the person holds, the first role's first. */
export const wordsFor = (roles: readonly string[], paths: ReadonlySet<string>): readonly NavigationWord[] => {
  const words = new Map<string, NavigationWord>()
  for (const role of roles) {
    for (const one of navigation[role] ?? [])
      if (paths.has(one.to) && !words.has(one.to)) words.set(one.to, one)
  }
  return [...words.values()]
}

/** Which of the words stands for a page: the longest address that the page's begins with. */
export const currentWord = (words: readonly NavigationWord[], path: string): string | undefined =>
  words
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .toSorted((one, other) => other.to.length - one.to.length)[0]?.to
