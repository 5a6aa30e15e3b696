/** What the demonstration's group says: all of it invented. */
export const meetingWords = {
  history: {
    title: 'Primera reunión de la aduana con importadores, exportadores, agentes y transportistas',
  },
  spring: {
    title: 'Tiempos de cruce y carriles',
    agenda: ['Tiempos de cruce del trimestre', 'Carril exprés los domingos', 'Asuntos generales'],
    es: 'La secretaría presentó los tiempos de cruce del trimestre. Los importadores señalaron que los domingos se pierde la ventaja del carril exprés.\n\nLos transportistas ofrecieron cifras propias de espera.',
    en: 'The secretariat showed the crossing times of the quarter. Importers pointed out that on Sundays the advantage of the express lane is lost.\n\nCarriers offered figures of their own on waiting.',
    decisions: [
      {
        es: 'Se estudia abrir el carril exprés los domingos.',
        en: 'Opening the express lane on Sundays is studied.',
      },
      {
        es: 'Los transportistas entregan sus cifras de espera.',
        en: 'Carriers hand in their figures on waiting.',
      },
    ],
    tasks: [
      { what: 'Entregar las cifras de espera por hora', owner: 5, days: 20, done: 'Entregadas por correo' },
      { what: 'Estimar el personal que haría falta los domingos', owner: 0, days: 30, done: null },
    ],
  },
  latest: {
    title: 'Iniciativas sobre beneficios',
    agenda: ['Aprobación de la minuta anterior', 'Iniciativas sobre beneficios', 'Asuntos generales'],
    es: 'Se aprobó la minuta anterior. Se discutieron las iniciativas sobre beneficios y se acordó votarlas por separado.',
    en: '',
    decisions: [{ es: 'Las iniciativas se votan por separado.', en: '' }],
    tasks: [{ what: 'Redactar el aviso de cambio del carril', owner: 0, days: 10, done: null }],
  },
  next: {
    title: 'Resultados de las votaciones',
    agenda: ['Resultados de las votaciones', 'Comunicados por publicar', 'Asuntos generales'],
  },
} as const

export type InventedState = 'raised' | 'discussed' | 'voting' | 'voted' | 'adopted' | 'declined' | 'withdrawn'

export interface InventedInitiative {
  readonly state: InventedState
  readonly kind: 'need' | 'initiative'
  readonly about: 'benefit' | 'scope' | 'other'
  readonly language: 'es' | 'en'
  readonly title: string
  readonly tells: string
  /** Place of the member who raised it. */
  readonly by: number
  readonly daysAgo: number
  readonly answers?: number
  readonly secret?: boolean
  readonly votes?: readonly (readonly [member: number, choice: 'yes' | 'no' | 'abstain' | 'conflict'])[]
  readonly reasons?: string
  readonly comments?: readonly (readonly [member: number, body: string])[]
}

