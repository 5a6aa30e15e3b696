import { day, type Instant } from '../../domain/kernel/day.ts'
import type { Text } from '../../domain/standards/text.ts'
import type { CertificateDocument } from '../certificate.ts'
import type { LetterDocument } from '../letter.ts'
import type { Letterhead } from '../letterhead.ts'
import type { ReceiptDocument } from '../receipt.ts'
import type { ReportedFinding, ValidationReport } from '../report.ts'

// One invented company's papers, for the tests to print.

const inBoth = (es: string, en: string): Text => ({ es, en })
const company = 'Vidrios Peña Blanca, S.A. de C.V.'

const letterhead: Letterhead = {
  programme: {
    name: inBoth('Operador Económico Autorizado', 'Authorized Economic Operator'),
    shortName: 'OEA',
    authority: inBoth('Aduana de Xanadú', 'Customs of Xanadu'),
    edition: '2026',
    timeZone: 'America/Mexico_City',
  },
  issuedAt: '2026-03-14T17:04:05.000Z' as Instant,
  demonstration: false,
}

export const aCertificate = (but: Partial<CertificateDocument> = {}): CertificateDocument => ({
  ...letterhead,
  certificateNumber: 'C-2026-00417',
  traderNumber: 'XA000000008812',
  companyName: company,
  taxId: { name: inBoth('Registro fiscal', 'Tax number'), value: 'VPB010203AB4' },
  types: [inBoth('Importador', 'Importer'), inBoth('Exportador', 'Exporter')],
  tier: null,
  sites: [
    { name: 'Planta Monterrey', kind: inBoth('Planta', 'Plant'), place: 'Monterrey, Nuevo León' },
    { name: 'Patio Nuevo Laredo', kind: inBoth('Patio', 'Yard'), place: 'Nuevo Laredo, Tamaulipas' },
  ],
  since: day('2026-03-14'),
  until: day('2028-03-13'),
  text: {
    title: inBoth('Certificado de Operador Económico Autorizado', 'Authorized Economic Operator certificate'),
    states: inBoth(
      '{company} cumple los estándares de seguridad, en los sitios que aquí se nombran, desde el {since} hasta el {until}.',
      '{company} meets the security standards, at the sites named here, from {since} to {until}.',
    ),
    signedBy: inBoth('Por la Aduana de Xanadú', 'For the Customs of Xanadu'),
    legalBasis: inBoth('Ley Aduanera de Xanadú, artículo 100-A.', 'Customs Law of Xanadu, article 100-A.'),
  },
  signatory: {
    name: 'Amparo Lizárraga Núñez',
    post: inBoth('Administradora de certificación', 'Certification administrator'),
    seal: { algorithm: 'ES256', key: '7KQ2' },
  },
  verificationUrl: 'https://aval.example/c/8f14e45f-ceea-467f-a8d5-61bc3c19e5b2',
  ...but,
})

export const aLetter = (but: Partial<LetterDocument> = {}): LetterDocument => ({
  ...letterhead,
  language: 'es',
  letter: {
    title: inBoth('Solicitud incompleta', 'Incomplete application'),
    body: inBoth(
      '{office} revisó la solicitud de {company}, expediente {caseNumber}, presentada el {filed}.\n\nLo que falta es lo siguiente: {reasons}\n\nComplétela dentro de {term}, contados desde la notificación, en {sites}.\n\n{signedBy}\n{office}',
      '{office} reviewed the application of {company}, case {caseNumber}, filed on {filed}.\n\nWhat is missing is this: {reasons}\n\nComplete it within {term}, counted from legal service, at {sites}.\n\n{signedBy}\n{office}',
    ),
  },
  values: {
    filed: day('2026-03-02'),
    term: { days: 10, count: 'working' },
    sites: ['Planta Monterrey', 'Patio Nuevo Laredo'],
  },
  office: inBoth('Oficina de Certificación', 'Certification Office'),
  letterNumber: 'OEA-26-00417-03',
  caseReference: '26-00417',
  date: day('2026-03-14'),
  addressee: {
    company,
    traderNumber: null,
    attention: 'Teresa Ibáñez Quiñones',
    address: ['Av. Constitución 410', '64000 Monterrey, Nuevo León'],
  },
  reasons: [
    {
      about: inBoth('7.1.2 Custodia de candados', '7.1.2 Custody of seals'),
      words: 'El procedimiento no dice quién abre la gaveta de los candados.',
    },
    { about: null, words: 'Falta la firma de quien representa a la empresa.' },
  ],
  signatory: { name: 'Gabriel Ortiz Muñoz', post: inBoth('Revisor de solicitudes', 'Intake officer') },
  service: {
    note: inBoth('Surte efectos el día hábil siguiente.', 'It takes effect on the next working day.'),
    servedOn: day('2026-03-17'),
  },
  receipt: { number: '26-00417-03', sha256: 'ab'.repeat(32) },
  ...but,
})

