/** Twenty-nine workshops of the demonstration, as a coordinator wrote them down. No more real than their countries. */
export interface ToldWorkshop {
  readonly country: string
  readonly title: string
  /** In whatever way the coordinator wrote days that year. */
  readonly days: string | number
  readonly track: string
  readonly mode: string
  readonly place: string
}

const staff = 'Funcionarios del programa'
const frontline = 'Personal de frontera'
const companies = 'Empresas'

// biome-ignore format: a table, a row a line
const rows: readonly (readonly [string, string, string | number, string, string, string])[] = [
  ['Uruguay', 'Validación en sitio, nivel I', '12/4/2016', staff, 'Presencial', 'Montevideo'],
  ['Panamá', 'Gestión de riesgos y perfil OEA', '2016-09-06 a 2016-09-08', staff, 'Presencial', 'Ciudad de Panamá'],
  ['Guatemala', 'El OEA para pequeñas empresas', 42807, companies, 'Presencial', 'Antigua'],
  ['Rep. Dominicana', 'Sellos e inspección en la puerta', '5 y 6 de junio de 2017', frontline, 'Presencial', 'Haina'],
  ['PERU', 'Socios comerciales y su verificación', '23 de octubre de 2017', companies, 'Presencial', 'Callao'],
  ['México', 'Formación de validadores', '19 al 22 de febrero de 2018', staff, 'Presencial', 'Querétaro'],
  ['Colombia', 'Carga aérea y tránsito', '12/6/2018 - 14/6/2018', frontline, 'Presencial', 'Rionegro'],
  ['Brasil', 'Gestão de riscos e o OEA', '15 a 17 de outubro de 2018', staff, 'Presencial', 'Santos'],
  ['Jamaica', 'Seguridad física de instalaciones', '12/3/2019', companies, 'Presencial', 'Kingston'],
  ['Chile', 'Acuerdos de reconocimiento mutuo', '28 de mayo de 2019', staff, 'Presencial', 'Valparaiso'],
  ['Paraguay', 'Primer contacto con el programa', 43718, companies, 'Presencial', 'Asunción'],
  ['Argentina', 'Entrevistas y evidencias', '2 al 4 de diciembre de 2019', staff, 'Presencial', 'Rosario'],
  ['El Salvador', 'Introducción a distancia', '3 de mayo de 2020', companies, 'Virtual', ''],
  ['Honduras', 'Seguridad de la información para operadores', '2020-10-20 a 2020-10-22', companies, 'Virtual', ''],
  ['Jamaica', 'AEO essentials for port staff', 'May 4-6, 2021', frontline, 'Virtual', ''],
  ['Mexico', 'Controles de acceso y personal', '2021-05-18 a 2021-05-20', companies, 'A distancia', ''],
  ['Perú', 'Revalidación y seguimiento', '7/9/2021', staff, 'Híbrido', 'Lima'],
  ['Colombia', 'Mipymes en la cadena segura', '30 de noviembre al 2 de diciembre de 2021', companies, 'Híbrido', 'Cali'],
  ['Panama', 'Contenedores: inspección de siete puntos', 44635, frontline, 'Presencial', 'Colón'],
  ['República Dominicana', 'Validación en sitio, nivel II', '21 al 23 de junio de 2022', staff, 'Presencial', 'Santo Domingo'],
  ['Guatemala', 'Agentes aduanales y transportistas', '8/11/2022', companies, 'Presencial', 'Puerto Quetzal'],
  ['Chile', 'Medición de beneficios', '14-16 de marzo de 2023', staff, 'Híbrido', 'Santiago'],
  ['Uruguay', 'Mercancías de riesgo en la puerta', '2023-08-22', frontline, 'Presencial', 'Montevideo'],
  ['Brasil', 'Validação à distância', '7 de novembro de 2023', staff, 'Virtual', ''],
  ['Argentina', 'Capacitación interna y cultura de seguridad', '16/4/2024 - 17/4/2024', companies, 'Híbrido', 'Córdoba'],
  ['Paraguay', 'Hidrovía: sellos y trasbordos', 45566, frontline, 'Presencial', 'Villeta'],
  ['Honduras', 'Ciberseguridad en la cadena', '11 y 12 de marzo de 2025', companies, 'Híbrido', 'San Pedro Sula'],
  ['México', 'Auditoría posterior y el OEA', '23 al 25 de septiembre de 2025', staff, 'Presencial', 'Manzanillo'],
  ['El Salvador', 'Respuesta a incidentes', '10/2/2026', frontline, 'Presencial', 'Acajutla'],
]

export const pastWorkshops: readonly ToldWorkshop[] = rows.map(
  ([country, title, days, track, mode, place]) => ({ country, title, days, track, mode, place }),
)
