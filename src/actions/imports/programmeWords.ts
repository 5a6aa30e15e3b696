import { searchNameOf } from '../../domain/operators/searchName.ts'

/** As headings and choices are compared: no accents, no capitals, no spaces, no signs. */
export const plain = (text: string): string => searchNameOf(text).replaceAll(' ', '')

/** What people call the worksheets and columns in Spanish; a column in two languages takes its language behind its name. */
const called: Readonly<Record<string, readonly string[]>> = {
  programme: ['programa', 'program'],
  criteria: ['criterios', 'csv', 'requisitos'],
  operatorTypes: ['tiposdeoperador', 'tipodeoperador', 'perfiles', 'aplicaa'],
  siteKinds: ['tiposdesitio', 'tiposdeinstalacion', 'sitios', 'instalaciones'],
  focusAreas: ['areasdeenfoque'],
  eligibility: ['elegibilidad'],
  deadlines: ['plazos'],
  benefits: ['beneficios'],
  terms: ['vigencias', 'otrosplazos'],
  holidays: ['diasinhabiles', 'feriados', 'diasfestivos'],
  bibliography: ['bibliografia', 'fuentes'],
  key: ['clave', 'campo', 'dato'],
  value: ['valor'],
  id: ['clave', 'identificador'],
  standard: ['estandar'],
  standardNumber: ['numerodelestandar', 'numerodeestandar', 'estandarnumero'],
  standardTitle: ['titulodelestandar', 'titulodeestandar', 'estandartitulo'],
  standardDescribes: ['descripciondelestandar', 'descripciondeestandar', 'estandardescripcion'],
  focusArea: ['areadeenfoque', 'area'],
  subStandard: ['subestandar'],
  subStandardNumber: ['numerodelsubestandar', 'numerodesubestandar', 'subestandarnumero'],
  subStandardTitle: ['titulodelsubestandar', 'titulodesubestandar', 'subestandartitulo'],
  criterion: ['criterio', 'clavedelcriterio'],
  part: ['parte', 'inciso'],
  number: ['numero', 'num', 'no'],
  level: ['nivel', 'obligatoriedad', 'caracter'],
  asks: ['pide', 'pregunta', 'requisito', 'texto'],
  owedBy: ['acargode', 'responsable'],
  from: ['desde', 'vigentedesde'],
  until: ['hasta', 'vigentehasta'],
  guidance: ['guia', 'orientacion', 'explicacion'],
  evidence: ['evidencia', 'comosemuestra'],
  method: ['metodo'],
  checks: ['revisa', 'enlavisita', 'verificacion'],
  smallCompany: ['empresapequena', 'pequenaempresa'],
  follows: ['sigue', 'vienede'],
  followsAs: ['siguecomo'],
  followsBecause: ['sigueporque'],
  deliveredBy: ['comollega', 'entregadopor'],
  measuredBy: ['comosemide', 'medidopor'],
  certainty: ['certeza'],
  sources: ['fuentes', 'fuente'],
  name: ['nombre'],
  tells: ['dice', 'explica'],
  kind: ['clase', 'tipo'],
  wantsYes: ['debesersi'],
  atLeast: ['minimo', 'almenos'],
  monthsAgoAtLeast: ['mesesalmenos'],
  otherwise: ['sino', 'delocontrario'],
  clock: ['reloj', 'plazo'],
  days: ['dias'],
  count: ['cuenta'],
  warnBefore: ['avisarantes'],
  because: ['porque', 'motivo'],
  amount: ['cantidad'],
  unit: ['unidad'],
  day: ['dia', 'fecha'],
}

const languages: Readonly<Record<string, readonly string[]>> = {
  Es: ['es', 'enespanol', 'espanol', 'spanish'],
  En: ['en', 'eningles', 'ingles', 'english'],
}

/** Whether a heading means this worksheet or column. Spanish words without a language behind them mean Spanish. */
export const means = (heading: string, column: string): boolean => {
  const said = plain(heading)
  if (said === plain(column) || called[column]?.includes(said)) return true
  const [, base = '', language = ''] = /^(.+)(Es|En)$/.exec(column) ?? []
  if (base === '') return false
  const bases = [plain(base), ...(called[base] ?? [])]
  if (language === 'Es' && called[base]?.includes(said)) return true
  return bases.some((one) => languages[language]?.some((tongue) => said === `${one}${tongue}`))
}

/** What people write where one of a few words is wanted. */
const choices: Readonly<Record<string, readonly string[]>> = {
  must: ['obligatorio', 'obligatoria', 'debe', 'mandatory', 'required'],
  should: ['recomendado', 'recomendada', 'deberia', 'recommended'],
  mixed: ['mixto', 'mixta'],
  all: ['todos', 'todas', 'todo'],
  operator: ['operador', 'empresa', 'company'],
  customs: ['aduana', 'aduanas', 'autoridad'],
  examine: ['examinar', 'examen', 'revision', 'revisar', 'documental'],
  interview: ['entrevista', 'entrevistar'],
  test: ['prueba', 'probar'],
  verified: ['verificado', 'verificada'],
  secondary: ['secundario', 'secundaria'],
  assumed: ['supuesto', 'supuesta'],
  same: ['igual', 'mismo'],
  reworded: ['redactado', 'otraspalabras'],
  tightened: ['masestricto'],
  loosened: ['menosestricto'],
  yesNo: ['sino'],
  date: ['fecha'],
  working: ['habiles', 'diashabiles'],
  calendar: ['naturales', 'diasnaturales'],
  calendarDays: ['diasnaturales'],
  workingDays: ['diashabiles'],
  months: ['meses'],
  years: ['anos'],
  none: ['ninguna', 'ninguno', 'sinfin', 'sinlimite', 'sinvencimiento', 'withoutend', 'unlimited', 'noend'],
  es: ['espanol', 'castellano', 'spanish'],
  en: ['ingles', 'english'],
  yes: ['si', 'x', 'true', 'verdadero'],
  no: ['false', 'falso'],
}

/** How a choice is said in Spanish too: 'must (obligatorio)'. */
export const choiceSaid = (word: string): string =>
  choices[word]?.[0] === undefined ? word : `${word} (${choices[word][0]})`

/** The word of the programme's files for what was written, among those that this column takes; else the text as it is. */
export const chosen = (text: string, among: readonly string[]): string =>
  among.find((one) => plain(one) === plain(text) || choices[one]?.includes(plain(text))) ?? text
