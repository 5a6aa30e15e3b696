import type { CaseState } from '../../src/domain/casework/states.ts'
import type { CompanyRole, OfficeRole } from '../../src/domain/people/roles.ts'
import type { Trade } from '../words/names.ts'

/** Who can be signed in as: one for each role that a person can have. */
export const players = {
  companyAdministrator: { name: 'Inés Robledo', email: 'ines.robledo@almenara.example' },
  companyContributor: { name: 'Gabriel Tena', email: 'gabriel.tena@almenara.example' },
  mandatedAgent: { name: 'Octavio Lemus', email: 'octavio.lemus@mirasol.example' },
  intakeOfficer: { name: 'Teo Barragán', email: 'teo.barragan@aduana.example' },
  accountOfficer: { name: 'Rocío Palma', email: 'rocio.palma@aduana.example' },
  validator: { name: 'Mauro Quiroga', email: 'mauro.quiroga@aduana.example' },
  decisionMaker: { name: 'Amparo Lizárraga', email: 'amparo.lizarraga@aduana.example' },
  borderOfficer: { name: 'Iván Cuéllar', email: 'ivan.cuellar@aduana.example' },
  clearanceAuditor: { name: 'Nora Vidal', email: 'nora.vidal@aduana.example' },
  riskAnalyst: { name: 'Elsa Pantoja', email: 'elsa.pantoja@aduana.example' },
  programmeManager: { name: 'Nuria Cárdenas', email: 'nuria.cardenas@aduana.example' },
  regionalEvaluator: { name: 'Marcos Haro', email: 'marcos.haro@region.example' },
  trainer: { name: 'Leonor Yáñez', email: 'leonor.yanez@region.example' },
  workingGroupMember: { name: 'Fermín Escandón', email: 'fermin.escandon@grupo.example' },
  auditor: { name: 'Dalia Noriega', email: 'dalia.noriega@auditoria.example' },
  systemAdministrator: { name: 'Ximena Urbina', email: 'ximena.urbina@aduana.example' },
} as const satisfies Record<CompanyRole | OfficeRole, { readonly name: string; readonly email: string }>

export interface CastCompany {
  readonly name: string
  readonly trade: Trade['word']
  readonly city: string
  /** Sites by kind and city; chance says where there are none. */
  readonly sites?: readonly (readonly [string, string])[]
  readonly representative?: string
  /** Whether those who can be signed in as work for it. */
  readonly played?: 'byAll' | 'byAdministrator'
  readonly returned?: readonly {
    readonly site: number
    readonly criterion: string
    readonly reason: string
  }[]
  readonly talk?: readonly {
    readonly from: 'company' | 'office'
    readonly says: string
    readonly daysAgo: number
  }[]
}

/** Companies with a name of their own, by the state their case is in; the rest of each state is invented. */
export const cast: Partial<Record<CaseState, readonly CastCompany[]>> = {
  returned: [
    {
      name: 'Componentes Almenara',
      trade: 'Componentes',
      city: 'Saltillo',
      sites: [
        ['plant', 'Saltillo'],
        ['distributionCentre', 'Nuevo Laredo'],
      ],
      representative: 'Julián Ocampo',
      played: 'byAll',
      returned: [
        {
          site: 0,
          criterion: 'seal-stock-control',
          reason:
            'El procedimiento es claro. Falta el registro de folios de los últimos tres meses, y no dice qué pasa con un sello dañado.',
        },
        {
          site: 0,
          criterion: 'ten-point-tractor-inspection',
          reason:
            'La lista enviada es la del contenedor, de siete puntos. Adjunte la inspección de los tractocamiones.',
        },
        {
          site: 1,
          criterion: 'training-records',
          reason:
            'Las listas de asistencia que recibimos son de hace dos años. Muestre las del año en curso.',
        },
      ],
      talk: [
        {
          from: 'company',
          says: '¿La inspección del tractocamión va en el mismo formato que la del remolque?',
          daysAgo: 4,
        },
        {
          from: 'office',
          says: 'Inés, la inspección se hace al tractor y al remolque; le dejo el formato en blanco. Si lo llenan en papel, una foto legible basta.',
          daysAgo: 3,
        },
      ],
    },
    { name: 'Forja Sotavento', trade: 'Forja', city: 'Apodaca' },
  ],
  draft: [
    {
      name: 'Almenara Servicios Logísticos',
      trade: 'Comercializadora',
      city: 'Ramos Arizpe',
      representative: 'Julián Ocampo',
      played: 'byAdministrator',
    },
  ],
  submitted: [
    { name: 'Fletes Cordillera Azul', trade: 'Fletes', city: 'Querétaro' },
    { name: 'Agencia Mirasol y Asociados', trade: 'Agencia', city: 'Nuevo Laredo' },
    { name: 'Maderas Nayara Export', trade: 'Maderas', city: 'Guadalajara' },
    { name: 'Cítricos Loma Alta', trade: 'Cítricos', city: 'Córdoba' },
    { name: 'Aceros Punta Larga', trade: 'Aceros', city: 'Altamira' },
  ],
  vetting: [
    { name: 'Recinto Bahía Serena', trade: 'Recinto', city: 'Manzanillo' },
    { name: 'Molinos Santa Brisa', trade: 'Molinos', city: 'Ciudad de México' },
    { name: 'Químicos Altiplano Sur', trade: 'Químicos', city: 'San Luis Potosí' },
    { name: 'Cerámica Río Dulce', trade: 'Cerámica', city: 'Puebla' },
  ],
  validationPlanned: [
    { name: 'Paquetería Rayo Norte', trade: 'Paquetería', city: 'Ciudad de México' },
    { name: 'Electrónica Faro Gris', trade: 'Electrónica', city: 'Querétaro' },
  ],
  validationDone: [{ name: 'Parque Industrial Los Sabinos', trade: 'Parque Industrial', city: 'Silao' }],
  awaitingReply: [{ name: 'Textiles Ocelote Norte', trade: 'Textiles', city: 'Aguascalientes' }],
  correctiveAction: [
    {
      name: 'Autopartes Tres Encinos',
      trade: 'Autopartes',
      city: 'Apodaca',
      sites: [
        ['plant', 'Apodaca'],
        ['distributionCentre', 'Monterrey'],
        ['warehouse', 'Nuevo Laredo'],
      ],
      representative: 'Rodrigo Saldívar',
    },
  ],
  certified: [
    {
      name: 'Vidrios Peña Blanca',
      trade: 'Vidrios',
      city: 'Monterrey',
      played: 'byAdministrator',
    },
  ],
  annualReviewDue: [{ name: 'Transportes Siete Vados', trade: 'Transportes', city: 'Piedras Negras' }],
  renewal: [{ name: 'Carga Halcón Peregrino', trade: 'Carga', city: 'Guadalajara' }],
  suspended: [{ name: 'Almacenes Puerto Cobre', trade: 'Almacenes', city: 'Veracruz' }],
  appeal: [{ name: 'Terminal Isla Garza', trade: 'Terminal', city: 'Lázaro Cárdenas' }],
}
