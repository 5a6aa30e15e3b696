import type { StepName } from '../../src/domain/casework/steps.ts'
import type { changeMatters, incidentMatters } from '../../src/domain/operators/notice.ts'

/** Reasons as officers and companies write them, by step. */
export const reasons: Partial<Record<StepName, readonly string[]>> = {
  certify: [
    'Adopto la recomendación. La empresa cumple los estándares y los hallazgos de la visita se cerraron con evidencia.',
    'Cumple. Lo visto en sitio coincide con el perfil y no hay impedimento fiscal ni aduanero.',
    'La corrección se hizo en plazo y consta en registros. Procede certificar.',
  ],
  renew: [
    'Mantuvo las condiciones durante la vigencia y el perfil actualizado está completo. Procede renovar.',
    'Sin incidentes en el periodo y con revisión anual favorable. Se renueva.',
  ],
  refuse: [
    'La verificación encontró adeudos firmes que impiden el registro. Podrá solicitarlo de nuevo cuando los haya resuelto.',
    'Los hallazgos mayores siguen abiertos después del plazo y no permiten tener por cumplidos los estándares.',
  ],
  suspend: [
    'Se encontró mercancía no declarada en un embarque de la empresa; se suspende mientras se investiga.',
    'La opinión de cumplimiento fiscal cambió a negativa.',
    'No atendió el requerimiento sobre el robo de una unidad con carga de exportación.',
  ],
  suspendBenefits: [
    'Las diferencias en el descargo de inventarios se investigan; se suspenden sólo estos beneficios.',
    'El patio de unidades cambió de domicilio sin aviso; hasta verificarlo no usa estos beneficios.',
  ],
  confirmSuspension: ['Revisado el expediente, confirmo la suspensión.'],
  reinstate: [
    'La empresa aclaró el embarque y corrigió el control que falló. Se restablece.',
    'Regularizó su situación y lo acreditó. Se restablece.',
  ],
  revoke: [
    'No desvirtuó los hechos que motivaron la suspensión en el plazo concedido.',
    'Se comprobó que los sellos se alteraron con participación de personal de la empresa.',
  ],
  withdraw: [
    'La empresa cambia de domicilio este año y prefiere solicitar cuando termine la mudanza.',
    'La operación de comercio exterior pasa a otra empresa del grupo.',
  ],
  appeal: [
    'La resolución no tomó en cuenta la evidencia que entregamos en plazo; se adjunta el acuse.',
    'El adeudo señalado está garantizado y en litigio; pedimos que se revise la decisión.',
  ],
  upholdDecision: ['Lo alegado no cambia los hechos en que se basó la decisión. Se confirma.'],
  grantAppeal: ['La evidencia se entregó en plazo y no se valoró. Se deja sin efecto la decisión impugnada.'],
}

export const recommendations = {
  certify: [
    'La empresa cumple los criterios vistos en sitio y cerró los hallazgos en plazo. Recomiendo certificar.',
    'Perfil completo, verificación sin impedimento y visita favorable. Recomiendo certificar.',
  ],
  renew: ['Revisión anual favorable, sin incidentes y con perfil actualizado. Recomiendo renovar.'],
  refuse: [
    'Hay un impedimento que la empresa no puede resolver dentro del plazo. Recomiendo negar.',
    'Los hallazgos mayores no se corrigieron. Recomiendo negar.',
  ],
} as const

export const returnReasons: readonly string[] = [
  'El procedimiento es claro, pero falta el registro de los últimos tres meses.',
  'La evidencia es de otro sitio. Envíe la que corresponde a éste.',
  'La respuesta dice que cumple y no explica cómo. Describa quién lo hace y con qué frecuencia.',
  'El documento no tiene fecha ni firma.',
  'Diga por qué no aplica en este sitio.',
  'El plano no muestra los accesos que se describen.',
]

export const concerns: readonly string[] = [
  'Dos multas por datos inexactos en 24 meses, ya pagadas.',
  'Un socio comparte domicilio con una empresa cancelada; se pidió aclaración.',
  'Adeudo en parcialidades, al corriente.',
]

/** Talks between a company and its office: who speaks, and what. */
export const talks: readonly (readonly { readonly from: 'company' | 'office'; readonly says: string }[])[] = [
  [
    { from: 'company', says: '¿Podemos adjuntar el plano en PDF o lo necesitan en otro formato?' },
    { from: 'office', says: 'PDF está bien. Que se lean los accesos y las cámaras.' },
  ],
  [
    {
      from: 'office',
      says: 'Le confirmo que recibimos su escrito. Lo revisa la oficial de cuenta esta semana.',
    },
    { from: 'company', says: 'Gracias. Quedamos atentos.' },
  ],
  [
    {
      from: 'company',
      says: 'El gerente de planta estará fuera la semana de la visita. Atiende la coordinadora de cumplimiento.',
    },
    { from: 'office', says: 'De acuerdo. Necesitamos también a quien lleva los sellos.' },
    { from: 'company', says: 'Estará el jefe de embarques los dos días.' },
  ],
  [
    {
      from: 'company',
      says: 'Subimos el contrato de almacenamiento de video. ¿Con eso se cierra el hallazgo?',
    },
    { from: 'office', says: 'Falta ver treinta días grabados. Una captura con fecha es suficiente.' },
    { from: 'company', says: 'Ya está la captura en la evidencia del hallazgo.' },
  ],
  [
    {
      from: 'office',
      says: 'La respuesta sobre respaldo de información habla de otro sitio. Corríjala cuando la tenga a mano.',
    },
  ],
  [
    {
      from: 'company',
      says: 'Cambió nuestro contacto para avisos: ahora es el gerente de logística. Ya lo dimos de alta en contactos.',
    },
  ],
  [
    { from: 'company', says: '¿La revisión anual se hace también para el almacén nuevo?' },
    { from: 'office', says: 'Sí. Dé de alta el sitio con un aviso de cambio y conteste su perfil.' },
  ],
]

export const changeNotices: readonly {
  readonly what: (typeof changeMatters)[number]
  readonly tells: string
}[] = [
  {
    what: 'address',
    tells: 'El almacén se muda a una nave mayor en el mismo parque. La operación no se interrumpe.',
  },
  { what: 'representative', tells: 'Nuevo poder otorgado ante notario. La copia está en la evidencia.' },
  { what: 'contacts', tells: 'El contacto para avisos es ahora el gerente de logística.' },
  { what: 'activities', tells: 'Se agrega una línea de transporte certificada para la ruta del norte.' },
]

export const incidentNotices: readonly {
  readonly what: (typeof incidentMatters)[number]
  readonly tells: string
}[] = [
  { what: 'theft', tells: 'Robo de unidad sin carga, recuperada a las seis horas. Se presentó denuncia.' },
  {
    what: 'tampering',
    tells:
      'El operador encontró el sello roto en un paradero. Se inspeccionó la caja con la autoridad, sin faltantes.',
  },
  {
    what: 'intrusion',
    tells: 'Una persona entró por la barda del patio y salió al ver al guardia. No falta nada.',
  },
]
