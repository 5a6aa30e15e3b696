/**
 * Every page of Aval, in the order a newcomer meets them. Addresses are Spanish words, permanent in both languages.
 * `page` is the file under `pages/` without its ending; the file exports a component of the same name.
 * Nothing here imports React, so tests read the table as data.
 */
export interface PageRow {
  readonly path: `/${string}`
  readonly page: string
  readonly side: 'public' | 'company' | 'office' | 'admin' | 'signedIn'
  /** A message: what the browser's tab says while the page is on its way. */
  readonly title: `${string}.${string}`
  /** A public page that also needs the words of signed-in pages. */
  readonly rooms?: true
  /** Only while developing and in tests. */
  readonly onlyInDevelopment?: true
}

// biome-ignore format: a table is read by its rows.
export const routeTable = [
  { path: '/', page: 'public/Welcome', side: 'public', title: 'web.page.welcome' },
  { path: '/registro', page: 'public/Register', side: 'public', title: 'web.page.register' },
  { path: '/verificar/$id', page: 'public/CertificateCheck', side: 'public', title: 'web.page.certificate' },
  { path: '/programa', page: 'public/ProgrammePage', side: 'public', title: 'web.page.programme', rooms: true },
  { path: '/programas', page: 'reading/Programmes', side: 'public', title: 'reading.page.programmes' },
  { path: '/programas/$programa', page: 'reading/ProgrammeReading', side: 'public', title: 'reading.page.programme' },
  { path: '/programas/$programa/$estandar', page: 'reading/StandardReading', side: 'public', title: 'reading.page.standard' },
  { path: '/programas/$programa/criterio/$id', page: 'reading/CriterionReading', side: 'public', title: 'reading.page.criterion' },
  { path: '/programa/cambios/$de/$a', page: 'editions/ProgrammeChanges', side: 'public', title: 'edition.page.changes' },
  { path: '/cruces', page: 'crosswalks/Crosswalks', side: 'public', title: 'cruces.page.all' },
  { path: '/cruces/$de/$a', page: 'crosswalks/CrosswalkPage', side: 'public', title: 'cruces.page.one' },
  { path: '/buscar', page: 'reading/Search', side: 'public', title: 'reading.page.search' },
  { path: '/reanudacion', page: 'border/Resumption', side: 'public', title: 'resumption.page', rooms: true },
  { path: '/estadisticas', page: 'benefits/BorderStatistics', side: 'public', title: 'benefits.page.public', rooms: true },
  { path: '/privacidad', page: 'public/Privacy', side: 'public', title: 'web.page.privacy' },
  { path: '/accesibilidad', page: 'public/Accessibility', side: 'public', title: 'web.page.accessibility' },
  { path: '/entrar', page: 'account/SignIn', side: 'public', title: 'web.page.signIn' },
  { path: '/crear-cuenta', page: 'account/SignUp', side: 'public', title: 'web.page.signUp' },
  { path: '/confirmar', page: 'account/ConfirmEmail', side: 'public', title: 'web.page.confirm' },
  { path: '/recuperar', page: 'account/Recover', side: 'public', title: 'web.page.recover' },
  { path: '/segundo-factor', page: 'account/SetUpSecondFactor', side: 'signedIn', title: 'web.page.secondFactor' },
  { path: '/solicitar', page: 'apply/StartApplication', side: 'company', title: 'apply.page.start' },
  { path: '/inicio', page: 'apply/CompanyHome', side: 'company', title: 'apply.page.home' },
  { path: '/empresa', page: 'apply/CompanyPage', side: 'company', title: 'apply.page.company' },
  { path: '/perfil', page: 'assess/ProfilePage', side: 'company', title: 'assess.page.profile' },
  { path: '/perfil/$standard', page: 'assess/StandardPage', side: 'company', title: 'assess.page.standard' },
  { path: '/evidencias', page: 'assess/EvidencePage', side: 'company', title: 'assess.page.evidence' },
  { path: '/presentar', page: 'apply/SubmitPage', side: 'company', title: 'apply.page.submit' },
  { path: '/edicion', page: 'editions/OwnEdition', side: 'company', title: 'edition.page.own' },
  { path: '/mis-embarques', page: 'border/OwnShipments', side: 'company', title: 'shipments.page' },
  { path: '/beneficios', page: 'benefits/OwnBenefits', side: 'company', title: 'benefits.page.own' },
  { path: '/beneficios/programa', page: 'benefits/ProgrammeBenefits', side: 'office', title: 'benefits.page.programme' },
  { path: '/cola', page: 'operate/Queue', side: 'office', title: 'office.page.queue' },
  { path: '/captura', page: 'operate/PaperApplication', side: 'office', title: 'office.page.paper' },
  { path: '/casos', page: 'operate/Cases', side: 'office', title: 'office.page.cases' },
  { path: '/decisiones', page: 'operate/Decisions', side: 'office', title: 'office.page.decisions' },
  { path: '/visitas', page: 'operate/Visits', side: 'office', title: 'office.page.visits' },
  { path: '/cartas', page: 'operate/Letters', side: 'office', title: 'office.page.letters' },
  { path: '/tablero', page: 'operate/Overview', side: 'office', title: 'office.page.overview' },
  { path: '/equipo', page: 'operate/Team', side: 'office', title: 'office.page.team' },
  { path: '/incidentes', page: 'border/Incidents', side: 'office', title: 'incidents.page' },
  { path: '/incidentes/$id', page: 'border/IncidentPage', side: 'office', title: 'incident.page' },
  { path: '/retencion', page: 'house/Retention', side: 'office', title: 'retention.page' },
  { path: '/marcos', page: 'frameworks/Frameworks', side: 'office', title: 'frameworks.page' },
  { path: '/marcos/$id', page: 'frameworks/FrameworkPage', side: 'office', title: 'frameworks.page.one' },
  { path: '/oscal', page: 'oscal/OscalDesk', side: 'office', title: 'oscalDesk.page' },
  { path: '/declaraciones', page: 'border/Declarations', side: 'office', title: 'declarations.page' },
  { path: '/declaraciones/cargar', page: 'border/LoadDeclarations', side: 'office', title: 'load.page' },
  { path: '/declaraciones/$number', page: 'border/DeclarationPage', side: 'office', title: 'declarations.page.one' },
  { path: '/puestos', page: 'border/Posts', side: 'signedIn', title: 'posts.page' },
  { path: '/casos/$number', page: 'decide/CasePage', side: 'office', title: 'office.page.case' },
  { path: '/casos/$number/perfil', page: 'decide/CaseProfile', side: 'office', title: 'office.tab.perfil' },
  { path: '/casos/$number/verificacion', page: 'decide/CaseVetting', side: 'office', title: 'office.tab.verificacion' },
  { path: '/casos/$number/visitas', page: 'decide/CaseVisits', side: 'office', title: 'office.tab.visitas' },
  { path: '/casos/$number/hallazgos', page: 'decide/CaseFindings', side: 'office', title: 'office.tab.hallazgos' },
  { path: '/casos/$number/cartas', page: 'decide/CaseLetters', side: 'office', title: 'office.tab.cartas' },
  { path: '/casos/$number/mensajes', page: 'decide/CaseMessages', side: 'office', title: 'office.tab.mensajes' },
  { path: '/casos/$number/avisos', page: 'reply/CaseNotices', side: 'office', title: 'caseNotices.page' },
  { path: '/casos/$number/edicion', page: 'editions/CaseEdition', side: 'office', title: 'edition.page.case' },
  { path: '/casos/$number/decision', page: 'decide/CaseDecision', side: 'office', title: 'office.tab.decision' },
  { path: '/cruce', page: 'cover/OwnCoverage', side: 'company', title: 'coverage.page' },
  { path: '/casos/$number/cruce', page: 'cover/CaseCoverage', side: 'office', title: 'office.tab.cruce' },
  { path: '/respuestas', page: 'reply/Findings', side: 'company', title: 'reply.page' },
  { path: '/visitas/$id', page: 'validate/VisitPage', side: 'office', title: 'visit.page' },
  { path: '/mensajes', page: 'reply/Messages', side: 'company', title: 'desk.page.messages' },
  { path: '/acuses', page: 'reply/Receipts', side: 'company', title: 'desk.page.receipts' },
  { path: '/acuses/$id', page: 'reply/Letter', side: 'company', title: 'desk.page.letter' },
  { path: '/avisos', page: 'reply/Notices', side: 'company', title: 'desk.page.notices' },
  { path: '/socios', page: 'reply/Partners', side: 'company', title: 'desk.page.partners' },
  { path: '/personas', page: 'reply/People', side: 'company', title: 'desk.page.people' },
  { path: '/novedades', page: 'reply/News', side: 'signedIn', title: 'desk.page.news' },
  { path: '/garita', page: 'border/Gate', side: 'office', title: 'gate.page' },
  { path: '/garita/inspeccion/$id', page: 'border/InspectionPage', side: 'office', title: 'gate.page.inspection' },
  { path: '/auditoria-posterior', page: 'border/ClearanceAudits', side: 'office', title: 'clearance.page' },
  { path: '/usuarios', page: 'house/Users', side: 'admin', title: 'house.page.users' },
  { path: '/usuarios/$id', page: 'house/UserPage', side: 'admin', title: 'house.page.user' },
  { path: '/oficinas', page: 'house/Offices', side: 'admin', title: 'house.page.offices' },
  { path: '/llaves', page: 'house/Tokens', side: 'admin', title: 'house.page.tokens' },
  { path: '/ajustes', page: 'house/Settings', side: 'admin', title: 'house.page.settings' },
  { path: '/focalizacion', page: 'border/TargetingPage', side: 'office', title: 'targeting.page' },
  { path: '/focalizacion/$version', page: 'border/TargetingVersion', side: 'office', title: 'targeting.page.version' },
  { path: '/bitacora', page: 'house/AuditLog', side: 'office', title: 'audit.page' },
  { path: '/correo', page: 'public/Outbox', side: 'public', title: 'web.page.outbox' },
  { path: '/muestras', page: 'public/Samples', side: 'public', title: 'web.page.samples', onlyInDevelopment: true },
] as const satisfies readonly PageRow[]
