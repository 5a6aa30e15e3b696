import { searchNameOf } from '../../domain/operators/searchName.ts'

/** What a list of members can say, and the headings it may say it under besides the field's own name and label. */
// biome-ignore format: a table, a row a line
export const memberColumns = {
  name:           { es: 'empresa',                  en: 'company',              also: ['company name', 'name', 'nombre', 'nombre de la empresa', 'razon social', 'denominacion', 'denominacion o razon social', 'operator', 'operador', 'member', 'miembro'] },
  taxId:          { es: 'rfc',                      en: 'tax id',               also: ['clave fiscal', 'tax number', 'taxpayer number', 'tin', 'registro federal de contribuyentes', 'nit', 'ruc', 'cuit', 'rut', 'cnpj', 'numero de contribuyente', 'identificacion fiscal', 'id fiscal'] },
  traderNumber:   { es: 'numero de operador',       en: 'trader number',        also: ['aeo number', 'numero oea', 'numero neec', 'trader id', 'no de operador', 'numero de miembro', 'member number', 'folio oea'] },
  types:          { es: 'tipos de operador',        en: 'operator types',       also: ['types', 'type', 'tipo', 'tipos', 'tipo de operador', 'operator type', 'perfil', 'modalidad', 'figura'] },
  city:           { es: 'ciudad',                   en: 'city',                 also: ['municipio', 'localidad', 'company city', 'ciudad de la empresa', 'domicilio ciudad'] },
  representative: { es: 'representante legal',      en: 'legal representative', also: ['representative', 'representante', 'apoderado'] },
  office:         { es: 'oficina',                  en: 'office',               also: ['aduana', 'customs office', 'oficina a cargo', 'office id'] },
  contactName:    { es: 'contacto',                 en: 'contact',              also: ['contact name', 'nombre del contacto', 'persona de contacto'] },
  contactEmail:   { es: 'correo',                   en: 'email',                also: ['contact email', 'e mail', 'correo electronico', 'correo del contacto', 'mail'] },
  contactPhone:   { es: 'telefono',                 en: 'phone',                also: ['contact phone', 'tel', 'telefono del contacto', 'telephone'] },
  published:      { es: 'acepta publicacion',       en: 'agrees to publication', also: ['published', 'publishes', 'publica', 'publicado', 'publicar', 'consents to publication'] },
  certificate:    { es: 'numero de certificado',    en: 'certificate number',   also: ['certificate', 'certificado', 'no de certificado', 'folio del certificado', 'oficio'] },
  since:          { es: 'desde',                    en: 'since',                also: ['certified since', 'valid from', 'fecha de certificacion', 'inicio de vigencia', 'vigente desde', 'certificado desde', 'fecha de inicio', 'start date'] },
  until:          { es: 'hasta',                    en: 'until',                also: ['valid until', 'vence', 'vencimiento', 'vigencia', 'fin de vigencia', 'vigente hasta', 'expires', 'fecha de vencimiento', 'end date'] },
  status:         { es: 'estatus',                  en: 'status',               also: ['situacion', 'certificate status', 'estatus del certificado', 'estado del certificado', 'condicion'] },
  caseState:      { es: 'estado del caso',          en: 'case state',           also: ['open case', 'caso abierto', 'estado del tramite', 'tramite', 'case', 'caso', 'application state', 'etapa', 'stage'] },
  caseSince:      { es: 'fecha del caso',           en: 'case date',            also: ['case since', 'caso desde', 'fecha del tramite', 'fecha del estado', 'state date', 'open since', 'fecha de estatus', 'status date'] },
  caseNumber:     { es: 'numero de caso',           en: 'case number',          also: ['expediente', 'file number', 'numero de expediente', 'folio', 'folio del tramite'] },
  site:           { es: 'instalacion',              en: 'site',                 also: ['site name', 'sitio', 'nombre de la instalacion', 'nombre del sitio', 'planta', 'facility'] },
  siteKind:       { es: 'clase de instalacion',     en: 'site kind',            also: ['tipo de instalacion', 'tipo de sitio', 'site type', 'kind of site', 'facility type', 'clase de sitio'] },
  siteAddress:    { es: 'direccion de la instalacion', en: 'site address',      also: ['address', 'direccion', 'domicilio', 'domicilio de la instalacion', 'direccion del sitio'] },
  siteCity:       { es: 'ciudad de la instalacion', en: 'site city',            also: ['ciudad del sitio', 'municipio de la instalacion'] },
  siteState:      { es: 'entidad federativa',       en: 'site state',           also: ['state', 'provincia', 'province', 'entidad', 'estado de la instalacion', 'estado del sitio', 'departamento'] },
} as const satisfies Record<string, { readonly es: string; readonly en: string; readonly also: readonly string[] }>

export type MemberField = keyof typeof memberColumns

export const memberFields = Object.keys(memberColumns) as readonly MemberField[]

/** Without these no line says whom it is about. */
export const neededFields: readonly MemberField[] = ['name', 'taxId']

const fieldsByHeading: ReadonlyMap<string, MemberField> = new Map(
  memberFields.flatMap((field) => {
    const { es, en, also } = memberColumns[field]
    // The field's own name too, however it is cased: traderNumber, trader_number.
    const own = field.replace(/[A-Z]/g, (letter) => ` ${letter}`)
    return [own, field, es, en, ...also].map((heading): [string, MemberField] => [
      searchNameOf(heading),
      field,
    ])
  }),
)

/** 'Estado' alone is a state of the country to some and of the certificate to others; the company's list decides by what else it has. */
const AMBIGUOUS = 'estado'

export interface ReadHeadings {
  /** The column of each field found, from 0. */
  readonly places: ReadonlyMap<MemberField, number>
  readonly unknown: readonly string[]
  /** Fields that two columns claim. */
  readonly twice: readonly MemberField[]
}

/** Which column says what, whatever their order, case and accents. */
export const readHeadings = (cells: readonly unknown[]): ReadHeadings => {
  const headings = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''))
  const hasStatus = headings.some((heading) => fieldOf(heading, true) === 'status')
  const fields = headings.map((heading) => fieldOf(heading, hasStatus))
  const places = new Map<MemberField, number>()
  const twice: MemberField[] = []
  for (const [place, field] of fields.entries()) {
    if (field && places.has(field)) twice.push(field)
    else if (field) places.set(field, place)
  }
  return { places, twice, unknown: headings.filter((heading, place) => heading !== '' && !fields[place]) }
}

const fieldOf = (heading: string, hasStatus: boolean): MemberField | undefined => {
  const plain = searchNameOf(heading)
  if (plain === AMBIGUOUS) return hasStatus ? 'siteState' : 'status'
  return fieldsByHeading.get(plain)
}
