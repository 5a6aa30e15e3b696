/** What companies write in their profiles, by standard. {who} {name} {month} {year} {n} {site} are filled in. */
export const practices: Readonly<Record<string, readonly string[]>> = {
  planning: [
    'El comité de seguridad se reúne cada {n} semanas y deja minuta firmada. La última revisión es de {month} de {year}.',
    '{who}, {name}, actualiza la matriz de riesgos de {site} dos veces al año y la presenta a la dirección.',
    'Tenemos procedimiento escrito y autorizado por la dirección general; se revisó en {month} de {year}.',
    'La auditoría interna cubre este punto una vez al año. Los pendientes se siguen en una lista con responsable y fecha.',
    'El plan de contingencia se probó en {month} de {year} con un simulacro en el que participaron {n} personas.',
  ],
  'physical-security': [
    'La barda perimetral de {site} mide 2.8 m con concertina; vigilancia la recorre {n} veces por turno y lo anota en bitácora.',
    'Hay {n} cámaras en esta zona; la grabación se guarda 45 días y {who} revisa una muestra cada semana.',
    'Las llaves están en una caja con registro de préstamo. Responde {who}, {name}.',
    'Alumbrado propio con respaldo de planta de emergencia. Mantenimiento lo prueba cada mes; última prueba, {month} de {year}.',
    'Los accesos son {n}, todos con pluma y guardia. El plano está en la evidencia.',
    'Mantenimiento recorre edificio y barda cada mes; las reparaciones se cierran en menos de {n} días.',
  ],
  'access-control': [
    'Cada persona porta gafete con fotografía; al salir de la empresa se le retira y se da de baja el mismo día.',
    'Los visitantes se registran con identificación oficial y los acompaña siempre alguien de {site}.',
    'La vigilancia es de una empresa externa con contrato vigente; sus consignas se actualizaron en {month} de {year}.',
    'La paquetería se recibe en caseta, se revisa y se anota quién la entregó y para quién es.',
    'Quien encuentra a alguien sin gafete lo acompaña a caseta y avisa a {who}.',
  ],
  'business-partners': [
    'Cada socio comercial firma la carta de compromiso antes de operar. El padrón tiene {n} socios y lo lleva {who}.',
    'Visitamos a los socios de mayor riesgo una vez al año; la última visita fue en {month} de {year}.',
    'El expediente de cada socio lleva acta, opinión fiscal, cuestionario de seguridad y calendario de revisión.',
    'A los socios certificados se les pide comprobante vigente cada seis meses y se verifica en el registro público.',
  ],
  'process-security': [
    'El mapa del proceso se actualizó en {month} de {year}; cada etapa tiene responsable por puesto.',
    'El supervisor de embarques, {name}, está presente en cada carga y firma la lista de {n} puntos.',
    'Las unidades llevan localización satelital; el centro de monitoreo avisa de una parada de más de {n} minutos.',
    'Las diferencias entre lo físico y lo documental se investigan el mismo día y se avisa a {who}.',
    'El inventario es cíclico: se cuentan {n} ubicaciones al día y las diferencias se explican por escrito.',
  ],
  'customs-management': [
    'Trabajamos con {n} agencias; cada una se evalúa en enero y julio. Responde {who}, {name}.',
    'El sistema de control de inventarios descarga las operaciones cada noche y lo concilia comercio exterior.',
    'El expediente de cada pedimento se guarda en formato electrónico cinco años, con respaldo fuera de {site}.',
  ],
  conveyances: [
    'Los sellos son de alta seguridad, con certificado ISO 17712 vigente. Los guarda bajo llave {who} y se cuentan cada semana.',
    'La inspección se hace en el andén {n}, frente a cámara, y la firman operador y guardia.',
    'Se verifica, se tira, se gira y se fotografía cada sello antes de la salida; el folio va en la carta porte.',
    'La bitácora de sellos lleva folio, placas, remolque, hora y nombre de quien lo colocó.',
    'Las cajas vacías se guardan cerradas y con candado en el patio de {site}; vigilancia las revisa cada turno.',
  ],
  personnel: [
    'Recursos humanos verifica identificación, domicilio y {n} referencias antes de contratar; queda en el expediente.',
    'Los puestos críticos son {n} y se revisan de nuevo cada dos años; la última vez en {month} de {year}.',
    'La baja de una persona se avisa el mismo día a sistemas, vigilancia y socios; hay formato firmado.',
    'Todo el personal firma convenio de confidencialidad al entrar.',
  ],
  information: [
    'Cada usuario tiene cuenta propia; la contraseña cambia cada {n} meses y hay doble factor para acceso remoto.',
    'El respaldo corre cada noche y se guarda una copia fuera de {site}. Probamos la restauración en {month} de {year}.',
    'La política de sistemas se revisó en {month} de {year}. Responde {who}, {name}.',
    'Los documentos sensibles están bajo llave y se destruyen al cumplir su plazo, con acta.',
    'Los equipos tienen antivirus y cortafuegos administrados; los cambios los autoriza {who}.',
  ],
  training: [
    'El programa anual tiene {n} cursos y el calendario lo lleva recursos humanos. Asistió el 96 % del personal.',
    'La inducción incluye una hora de seguridad de la cadena de suministros; hay lista de asistencia y evaluación.',
    'Los operadores reciben el curso de inspección y sellos cada año; el último fue en {month} de {year}.',
    'Los carteles y el boletín se cambian cada trimestre; la línea de reporte está en todos los gafetes.',
  ],
  incidents: [
    'Los incidentes los reporta {who}, {name}, con teléfono directo de la autoridad según el caso.',
    'La bitácora registra {n} sucesos en el último año; ninguno afectó carga de comercio exterior.',
    'La investigación empieza el mismo día y termina con causa raíz y acción correctiva; el formato está en la evidencia.',
    'El expediente de cada operación se arma en menos de {n} horas con documentos, video y rastreo.',
  ],
}