export const aFinding = (but: Partial<ReportedFinding> = {}): ReportedFinding => ({
  number: '1',
  grade: 'major',
  criterion: {
    number: '7.1.2',
    asks: inBoth('Los candados se guardan bajo llave.', 'Seals are kept under lock.'),
  },
  site: 'Planta Monterrey',
  seen: 'La gaveta de los candados estaba abierta a las 14:20 y sin nadie cerca.',
  asked: 'Cerrar la gaveta con llave y mostrar cuatro semanas de registro sin huecos.',
  due: { by: day('2026-04-14'), days: 20, count: 'working' },
  ...but,
})

export const aReport = (but: Partial<ValidationReport> = {}): ValidationReport => ({
  ...letterhead,
  language: 'es',
  reportNumber: 'OEA-26-00417-V1',
  caseReference: '26-00417',
  date: day('2026-03-20'),
  company: { name: company, traderNumber: null, types: [inBoth('Importador', 'Importer')] },
  sites: [
    {
      name: 'Planta Monterrey',
      kind: inBoth('Planta', 'Plant'),
      address: 'Av. Constitución 410',
      ...{ from: day('2026-03-17'), to: day('2026-03-18'), how: 'onSite' },
    },
  ],
  team: [{ name: 'Mauro Quiroga', post: inBoth('Validador', 'Validator') }],
  present: [{ name: 'Íñigo Muñoz', post: inBoth('Jefe de seguridad', 'Head of security') }],
  results: [
    {
      number: '2',
      title: inBoth('Seguridad física', 'Physical security'),
      counts: { meets: 12, partly: 1, doesNot: 0, notApplicable: 2, notSeen: 1 },
    },
    {
      number: '7',
      title: inBoth('Seguridad de los vehículos de carga', 'Security of conveyances'),
      counts: { meets: 9, partly: 2, doesNot: 1, notApplicable: 0, notSeen: 0 },
    },
  ],
  findings: [
    aFinding(),
    aFinding({ number: '2', grade: 'minor' }),
    aFinding({ number: '3', grade: 'observation', asked: null, due: null }),
  ],
  conclusion: 'La empresa cumple casi todo lo que se vio.\n\nSe recomienda seguir.',
  signatories: [{ name: 'Mauro Quiroga', post: inBoth('Validador', 'Validator') }],
  ...but,
})

export const aReceipt = (but: Partial<ReceiptDocument> = {}): ReceiptDocument => ({
  ...letterhead,
  language: 'es',
  number: '26-00417-01',
  caseReference: '26-00417',
  what: inBoth('Recibimos su solicitud', 'We have your application'),
  company,
  sentBy: {
    name: 'Teresa Ibáñez Quiñones',
    post: inBoth('administradora', 'administrator'),
    onBehalfOf: null,
  },
  sha256: '0123456789abcdef'.repeat(4),
  files: [{ name: 'procedimiento de candados.pdf', size: 1_214_000, sha256: 'cd'.repeat(32) }],
  starts: [
    {
      what: inBoth('La oficina revisa si está completa', 'The office reviews whether it is complete'),
      ...{ days: 10, count: 'working', ends: day('2026-03-30') },
      because: inBoth('Regla 7.1.1', 'Rule 7.1.1'),
    },
  ],
  ...but,
})
