import { randomUUID } from 'node:crypto'
import type { CompanyRole, OfficeRole } from '../../src/domain/people/roles.ts'
import type { PlantedCompany } from './twoCompanies.ts'

type Who = CompanyRole | OfficeRole | 'nobody'

/** What is expected of one door, written down apart from the code that keeps it. */
export interface Door {
  readonly route: string
  readonly opensTo: 'anyone' | readonly Who[]
  /** Its answer holds a company's own words: whoever may must find them, nobody else may. */
  readonly carries?: boolean
  readonly path?: (about: PlantedCompany) => string
  readonly body?: (about: PlantedCompany) => unknown
  /** Tried by tests of its own, for the reason given. */
  readonly skip?: string
}

const company: readonly Who[] = ['companyAdministrator', 'companyContributor', 'mandatedAgent']
const head: readonly Who[] = ['companyAdministrator']
const casework: readonly Who[] = [
  'intakeOfficer',
  'accountOfficer',
  'validator',
  'decisionMaker',
  'programmeManager',
  'auditor',
]
const officers: readonly Who[] = [
  ...casework,
  'borderOfficer',
  'riskAnalyst',
  'regionalEvaluator',
  'trainer',
  'workingGroupMember',
]
const workers: readonly Who[] = [
  'intakeOfficer',
  'accountOfficer',
  'validator',
  'decisionMaker',
  'programmeManager',
]
const admin: readonly Who[] = ['systemAdministrator']
const signedIn: readonly Who[] = [...company, ...officers, ...admin]
const visits: readonly Who[] = ['accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'auditor']
const incidents: readonly Who[] = ['borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor']
const arranging: readonly Who[] = ['borderOfficer', 'programmeManager']
const accounts = 'accounts have their own tests, which sign in and out for real'

// biome-ignore format: a table, a row a line
export const doors: readonly Door[] = [
  // for anybody
  { route: 'GET /status/{traderNumber}', opensTo: 'anyone', path: () => '/status/MX000000000000' },
  { route: 'GET /register', opensTo: 'anyone' },
  { route: 'GET /register.csv', opensTo: 'anyone' },
  { route: 'GET /certificates/{publicId}', opensTo: 'anyone', path: () => '/certificates/none' },
  { route: 'GET /programme', opensTo: 'anyone' },
  { route: 'GET /programme/standards', opensTo: 'anyone' },
  { route: 'GET /programmes', opensTo: 'anyone' },
  { route: 'GET /programmes/{programme}', opensTo: 'anyone', path: () => '/programmes/mx-neec' },
  { route: 'GET /programmes/{programme}/oscal', opensTo: 'anyone', path: () => '/programmes/mx-pacs/oscal' },
  { route: 'GET /programmes/{programme}/oscal/{to}', opensTo: 'anyone', path: () => '/programmes/mx-neec/oscal/us-ctpat' },
  { route: 'GET /programmes/{programme}/standards/{standard}', opensTo: 'anyone', path: () => '/programmes/mx-neec/standards/planning' },
  { route: 'GET /programmes/{programme}/criteria/{criterion}', opensTo: 'anyone', path: () => '/programmes/mx-neec/criteria/risk-analysis-procedure' },
  { route: 'GET /programme/changes/{from}/{to}', opensTo: 'anyone', path: () => '/programme/changes/mx-neec/mx-oea' },
  { route: 'GET /programmes/{programme}/booklet', opensTo: 'anyone', path: () => '/programmes/mx-pacs/booklet?type=exporter' },
  { route: 'GET /crosswalks', opensTo: 'anyone' },
  { route: 'GET /crosswalks/{from}/{to}', opensTo: 'anyone', path: () => '/crosswalks/mx-neec/us-ctpat' },
  { route: 'GET /crosswalks/{from}/{to}/file', opensTo: 'anyone', path: () => '/crosswalks/mx-neec/us-ctpat/file?as=yaml' },
  { route: 'GET /search', opensTo: 'anyone', path: () => '/search?q=candados' },
  { route: 'GET /statistics', opensTo: 'anyone' },
  { route: 'GET /demonstration', opensTo: 'anyone' },
  { route: 'GET /statistics.csv', opensTo: 'anyone' },
  { route: 'GET /statistics/border', opensTo: 'anyone' },
  { route: 'GET /statistics/border.csv', opensTo: 'anyone' },

  // what certification earned at the border
  { route: 'GET /benefits', opensTo: company },
  { route: 'GET /benefits.csv', opensTo: company },
  { route: 'GET /benefits/programme', opensTo: ['decisionMaker', 'riskAnalyst', 'programmeManager', 'auditor'] },
  { route: 'GET /benefits/programme.csv', opensTo: ['decisionMaker', 'riskAnalyst', 'programmeManager', 'auditor'] },

  { route: 'GET /api/openapi.json', opensTo: 'anyone', skip: 'this document itself; openApi.test.ts reads it' },

  // accounts
  ...[
    'POST /accounts', 'POST /accounts/confirm', 'POST /accounts/password-reset', 'POST /accounts/password', 'POST /session', 'GET /session',
    'DELETE /session', 'POST /session/operator', 'PUT /accounts/me', 'POST /session/second-factor', 'POST /session/step-up',
    'POST /session/second-factor/recovery', 'POST /accounts/second-factor', 'POST /accounts/second-factor/confirm',
    'POST /accounts/second-factor/backup-codes', 'POST /accounts/passkeys/options', 'POST /accounts/passkeys', 'GET /accounts/passkeys',
    'DELETE /accounts/passkeys/{id}', 'POST /session/passkey/options', 'POST /session/passkey', 'POST /session/step-up/passkey/options',
    'POST /session/step-up/passkey', 'GET /session/ways', 'GET /session/oidc', 'GET /session/oidc/callback', 'GET /accounts/sessions',
    'DELETE /accounts/sessions', 'GET /outbox',
  ].map((route): Door => ({ route, opensTo: 'anyone', skip: accounts })),

  // the house
  { route: 'GET /admin/people', opensTo: admin },
  { route: 'GET /admin/people/{id}', opensTo: admin, path: () => `/admin/people/${randomUUID()}` },
  { route: 'POST /admin/people', opensTo: admin, body: () => ({ name: '', email: 'not an address' }) },
  { route: 'POST /admin/people/{id}/disable', opensTo: admin, path: () => `/admin/people/${randomUUID()}/disable` },
  { route: 'POST /admin/people/{id}/erase', opensTo: admin, path: () => `/admin/people/${randomUUID()}/erase`, body: () => ({ because: 'asked' }) },
  { route: 'POST /admin/people/{id}/enable', opensTo: admin, path: () => `/admin/people/${randomUUID()}/enable` },
  { route: 'POST /admin/people/{id}/roles', opensTo: admin, path: () => `/admin/people/${randomUUID()}/roles`, body: () => ({ role: 'validator', officeId: null }) },
  { route: 'DELETE /admin/people/{id}/roles/{roleId}', opensTo: admin, path: () => `/admin/people/${randomUUID()}/roles/${randomUUID()}` },
  { route: 'POST /admin/people/{id}/second-factor/reset', opensTo: admin, path: () => `/admin/people/${randomUUID()}/second-factor/reset` },
  { route: 'POST /admin/people/{id}/second-factor/refuse', opensTo: admin, path: () => `/admin/people/${randomUUID()}/second-factor/refuse` },
  { route: 'GET /admin/offices', opensTo: admin },
  { route: 'POST /admin/offices', opensTo: admin, body: () => ({ id: 'all', name: 'x', city: '', jurisdiction: '' }) },
  { route: 'PUT /admin/offices/{id}', opensTo: admin, path: () => '/admin/offices/none-of-these', body: () => ({ name: 'x', city: '', jurisdiction: '' }) },
  { route: 'GET /settings', opensTo: ['systemAdministrator', 'programmeManager', 'auditor'] },
  { route: 'GET /admin/tokens', opensTo: admin },
  { route: 'POST /admin/tokens', opensTo: admin, body: () => ({ name: '', role: 'borderSystem', days: 0 }) },
  { route: 'DELETE /admin/tokens/{id}', opensTo: admin, path: () => `/admin/tokens/${randomUUID()}` },

  { route: 'GET /crosswalks/{from}/{to}/judgements', opensTo: ['programmeManager', 'regionalEvaluator', 'auditor'], path: () => '/crosswalks/mx-neec/us-ctpat/judgements' },
  { route: 'POST /crosswalks/{from}/{to}/judgements', opensTo: ['programmeManager', 'regionalEvaluator'], path: () => '/crosswalks/mx-neec/us-ctpat/judgements', body: () => ({ from: 'none-such', to: null, kind: 'agree', seal: '0123456789abcdef' }) },
  { route: 'GET /frameworks', opensTo: ['programmeManager', 'auditor'] },
  { route: 'GET /frameworks/search', opensTo: ['programmeManager', 'auditor'], path: () => '/frameworks/search?q=sello' },
  { route: 'GET /frameworks/{library}', opensTo: ['programmeManager', 'auditor'], path: () => `/frameworks/${randomUUID()}` },
  { route: 'GET /frameworks/{library}/file', opensTo: ['programmeManager', 'auditor'], path: () => `/frameworks/${randomUUID()}/file` },
  { route: 'POST /frameworks', opensTo: ['programmeManager'], body: () => ({ invoice: {} }) },
  { route: 'GET /frameworks/{library}/about', opensTo: ['programmeManager', 'auditor'], path: () => `/frameworks/${randomUUID()}/about` },
  { route: 'GET /frameworks/{library}/tree', opensTo: ['programmeManager', 'auditor'], path: () => `/frameworks/${randomUUID()}/tree` },
  { route: 'GET /frameworks/{library}/node', opensTo: ['programmeManager', 'auditor'], path: () => `/frameworks/${randomUUID()}/node?urn=urn:x:y` },
  { route: 'PUT /frameworks/{library}/standing', opensTo: ['programmeManager'], path: () => `/frameworks/${randomUUID()}/standing`, body: () => ({ putAway: true }) },
  { route: 'POST /frameworks/preview', opensTo: ['programmeManager'], body: () => ({ invoice: {} }) },
  { route: 'GET /oscal/documents', opensTo: ['programmeManager', 'auditor'] },
  { route: 'GET /oscal/documents/{id}', opensTo: ['programmeManager', 'auditor'], path: () => `/oscal/documents/${randomUUID()}` },
  { route: 'POST /oscal/check', opensTo: ['programmeManager', 'auditor'], skip: 'takes bytes: oscalLookDoors.test.ts' },
  { route: 'POST /oscal/resolve', opensTo: ['programmeManager', 'auditor'], body: () => ({ files: [{ name: 'p.json', text: '{}' }] }) },
  { route: 'POST /oscal/documents', opensTo: ['programmeManager'], body: () => ({ invoice: {} }) },

  // the company's side
  { route: 'GET /offices', opensTo: signedIn },
  { route: 'POST /company/eligibility', opensTo: signedIn, body: () => ({ types: ['importer'], answers: {} }) },
  { route: 'POST /company/applications', opensTo: signedIn, body: () => ({}) },
  { route: 'GET /company/people', opensTo: head },
  { route: 'POST /company/people', opensTo: head, body: () => ({ name: 'x', email: 'x@example.test', role: 'companyContributor', language: 'es' }) },
  { route: 'DELETE /company/people/{id}', opensTo: head, path: () => `/company/people/${randomUUID()}` },
  { route: 'POST /company/people/{personId}/second-factor/reset', opensTo: head, path: () => `/company/people/${randomUUID()}/second-factor/reset` },
  { route: 'GET /company', opensTo: company, carries: true },
  { route: 'PUT /company', opensTo: company, body: () => ({ version: 999, name: 'x', types: ['importer'], city: '', legalRepresentative: '', taxId: 'NOR010203AA1' }) },
  { route: 'PUT /company/publication', opensTo: head, body: () => ({ publishes: true }) },
  { route: 'GET /company/sites', opensTo: company, carries: true },
  { route: 'POST /company/sites', opensTo: company, body: () => ({ name: 'x', kind: 'none of these', address: '', city: '', state: '' }) },
  { route: 'PUT /company/sites/{id}', opensTo: company, path: (a) => `/company/sites/${a.siteId}`, body: () => ({ version: 1, name: 'x', kind: 'plant', address: '', city: '', state: '' }) },
  { route: 'POST /company/sites/{id}/close', opensTo: company, path: (a) => `/company/sites/${a.siteId}/close`, body: () => ({ version: 1 }) },
  { route: 'GET /company/progress', opensTo: company, carries: true },
  { route: 'GET /company/coverage', opensTo: company },
  { route: 'GET /company/coverage.xlsx', opensTo: company },
  { route: 'GET /company/profile', opensTo: company, carries: true, path: (a) => `/company/profile?standard=planning&site=${a.siteId}` },
  { route: 'GET /company/missing', opensTo: company, carries: true },
  { route: 'POST /company/answers/same-for-all-sites', opensTo: company, body: (a) => ({ siteId: a.siteId, criterionId: a.criterionId }) },
  { route: 'PUT /company/answers', opensTo: company, body: (a) => ({ siteId: a.siteId, criterionId: a.criterionId, status: 'meets', text: '', reason: '', baseVersion: 0 }) },
  { route: 'GET /company/answers/{siteId}/{criterionId}/history', opensTo: company, carries: true, path: (a) => `/company/answers/${a.siteId}/${a.criterionId}/history` },
  { route: 'GET /company/edition', opensTo: company },
  { route: 'POST /company/edition', opensTo: head, body: () => ({ to: 'f'.repeat(64), version: 0, confirmed: false }) },
  { route: 'POST /company/edition/undo', opensTo: head, body: () => ({ version: 0 }) },
  { route: 'POST /company/answers/still-holds', opensTo: company, body: (a) => ({ siteId: a.siteId, criterionId: a.criterionId, version: 0 }) },
  { route: 'GET /company/evidence', opensTo: company, carries: true },
  { route: 'POST /company/evidence', opensTo: company, skip: 'takes a form of several parts; src/api/company tries it' },
  { route: 'POST /company/uploads', opensTo: company, body: () => ({ name: 'plano.pdf', mediaType: 'application/pdf', size: 9 }) },
  { route: 'GET /company/uploads/{id}', opensTo: company, path: () => `/company/uploads/${randomUUID()}` },
  { route: 'PUT /company/uploads/{id}/pieces/{offset}', opensTo: company, path: () => `/company/uploads/${randomUUID()}/pieces/0` },
  { route: 'POST /company/uploads/{id}/finish', opensTo: company, path: () => `/company/uploads/${randomUUID()}/finish` },
  { route: 'DELETE /company/uploads/{id}', opensTo: company, path: () => `/company/uploads/${randomUUID()}` },
  { route: 'PUT /company/evidence/{id}', opensTo: company, path: (a) => `/company/evidence/${a.evidenceId}`, body: () => ({ name: 'x' }) },
  { route: 'DELETE /company/evidence/{id}', opensTo: company, path: (a) => `/company/evidence/${a.evidenceId}` },
  { route: 'POST /company/evidence/{id}/answers', opensTo: company, path: (a) => `/company/evidence/${a.evidenceId}/answers`, body: (a) => ({ siteId: a.siteId, criterionId: a.criterionId }) },
  { route: 'DELETE /company/evidence/{id}/answers/{siteId}/{criterionId}', opensTo: company, path: (a) => `/company/evidence/${a.evidenceId}/answers/${a.siteId}/${a.criterionId}` },
  { route: 'GET /company/evidence/{id}/file', opensTo: company, path: (a) => `/company/evidence/${a.evidenceId}/file` },
  { route: 'GET /company/home', opensTo: company, carries: true },
  { route: 'GET /company/case', opensTo: company, carries: true },
  { route: 'POST /company/case/steps/{step}', opensTo: head, path: () => '/company/case/steps/reply', body: () => ({ reasons: 'x' }) },
  { route: 'GET /company/findings', opensTo: company, carries: true },
  { route: 'POST /company/findings/{id}/answer', opensTo: company, path: (a) => `/company/findings/${a.findingId}/answer`, body: () => ({ plan: 'x', owner: '', dueOn: null, doneNote: '', evidenceIds: [] }) },
  { route: 'GET /company/partners', opensTo: company, carries: true },
  { route: 'POST /company/partners', opensTo: company, body: () => ({ name: '', role: 'carrier', traderNumber: '', certified: null, reviewedOn: null, nextReviewOn: null }) },
  { route: 'PUT /company/partners/{id}', opensTo: company, path: () => `/company/partners/${randomUUID()}`, body: () => ({ version: 1, name: 'x', role: 'carrier', traderNumber: '', certified: null, reviewedOn: null, nextReviewOn: null }) },
  { route: 'POST /company/partners/{id}/review', opensTo: company, path: () => `/company/partners/${randomUUID()}/review`, body: () => ({ version: 1 }) },
  { route: 'DELETE /company/partners/{id}', opensTo: company, path: () => `/company/partners/${randomUUID()}` },
  { route: 'GET /company/notices', opensTo: company },
  { route: 'GET /company/notices/term', opensTo: company, path: () => '/company/notices/term?kind=change&on=2026-01-05' },
  { route: 'POST /company/notices', opensTo: company, body: () => ({ kind: 'change', what: 'name', tells: '', happenedOn: '2026-01-05' }) },
  { route: 'GET /company/declaration', opensTo: company, path: () => '/company/declaration?name=x&post=y' },
  { route: 'GET /company/receipts/{number}.pdf', opensTo: company, path: (a) => `/company/receipts/${a.number}-01.pdf` },
  { route: 'GET /company/receipts', opensTo: company, carries: true },
  { route: 'GET /company/letters/{id}', opensTo: company, carries: true, path: (a) => `/company/letters/${a.letterId}` },
  { route: 'GET /company/letters/{id}.pdf', opensTo: company, path: (a) => `/company/letters/${a.letterId}.pdf` },
  { route: 'GET /company/certificate.pdf', opensTo: company },
  { route: 'GET /company/report.pdf', opensTo: company },
  { route: 'GET /company/messages', opensTo: company, carries: true },
  { route: 'POST /company/messages', opensTo: company, body: () => ({ body: '' }) },
  { route: 'GET /company/export.json', opensTo: head, carries: true },

  // both sides
  { route: 'GET /notifications', opensTo: signedIn },
  { route: 'POST /notifications/read', opensTo: signedIn, body: () => ({}) },
  { route: 'GET /notifications/choices', opensTo: signedIn },
  { route: 'PUT /notifications/choices/{kind}', opensTo: [...company, ...workers], path: () => '/notifications/choices/none', body: () => ({ way: 'bell' }) },

  // what is kept for how long, what the law holds
  { route: 'GET /privacy', opensTo: 'anyone' },
  { route: 'GET /targeting', opensTo: ['riskAnalyst', 'programmeManager', 'auditor'] },
  { route: 'GET /targeting/versions/{version}', opensTo: ['riskAnalyst', 'programmeManager', 'auditor'], path: () => '/targeting/versions/1' },
  { route: 'PUT /targeting/draft', opensTo: ['riskAnalyst'], body: () => ({ tables: {}, basedOn: 1, revision: null }) },
  { route: 'DELETE /targeting/draft', opensTo: ['riskAnalyst'] },
  { route: 'POST /targeting/draft/propose', opensTo: ['riskAnalyst'], body: () => ({ reason: 'Menos revisiones en balde' }) },
  { route: 'POST /targeting/draft/trial', opensTo: ['riskAnalyst'], body: () => ({ days: 30 }) },
  { route: 'GET /targeting/draft/trial', opensTo: ['riskAnalyst'] },
  { route: 'POST /targeting/versions/{version}/publish', opensTo: ['riskAnalyst', 'programmeManager'], path: () => '/targeting/versions/99/publish' },
  { route: 'POST /targeting/versions/{version}/decline', opensTo: ['riskAnalyst', 'programmeManager'], path: () => '/targeting/versions/99/decline' },
  { route: 'GET /retention', opensTo: ['programmeManager', 'auditor', 'systemAdministrator'] },
  { route: 'PUT /retention/{kind}', opensTo: ['programmeManager'], path: () => '/retention/mails', body: () => ({ days: 1 }) },
  { route: 'GET /holds', opensTo: ['programmeManager', 'auditor'] },
  { route: 'POST /holds', opensTo: ['programmeManager'], body: () => ({ about: 'nothing', reason: 'x' }) },
  { route: 'POST /holds/{id}/lift', opensTo: ['programmeManager'], path: () => `/holds/${randomUUID()}/lift`, body: () => ({ because: 'x' }) },

  // incidents and the order in which goods go again
  { route: 'GET /resumption', opensTo: 'anyone' },
  { route: 'GET /company/resumption', opensTo: company },
  { route: 'GET /incidents', opensTo: incidents },
  { route: 'GET /incidents/{id}', opensTo: incidents, path: () => `/incidents/${randomUUID()}` },
  { route: 'GET /incidents/{id}/order', opensTo: incidents, path: () => `/incidents/${randomUUID()}/order` },
  { route: 'GET /incidents/{id}/order.csv', opensTo: incidents, path: () => `/incidents/${randomUUID()}/order.csv` },
  { route: 'POST /incidents', opensTo: ['programmeManager'], body: () => ({ name: 'x', kind: 'storm', offices: [], modes: [], receiving: [], from: '2026-01-05T12:00:00Z', until: null, exercise: true, reason: 'x' }) },
  { route: 'PUT /incidents/{id}', opensTo: ['programmeManager'], path: () => `/incidents/${randomUUID()}`, body: () => ({ name: 'x', offices: [], modes: [], receiving: [], until: null, reason: 'x' }) },
  { route: 'POST /incidents/{id}/close', opensTo: ['programmeManager'], path: () => `/incidents/${randomUUID()}/close`, body: () => ({ reason: 'x', keepReport: false }) },
  { route: 'POST /incidents/{id}/recount', opensTo: arranging, path: () => `/incidents/${randomUUID()}/recount` },
  { route: 'POST /incidents/{id}/adjustments', opensTo: arranging, path: () => `/incidents/${randomUUID()}/adjustments`, body: () => ({ kind: 'hold', shipment: randomUUID(), reason: 'x' }) },
  { route: 'POST /incidents/{id}/undo', opensTo: arranging, path: () => `/incidents/${randomUUID()}/undo`, body: () => ({ turn: null, reason: '' }) },
  { route: 'POST /incidents/{id}/publish', opensTo: arranging, path: () => `/incidents/${randomUUID()}/publish`, body: () => ({ reason: '' }) },
  { route: 'POST /incidents/{id}/messages', opensTo: arranging, path: () => `/incidents/${randomUUID()}/messages`, body: () => ({ offices: [], modes: [], es: '', en: '' }) },

  // the audit log's heads and proofs
  { route: 'GET /audit/events', opensTo: ['auditor'] },
  { route: 'GET /audit/events.csv', opensTo: ['auditor'] },
  { route: 'GET /audit/heads', opensTo: ['programmeManager', 'auditor', 'systemAdministrator'] },
  { route: 'GET /audit/consistency', opensTo: ['programmeManager', 'auditor', 'systemAdministrator'], path: () => '/audit/consistency?from=1&to=2' },
  // Anybody signed in may ask for what is their own; what is not, is not found.
  { route: 'GET /audit/proof/{eventId}', opensTo: signedIn, path: () => `/audit/proof/${randomUUID()}` },

  // the border
  { route: 'GET /border/gate', opensTo: ['borderOfficer'] },
  { route: 'GET /border/gate/search', opensTo: ['borderOfficer'], path: () => '/border/gate/search?q=AB-123' },
  { route: 'POST /border/shipments/{id}/release', opensTo: ['borderOfficer'], path: () => `/border/shipments/${randomUUID()}/release`, body: () => ({ issuedAt: '2026-01-02T03:04:05.000Z', reason: '' }) },
  { route: 'GET /border/inspections/{id}', opensTo: ['borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor'], path: () => `/border/inspections/${randomUUID()}` },
  { route: 'PUT /border/inspections/{id}', opensTo: ['borderOfficer'], path: () => `/border/inspections/${randomUUID()}`, body: () => ({ shipment: { id: randomUUID(), issuedAt: '2026-01-02T03:04:05.000Z' }, version: 0, startedAt: '2026-01-02T03:04:05.000Z', means: 'hand', ends: null, record: { list: 'container7', points: [], seal: { read: '', gestures: { view: 'ok', verify: 'ok', tug: 'ok', twist: 'ok' } }, agriculture: { found: [], woodMarked: 'none', note: '' }, findings: [], note: '' } }) },
  { route: 'PUT /border/inspections/{id}/photos/{photoId}', opensTo: ['borderOfficer'], path: () => `/border/inspections/${randomUUID()}/photos/${randomUUID()}?place=seal`, body: () => ({}) },
  { route: 'GET /border/photos/{id}', opensTo: ['borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor'], path: () => `/border/photos/${randomUUID()}` },
  { route: 'POST /declarations', opensTo: [], body: () => ({}) },
  { route: 'GET /declarations', opensTo: ['borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor'] },
  { route: 'GET /declarations/{number}', opensTo: ['borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor'], path: () => '/declarations/26%2024%203420' },
  { route: 'POST /declarations/files/preview', opensTo: ['riskAnalyst', 'programmeManager'], path: () => '/declarations/files/preview?name=x.csv', body: () => ({}) },
  { route: 'POST /declarations/files', opensTo: ['riskAnalyst', 'programmeManager'], path: () => '/declarations/files?name=x.csv', body: () => ({}) },
  { route: 'GET /border/posts', opensTo: ['borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor', 'systemAdministrator'] },
  { route: 'PUT /border/posts/{id}', opensTo: ['programmeManager', 'systemAdministrator'], path: () => '/border/posts/puente', body: () => ({ officeId: 'nowhere', name: 'x', country: 'MX', preclearance: false, modes: ['road'], handPerHour: 1, opensHours: 24, inServiceFrom: '2026-01-01', inServiceUntil: null }) },
  { route: 'PUT /border/scanners/{id}', opensTo: ['programmeManager', 'systemAdministrator'], path: () => '/border/scanners/puente', body: () => ({ postId: 'nowhere', name: 'x', perHour: 1, inServiceFrom: '2026-01-01', inServiceUntil: null }) },
  { route: 'PUT /border/rates/{currency}', opensTo: ['programmeManager', 'systemAdministrator'], path: () => '/border/rates/XTS', body: () => ({ from: '2026-02-30', worth: 1, source: 'x', certainty: 'assumed' }) },
  { route: 'GET /company/goods-declarations', opensTo: company },

  // the office's side
  { route: 'GET /cases', opensTo: casework, carries: true },
  { route: 'GET /cases/{id}/edition', opensTo: casework, path: (a) => `/cases/${a.caseId}/edition` },
  { route: 'POST /cases/{id}/edition', opensTo: ['accountOfficer', 'programmeManager'], path: (a) => `/cases/${a.caseId}/edition`, body: () => ({ to: 'f'.repeat(64), version: 0, confirmed: true }) },
  { route: 'POST /cases/{id}/edition/undo', opensTo: ['accountOfficer', 'programmeManager'], path: (a) => `/cases/${a.caseId}/edition/undo`, body: () => ({ version: 0 }) },
  { route: 'GET /cases/{id}', opensTo: casework, carries: true, path: (a) => `/cases/${a.caseId}` },
  { route: 'GET /cases/by-number/{number}', opensTo: casework, carries: true, path: (a) => `/cases/by-number/${a.number}` },
  { route: 'GET /cases/{id}/profile', opensTo: casework, carries: true, path: (a) => `/cases/${a.caseId}/profile` },
  { route: 'POST /cases/{id}/vetting', opensTo: ['intakeOfficer', 'accountOfficer'], path: (a) => `/cases/${a.caseId}/vetting`, body: () => ({ kind: 'solvency', result: 'clear', tells: '' }) },
  { route: 'POST /cases/{id}/conflict-of-interest', opensTo: ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager'], path: (a) => `/cases/${a.caseId}/conflict-of-interest`, body: () => ({ hasConflict: false, tells: '' }) },
  { route: 'POST /cases/{id}/steps/{step}', opensTo: officers, path: (a) => `/cases/${a.caseId}/steps/accept`, body: () => ({}) },
  { route: 'PUT /cases/{id}/returns', opensTo: ['intakeOfficer', 'accountOfficer'], path: (a) => `/cases/${a.caseId}/returns`, body: (a) => ({ siteId: a.siteId, criterionId: a.criterionId, reason: 'x' }) },
  { route: 'GET /cases/{id}/notices', opensTo: casework, path: (a) => `/cases/${a.caseId}/notices` },
  { route: 'POST /cases/{id}/notices/{noticeId}/answer', opensTo: ['intakeOfficer', 'accountOfficer'], path: (a) => `/cases/${a.caseId}/notices/${randomUUID()}/answer`, body: () => ({ answer: 'x' }) },
  { route: 'GET /cases/{id}/oscal/{model}', opensTo: visits, carries: true, path: (a) => `/cases/${a.caseId}/oscal/assessment-plan` },
  { route: 'GET /visits/{id}', opensTo: visits, carries: true, path: (a) => `/visits/${a.visitId}` },
  { route: 'GET /cases/{id}/visit-plan', opensTo: visits, path: (a) => `/cases/${a.caseId}/visit-plan` },
  { route: 'POST /cases/{id}/visits', opensTo: ['accountOfficer', 'validator'], path: (a) => `/cases/${a.caseId}/visits`, body: (a) => ({ siteId: a.siteId, plannedOn: '2030-01-01', remote: false, leadId: randomUUID(), because: '' }) },
  { route: 'POST /visits/{id}/cancel', opensTo: ['accountOfficer', 'validator'], path: (a) => `/visits/${a.visitId}/cancel`, body: () => ({ reason: 'x' }) },
  { route: 'PUT /visits/{id}/results', opensTo: ['validator'], path: (a) => `/visits/${a.visitId}/results`, body: () => ({ results: [] }) },
  { route: 'POST /visits/{id}/finish', opensTo: ['validator'], path: (a) => `/visits/${a.visitId}/finish`, body: () => ({ summary: 'x' }) },
  { route: 'PUT /visits/{id}/findings/{findingId}', opensTo: ['validator'], path: (a) => `/visits/${a.visitId}/findings/${a.findingId}`, body: (a) => ({ criterionId: a.criterionId, grade: 'minor', seen: 'x', asks: '', dueOn: null }) },
  { route: 'GET /cases/{id}/letters/{letterId}.pdf', opensTo: casework, path: (a) => `/cases/${a.caseId}/letters/${a.letterId}.pdf` },
  { route: 'GET /cases/{id}/certificate.pdf', opensTo: [...casework, 'borderOfficer', 'riskAnalyst'], path: (a) => `/cases/${a.caseId}/certificate.pdf` },
  { route: 'GET /cases/{id}/report.pdf', opensTo: casework, path: (a) => `/cases/${a.caseId}/report.pdf` },
  { route: 'GET /cases/{id}/coverage', opensTo: casework, path: (a) => `/cases/${a.caseId}/coverage` },
  { route: 'GET /cases/{id}/coverage.xlsx', opensTo: casework, path: (a) => `/cases/${a.caseId}/coverage.xlsx` },
  { route: 'GET /evidence/{id}/file', opensTo: casework, path: (a) => `/evidence/${a.evidenceId}/file` },
  { route: 'GET /cases/export.xlsx', opensTo: casework },
  { route: 'GET /views', opensTo: casework, path: () => '/views?page=cola' },
  { route: 'POST /views', opensTo: workers, body: () => ({ page: 'cola', name: 'x', filters: {} }) },
  { route: 'DELETE /views/{id}', opensTo: workers, path: () => `/views/${randomUUID()}` },
  { route: 'GET /officers', opensTo: casework },
  { route: 'POST /reassignments', opensTo: ['accountOfficer', 'programmeManager'], body: () => ({ caseIds: [randomUUID()], to: null }) },
  { route: 'GET /team', opensTo: casework },
  // For somebody else; one's own deputy everybody names.
  { route: 'POST /absences', opensTo: ['accountOfficer', 'programmeManager'], body: () => ({ personId: randomUUID(), deputyId: randomUUID(), fromDay: '2030-01-01', untilDay: '2030-01-02' }) },
  { route: 'DELETE /absences/{id}', opensTo: workers, path: () => `/absences/${randomUUID()}` },
  { route: 'GET /visits', opensTo: visits, carries: true },
  { route: 'GET /letters', opensTo: casework, carries: true },
  { route: 'GET /overview', opensTo: ['accountOfficer', 'decisionMaker', 'riskAnalyst', 'programmeManager', 'regionalEvaluator', 'auditor'] },
  { route: 'GET /cases/{id}/messages', opensTo: casework, carries: true, path: (a) => `/cases/${a.caseId}/messages` },
  { route: 'POST /cases/{id}/messages', opensTo: workers, path: (a) => `/cases/${a.caseId}/messages`, body: () => ({ body: 'x' }) },
  { route: 'POST /paper-applications', opensTo: ['intakeOfficer'], skip: 'takes a form of several parts' },
  { route: 'POST /cases/{id}/paper/sites', opensTo: ['intakeOfficer'], path: (a) => `/cases/${a.caseId}/paper/sites`, body: () => ({ name: 'x', kind: 'plant', address: '', city: '', state: '' }) },
  { route: 'PUT /cases/{id}/paper/answers', opensTo: ['intakeOfficer'], path: (a) => `/cases/${a.caseId}/paper/answers`, body: (a) => ({ answers: [{ siteId: a.siteId, criterionId: a.criterionId, status: 'meets', text: '', reason: '', baseVersion: 0 }] }) },
  { route: 'POST /cases/{id}/paper/still-holds', opensTo: ['intakeOfficer'], path: (a) => `/cases/${a.caseId}/paper/still-holds`, body: (a) => ({ answers: [{ siteId: a.siteId, criterionId: a.criterionId, version: 0 }] }) },
  { route: 'POST /cases/{id}/paper/scans', opensTo: ['intakeOfficer'], skip: 'takes a form of several parts' },
  { route: 'POST /findings/{id}/judgement', opensTo: ['accountOfficer', 'validator'], path: (a) => `/findings/${a.findingId}/judgement`, body: () => ({ version: 1, step: 'close', reason: '' }) },
]