export const anyPractice: readonly string[] = [
  'Tenemos procedimiento escrito, vigente desde {month} de {year}. Responde {who}, {name}.',
  'Se hace en {site} y se revisa cada {n} semanas; los registros están en la evidencia.',
  'Responde {who}. La última revisión se hizo en {month} de {year} sin observaciones.',
]

export const shortfalls: readonly string[] = [
  'Lo hacemos, pero falta dejar registro de cada revisión. El formato nuevo entra en {month}.',
  'El procedimiento está autorizado; falta capacitar al segundo turno de {site}. Responde {who}.',
  'Cubre la mayor parte del área. Quedan {n} puntos por instalar, ya con orden de compra.',
  'Se revisa, aunque no con la frecuencia que pide el criterio. Desde {month} será cada mes.',
  'Está en la política general, pero no en un documento propio de {site}.',
]

export const gaps: readonly string[] = [
  'Todavía no. El proyecto está aprobado y empieza en {month}; responde {who}.',
  'No lo tenemos por escrito. Se está redactando y se autorizará en {month}.',
  'No se hace en {site}. Lo incluimos en el plan de trabajo con fecha y responsable.',
]

export const notOurs: readonly string[] = [
  'En {site} no se hace esta operación.',
  'La empresa no contrata este servicio.',
  'No usamos este tipo de unidad ni de equipo.',
  'El inmueble es rentado y esto corresponde al parque; está en el contrato.',
]

export const posts: readonly string[] = [
  'el jefe de seguridad patrimonial',
  'la gerente de comercio exterior',
  'el jefe de embarques',
  'la coordinadora de cumplimiento',
  'el gerente de planta',
  'la jefa de recursos humanos',
  'el responsable de sistemas',
  'la jefa de almacén',
]

export const months: readonly string[] = [
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
  ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
]
