/** What validators find and ask for, by standard; the grade is chosen apart. */
export const found: Readonly<Record<string, readonly { readonly seen: string; readonly asks: string }[]>> = {
  planning: [
    {
      seen: 'La matriz de riesgos no incluye la ruta que se usa desde hace un año.',
      asks: 'Incluya la ruta y vuelva a calificar los riesgos.',
    },
    {
      seen: 'Las minutas del comité no muestran quién da seguimiento a los acuerdos.',
      asks: 'Anote responsable y fecha de cada acuerdo.',
    },
  ],
  'physical-security': [
    {
      seen: 'La cámara del patio graba nueve días y el procedimiento pide treinta.',
      asks: 'Amplíe el almacenamiento y muestre treinta días grabados.',
    },
    {
      seen: 'Un tramo de barda de seis metros tiene la malla suelta junto al andén 4.',
      asks: 'Repare el tramo y envíe fotografía.',
    },
    {
      seen: 'Tres luminarias del patio de maniobras no encienden.',
      asks: 'Repare las luminarias y anote la revisión mensual.',
    },
  ],
  'access-control': [
    {
      seen: 'Cuatro visitas de la semana no tienen anotada la hora de salida.',
      asks: 'Complete el registro y revise con vigilancia cada turno.',
    },
    {
      seen: 'Dos proveedores circulaban en el almacén sin gafete.',
      asks: 'Entregue gafete a todo proveedor y acompáñelo.',
    },
  ],
  'business-partners': [
    {
      seen: 'El expediente de dos transportistas no tiene visita en los últimos doce meses.',
      asks: 'Haga las visitas y agréguelas al expediente.',
    },
    {
      seen: 'La carta de compromiso de un socio está sin firma.',
      asks: 'Obtenga la firma o deje de operar con él.',
    },
  ],
  'process-security': [
    {
      seen: 'La lista de verificación de carga se firma antes de cerrar las puertas.',
      asks: 'Firme la lista al cerrar y sellar la unidad.',
    },
    {
      seen: 'El área de espera de mercancía de exportación no está separada.',
      asks: 'Separe y señale el área.',
    },
  ],
  'customs-management': [
    {
      seen: 'La conciliación del sistema de inventarios tiene dos meses de retraso.',
      asks: 'Póngala al día y muestre el último cierre.',
    },
  ],
  conveyances: [
    {
      seen: 'Sellos sueltos en el andén 2, sin folio en la bitácora.',
      asks: 'Lleve el folio de cada sello y cuente los sellos cada turno.',
    },
    {
      seen: 'La inspección del tractor se hace en siete puntos y el formato pide diez.',
      asks: 'Use el formato completo y muestre dos semanas de registros.',
    },
    {
      seen: 'Una caja seca guardada en el patio estaba sin candado.',
      asks: 'Cierre con candado toda caja guardada y anótelo en el recorrido.',
    },
  ],
  personnel: [
    {
      seen: 'El expediente de dos personas en puesto crítico no tiene verificación de domicilio.',
      asks: 'Complete los expedientes.',
    },
    {
      seen: 'Una cuenta de correo seguía activa once días después de la baja.',
      asks: 'Dé de baja las cuentas el mismo día y muestre el registro.',
    },
  ],
  information: [
    {
      seen: 'No hay prueba de restauración del respaldo en el último año.',
      asks: 'Haga la prueba y guarde el resultado.',
    },
    {
      seen: 'Dos personas comparten una cuenta en el sistema de embarques.',
      asks: 'Asigne una cuenta por persona.',
    },
  ],
  training: [
    {
      seen: 'La capacitación de operadores no tiene evaluación final.',
      asks: 'Evalúe a quienes asistieron y guarde los resultados.',
    },
    {
      seen: 'Faltan listas de asistencia de los últimos seis meses.',
      asks: 'Reúna las listas y agréguelas al registro.',
    },
  ],
  incidents: [
    {
      seen: 'El directorio de autoridades tiene teléfonos que ya no contestan.',
      asks: 'Actualice el directorio y pruébelo.',
    },
  ],
}

export const anyFinding = [
  {
    seen: 'El procedimiento escrito no coincide con lo que se hace en el sitio.',
    asks: 'Actualice el procedimiento o la práctica.',
  },
  { seen: 'No se pudo ver registro de los últimos tres meses.', asks: 'Muestre los registros.' },
] as const

export const plans: readonly string[] = [
  'Se corrige de inmediato y se agrega al recorrido semanal de vigilancia.',
  'Se autoriza el gasto, se contrata al proveedor y se muestra con fotografías al terminar.',
  'Se actualiza el procedimiento, se capacita a los dos turnos y se revisa al mes.',
  'Desde hoy firma el supervisor de turno; comercio exterior revisa una muestra cada viernes.',
]

export const doneNotes: readonly string[] = [
  'Hecho. Se adjuntan fotografías y el registro de las últimas dos semanas.',
  'Terminado y probado por mantenimiento; el acta está en la evidencia.',
  'Procedimiento autorizado y personal capacitado, con lista de asistencia.',
]

export const replies: readonly string[] = [
  'Aceptamos los hallazgos. El plan de acción lleva responsable y fecha para cada uno.',
  'Aceptamos el informe. Dos acciones ya están terminadas y adjuntamos la evidencia.',
  'De acuerdo con lo observado. Pedimos el plazo completo porque una de las obras necesita permiso.',
]

export const summaries: readonly string[] = [
  'Visita completa. La empresa recibió con sus responsables y mostró lo que se le pidió. Lo observado está en los hallazgos.',
  'Se recorrieron perímetro, andenes, almacén y archivo. Lo visto coincide con el perfil, salvo lo que dicen los hallazgos.',
  'Se vio una carga completa, de la llegada de la unidad al sello. Personal atento y registros al día.',
]

export const visitNotes: readonly string[] = [
  'Se vio el registro de la semana.',
  'Lo mostró el supervisor de turno.',
  'Se comparó con el procedimiento vigente.',
  'Se probó en sitio.',
]

export const visitReasons: readonly string[] = [
  'Sitio principal de carga, nunca visitado.',
  'Concentra la mayor parte de los embarques.',
  'Varias respuestas sin evidencia en vehículos y sellos.',
  'Sitio nuevo desde la última revisión.',
]
