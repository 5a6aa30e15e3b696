import { type PartyRole, partyRoles } from '../../../domain/border/goodsDeclaration.ts'
import { searchNameOf } from '../../../domain/operators/searchName.ts'

interface Names {
  readonly es: string
  readonly en: string
  readonly also: readonly string[]
}

/** What a column of a file can say of a declaration or of its goods item, and under which headings it may stand. */
// biome-ignore format: a table, a row a line
const plainColumns = {
  number:            { es: 'numero de declaracion', en: 'declaration number', also: ['pedimento', 'numero de pedimento', 'numero', 'number', 'mrn', 'declaration', 'declaracion', 'folio', 'lrn', 'reference'] },
  version:           { es: 'version', en: 'version', also: ['rectificacion numero', 'version number'] },
  kind:              { es: 'clase de declaracion', en: 'declaration kind', also: ['tipo de operacion', 'operacion', 'kind', 'tipo', 'type', 'operation', 'flow'] },
  functionCode:      { es: 'funcion', en: 'function code', also: ['function', 'codigo de funcion', 'tipo de movimiento'] },
  issuedAt:          { es: 'presentada', en: 'issued at', also: ['fecha', 'fecha y hora', 'fecha de presentacion', 'date', 'lodged', 'lodged at', 'issue date', 'fecha de pago', 'fecha de entrada'] },
  declarationOffice: { es: 'oficina', en: 'declaration office', also: ['aduana', 'customs office', 'office', 'aduana de despacho', 'oficina de presentacion'] },
  procedure:         { es: 'regimen', en: 'procedure', also: ['clave de pedimento', 'clave', 'regimen aduanero', 'customs procedure', 'regime'] },
  mode:              { es: 'medio de transporte', en: 'transport mode', also: ['modo', 'mode', 'modo de transporte', 'mode of transport'] },
  meansId:           { es: 'placas', en: 'conveyance', also: ['placa', 'plate', 'plates', 'vehiculo', 'vehicle', 'identificacion del transporte', 'buque', 'vessel', 'vuelo', 'flight', 'conveyance id', 'means of transport'] },
  container:         { es: 'contenedores', en: 'containers', also: ['contenedor', 'container', 'container number', 'numero de contenedor', 'remolque', 'trailer', 'caja', 'equipment'] },
  seals:             { es: 'candados', en: 'seals', also: ['candado', 'seal', 'sello', 'sellos', 'seal number', 'numero de candado', 'precinto', 'precintos'] },
  classification:    { es: 'fraccion arancelaria', en: 'hs code', also: ['fraccion', 'hs', 'commodity code', 'classification', 'codigo sa', 'hs10', 'hs6', 'tariff code', 'partida', 'ncm', 'codigo arancelario'] },
  origin:            { es: 'pais de origen', en: 'country of origin', also: ['origen', 'origin', 'origin country', 'pais origen'] },
  customsValue:      { es: 'valor en aduana', en: 'customs value', also: ['valor', 'value', 'valor aduana', 'importe', 'item price', 'valor comercial'] },
  currency:          { es: 'moneda', en: 'currency', also: ['divisa', 'currency code'] },
  grossMass:         { es: 'peso bruto', en: 'gross mass', also: ['peso', 'peso bruto kg', 'net mass', 'mass', 'weight', 'gross weight', 'kilos', 'kg'] },
  duty:              { es: 'contribuciones', en: 'duty', also: ['impuestos', 'duties', 'duties and taxes', 'total taxes', 'tax', 'igi', 'arancel'] },
  arrivalOn:         { es: 'llegada', en: 'arrival', also: ['fecha de llegada', 'arrival date', 'eta', 'arribo', 'llegada prevista'] },
} as const satisfies Record<string, Names>

// biome-ignore format: a table, a row a line
const partyNames: Readonly<Record<PartyRole, readonly [es: string, en: string, ...also: string[]]>> = {
  importer:     ['importador', 'importer', 'consignatario', 'consignee'],
  exporter:     ['exportador', 'exporter', 'expedidor', 'consignor'],
  manufacturer: ['fabricante', 'manufacturer', 'productor'],
  seller:       ['vendedor', 'seller', 'proveedor', 'supplier'],
  customsAgent: ['agente aduanal', 'customs agent', 'agente', 'declarant', 'declarante', 'broker', 'customs broker'],
  carrier:      ['transportista', 'carrier', 'porteador'],
  forwarder:    ['agente de carga', 'forwarder', 'freight forwarder', 'transitario'],
  warehouse:    ['almacen', 'warehouse', 'deposito'],
  terminal:     ['terminal', 'terminal operator', 'recinto fiscalizado', 'recinto'],
}

export type PartyColumn = `${PartyRole}Number` | `${PartyRole}Name`
export type DeclarationColumn = keyof typeof plainColumns | PartyColumn

/** Without these no row says what it declares. */
export const neededColumns: readonly DeclarationColumn[] = [
  'number',
  'kind',
  'issuedAt',
  'declarationOffice',
  'procedure',
  'classification',
  'origin',
  'customsValue',
  'currency',
  'grossMass',
]

export const partyColumn = (role: PartyRole, what: 'Number' | 'Name'): PartyColumn => `${role}${what}`

const namesOf = (): readonly (readonly [DeclarationColumn, readonly string[]])[] => [
  ...(Object.keys(plainColumns) as (keyof typeof plainColumns)[]).map((column) => {
    const { es, en, also }: Names = plainColumns[column]
    return [column, [column, es, en, ...also]] as const
  }),
  ...partyRoles.flatMap((role) => {
    const names = partyNames[role]
    const number = names.flatMap((name) => [
      ...[
        name,
        `numero de ${name}`,
        `numero del ${name}`,
        `${name} numero`,
        `rfc ${name}`,
        `rfc del ${name}`,
      ],
      ...[
        `${name} number`,
        `${name} trader number`,
        `${name} id`,
        `${name} tin`,
        `numero de operador del ${name}`,
      ],
    ])
    const name = names.flatMap((one) => [
      `nombre del ${one}`,
      `nombre ${one}`,
      `${one} nombre`,
      `${one} name`,
    ])
    return [
      [partyColumn(role, 'Number'), [partyColumn(role, 'Number'), ...number]],
      [partyColumn(role, 'Name'), [partyColumn(role, 'Name'), ...name]],
    ] as const
  }),
]

const names = namesOf()
export const declarationColumns: readonly DeclarationColumn[] = names.map(([column]) => column)

export const isDeclarationColumn = (text: string): text is DeclarationColumn =>
  declarationColumns.some((column) => column === text)

/** However it is cased or parted: traderNumber, trader_number, Trader number. */
const plainly = (heading: string): string =>
  searchNameOf(heading.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '))

const byHeading: ReadonlyMap<string, DeclarationColumn> = new Map(
  names.flatMap(([column, headings]) =>
    headings.map((heading): [string, DeclarationColumn] => [plainly(heading), column]),
  ),
)

/** In which place of a row each column stands, from 0. */
export type Columns = Readonly<Partial<Record<DeclarationColumn, number>>>

/** What the headings seem to say; of two that say the same the first counts. */
export const guessColumns = (headings: readonly string[]): Columns => {
  const columns: Partial<Record<DeclarationColumn, number>> = {}
  for (const [place, heading] of headings.entries()) {
    const column = byHeading.get(plainly(heading))
    if (column && columns[column] === undefined) columns[column] = place
  }
  return columns
}