export const initiatives: readonly InventedInitiative[] = [
  {
    ...{ state: 'discussed', kind: 'need', about: 'benefit', language: 'es', by: 5, daysAgo: 120 },
    title: 'Los domingos la espera anula la ventaja',
    tells: 'Los domingos el carril exprés está cerrado y quien está certificado espera igual que los demás.',
    comments: [[1, 'Nos pasa en los dos cruces que usamos.']],
  },
  {
    ...{
      state: 'adopted',
      kind: 'initiative',
      about: 'benefit',
      language: 'es',
      by: 1,
      daysAgo: 90,
      answers: 0,
    },
    title: 'Abrir el carril exprés los domingos',
    tells:
      'Que el carril exprés abra los domingos de seis a catorce horas en los cruces con más de cien cruces certificados al día.',
    votes: [
      [1, 'yes'],
      [3, 'yes'],
      [4, 'yes'],
      [5, 'yes'],
      [0, 'abstain'],
    ],
    reasons: 'Se abre primero en un cruce y se mide tres meses.',
    comments: [
      [4, 'De acuerdo, si se avisa con dos semanas.'],
      [3, 'Pedimos que se mida antes y después.'],
    ],
  },
  {
    ...{ state: 'declined', kind: 'initiative', about: 'scope', language: 'es', by: 4, daysAgo: 80 },
    title: 'Certificar también a los almacenes de terceros',
    tells: 'Que los almacenes que no son de la empresa se puedan certificar por su cuenta.',
    votes: [
      [1, 'no'],
      [3, 'no'],
      [4, 'yes'],
      [5, 'abstain'],
      [0, 'no'],
    ],
    reasons:
      'El programa todavía no tiene criterios para almacenes de terceros. Se retoma con la próxima edición.',
  },
  {
    ...{ state: 'withdrawn', kind: 'initiative', about: 'other', language: 'es', by: 3, daysAgo: 70 },
    title: 'Reunirse cada dos semanas',
    tells: 'Que el grupo se reúna cada dos semanas en vez de cada mes.',
  },
  {
    ...{
      state: 'voted',
      kind: 'initiative',
      about: 'benefit',
      language: 'en',
      by: 3,
      daysAgo: 40,
      secret: true,
    },
    title: 'One contact for every export shipment',
    tells:
      'That each certified exporter has one named contact at customs for a shipment, whatever the office.',
    votes: [
      [1, 'yes'],
      [3, 'yes'],
      [4, 'yes'],
      [5, 'no'],
      [0, 'abstain'],
    ],
  },
  {
    ...{ state: 'voting', kind: 'initiative', about: 'benefit', language: 'es', by: 4, daysAgo: 20 },
    title: 'Revisar primero la carga certificada seleccionada al azar',
    tells:
      'Que la carga certificada que sale al azar se revise antes que la demás, con un plazo máximo escrito.',
    votes: [
      [3, 'yes'],
      [4, 'yes'],
      [5, 'conflict'],
    ],
    comments: [[5, 'Mi organización opera un patio de revisión; no votaré.']],
  },
  {
    ...{ state: 'discussed', kind: 'initiative', about: 'scope', language: 'es', by: 5, daysAgo: 14 },
    title: 'Incluir el cruce por ferrocarril',
    tells:
      'Que las medidas pensadas para camión se adapten al ferrocarril y sus operadores puedan certificarse.',
  },
  {
    ...{ state: 'raised', kind: 'need', about: 'other', language: 'es', by: 1, daysAgo: 4 },
    title: 'Saber antes los días en que no hay sistema',
    tells:
      'Las interrupciones programadas del sistema se anuncian el mismo día. Hace falta saberlas una semana antes.',
  },
]

export const announcements = [
  {
    ...{ audience: ['public'], daysAgo: 60, correctedBy: 1 },
    title: { es: 'Carril exprés los domingos', en: 'Express lane on Sundays' },
    body: {
      es: 'A partir del próximo mes el carril exprés abrirá los domingos de seis a doce horas en el cruce principal.',
      en: 'From next month on the express lane opens on Sundays from six to twelve at the main crossing.',
    },
  },
  {
    ...{ audience: ['public'], daysAgo: 52, correctedBy: null },
    title: {
      es: 'Carril exprés los domingos: horario corregido',
      en: 'Express lane on Sundays: corrected hours',
    },
    body: {
      es: 'El carril exprés abrirá los domingos de seis a catorce horas, no a doce, en el cruce principal. Se medirá durante tres meses.',
      en: 'The express lane opens on Sundays from six to fourteen hours, not twelve, at the main crossing. It is measured for three months.',
    },
  },
  {
    ...{ audience: ['companies'], daysAgo: 15, correctedBy: null },
    title: { es: 'Talleres para empresas pequeñas', en: 'Workshops for small companies' },
    body: {
      es: 'Habrá talleres para empresas con menos de cincuenta empleados. La liga de registro llega por correo a quien administra la empresa.',
      en: 'There will be workshops for companies with fewer than fifty employees. The registration link comes by mail to whoever administers the company.',
    },
  },
  {
    ...{ audience: ['members'], daysAgo: 6, correctedBy: null },
    title: { es: 'Votación abierta hasta la próxima semana', en: '' },
    body: { es: 'Quedan votos pendientes. Cada organización vota una vez en la página del grupo.', en: '' },
  },
] as const
