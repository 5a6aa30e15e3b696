export interface Paper {
  readonly title: string
  /** The standards whose answers it proves; none for the scan of an application on paper. */
  readonly shows: readonly string[]
  readonly lines?: readonly string[]
  /** A file under `pictures/` instead of a page of text. */
  readonly picture?: string
  /** Whether it holds for some months only. */
  readonly runsOut?: boolean
}

/** Papers that companies send as evidence. */
export const papers: readonly Paper[] = [
  {
    title: 'Procedimiento de análisis de riesgo',
    shows: ['planning'],
    lines: [
      '1. Se reúnen comercio exterior, seguridad y embarques.',
      '2. Se recorren rutas y sitios y se anotan amenazas.',
      '3. Se califica cada riesgo de 1 a 5 y se decide qué hacer.',
      '4. El comité autoriza y da seguimiento cada trimestre.',
    ],
  },
  {
    title: 'Matriz de riesgos',
    shows: ['planning'],
    lines: [
      'Robo en ruta: 4. Doble operador y paradas autorizadas.',
      'Contaminación de carga: 5. Inspección y sello.',
      'Acceso no autorizado: 3. Control de accesos y video.',
      'Falla de sistemas: 2. Respaldo diario.',
    ],
  },
  {
    title: 'Minuta del comité de seguridad',
    shows: ['planning', 'incidents'],
    lines: [
      'Asistentes: dirección, planta, embarques, seguridad.',
      'Acuerdo 1: reparar malla del andén 4. Responsable: mantenimiento.',
      'Acuerdo 2: simulacro de evacuación en el segundo turno.',
    ],
  },
  {
    title: 'Plano de accesos y cámaras',
    shows: ['physical-security', 'access-control'],
    picture: 'plan.png',
  },
  { title: 'Fotografía del perímetro', shows: ['physical-security'], picture: 'fence.jpg' },
  { title: 'Fotografía del andén', shows: ['process-security', 'physical-security'], picture: 'dock.jpg' },
  {
    title: 'Contrato de vigilancia',
    shows: ['access-control', 'physical-security'],
    lines: [
      'Servicio de ocho elementos en tres turnos.',
      'Consignas por escrito y supervisión semanal.',
      'Vigencia: un año.',
    ],
    runsOut: true,
  },
  {
    title: 'Bitácora de visitantes',
    shows: ['access-control'],
    lines: [
      'Nombre, empresa, identificación, a quién visita, entrada, salida.',
      'Revisada por el jefe de turno cada noche.',
    ],
  },
  {
    title: 'Padrón de socios comerciales',
    shows: ['business-partners'],
    lines: [
      'Transportistas: 6. Agencias: 2. Vigilancia: 1. Almacenes: 3.',
      'Última revisión de cada uno y fecha de la siguiente.',
    ],
  },
  {
    title: 'Carta de compromiso de socio',
    shows: ['business-partners'],
    lines: [
      'El socio cumple los requisitos de seguridad y permite visitas.',
      'Avisa el mismo día de cualquier incidente.',
    ],
  },
  { title: 'Mapa del proceso', shows: ['process-security'], picture: 'process.png' },
  {
    title: 'Cierre de inventarios',
    shows: ['customs-management', 'process-security'],
    lines: ['Saldos por fracción conciliados con el sistema.', 'Diferencias: ninguna pendiente al cierre.'],
  },
  {
    title: 'Opinión de cumplimiento',
    shows: ['customs-management', 'business-partners'],
    lines: ['Sentido: positivo.'],
    runsOut: true,
  },
  {
    title: 'Bitácora de sellos',
    shows: ['conveyances'],
    lines: [
      'Folio, placas, remolque, hora, quién lo colocó, quién lo verificó.',
      'Conteo semanal firmado por embarques y seguridad.',
    ],
  },
  { title: 'Fotografía de un sello', shows: ['conveyances'], picture: 'seal.jpg' },
  {
    title: 'Formato de inspección de unidades',
    shows: ['conveyances'],
    lines: ['Tractor: diez puntos. Remolque: siete puntos.', 'Firma del operador y del guardia.'],
  },
  {
    title: 'Organigrama y puestos críticos',
    shows: ['personnel'],
    lines: ['Puestos críticos: embarques, almacén, seguridad, sistemas, comercio exterior.'],
  },
  {
    title: 'Política de sistemas',
    shows: ['information'],
    lines: [
      'Cuentas individuales, doble factor en acceso remoto, respaldo diario.',
      'Revisión anual por la dirección.',
    ],
  },
  {
    title: 'Prueba de restauración',
    shows: ['information'],
    lines: ['Se restauró el sistema de embarques en 3 horas 10 minutos.', 'Sin pérdida de registros.'],
  },
  {
    title: 'Lista de asistencia',
    shows: ['training'],
    lines: ['Curso: seguridad de la cadena de suministros.', 'Asistentes: 34. Evaluados: 34.'],
  },
  {
    title: 'Directorio de autoridades y bitácora de incidentes',
    shows: ['incidents'],
    lines: ['Teléfonos probados este trimestre.', 'Incidentes con carga de comercio exterior: ninguno.'],
  },
  {
    title: 'Solicitud firmada en papel',
    shows: [],
    lines: [
      'Recibida en ventanilla con firma autógrafa y copia de identificación.',
      'Capturada por la oficina.',
    ],
  },
]
