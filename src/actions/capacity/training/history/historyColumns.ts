import { searchNameOf } from '../../../../domain/operators/searchName.ts'

/** What a list of past workshops can say, and the headings it may say it under, in Spanish, English and Portuguese. */
// biome-ignore format: a table, a row a line
export const historyColumns = {
  country:          ['pais', 'country', 'pais sede', 'pais del taller', 'host country', 'pais beneficiario', 'beneficiary country'],
  workshop:         ['taller', 'workshop', 'curso', 'course', 'nombre del taller', 'nombre del curso', 'evento', 'event', 'actividad', 'oficina', 'capacitacion', 'training', 'titulo', 'title'],
  days:             ['fechas', 'fecha', 'date', 'dates', 'dias', 'days', 'fecha del taller', 'periodo', 'data', 'datas'],
  endsOn:           ['hasta', 'fin', 'fecha de fin', 'fecha fin', 'end', 'end date', 'termino', 'fecha final'],
  track:            ['dirigido a', 'vertiente', 'track', 'publico', 'audience', 'para quien', 'perfil', 'publico alvo'],
  mode:             ['modalidad', 'mode', 'formato', 'modalidade'],
  place:            ['sede', 'lugar', 'place', 'ciudad', 'city', 'venue', 'local', 'cidade'],
  organiser:        ['organiza', 'organizador', 'organiser', 'organizer', 'organizado por'],
  provider:         ['imparte', 'impartido por', 'provider', 'proveedor', 'instructor', 'facilitador'],
  name:             ['nombre', 'name', 'nombre completo', 'full name', 'participante', 'participant', 'apellidos y nombre', 'nombre y apellidos', 'nome', 'nome completo', 'asistente'],
  surnames:         ['apellidos', 'apellido', 'surname', 'surnames', 'last name', 'sobrenome'],
  email:            ['correo', 'correo electronico', 'e mail', 'email', 'mail', 'correo e'],
  organisation:     ['institucion', 'organizacion', 'organisation', 'organization', 'empresa', 'company', 'entidad', 'institution', 'instituicao', 'dependencia'],
  organisationKind: ['tipo', 'tipo de institucion', 'tipo de organizacion', 'kind', 'organisation type', 'sector'],
  personCountry:    ['nacionalidad', 'pais del participante', 'pais de origen', 'participant country', 'nationality', 'procedencia'],
  gender:           ['sexo', 'genero', 'gender', 'sex'],
} as const satisfies Record<string, readonly string[]>

export type HistoryField = keyof typeof historyColumns
export const historyFields = Object.keys(historyColumns) as readonly HistoryField[]

/** Without these columns nobody can say who came to what, and when. */
export const neededFields = ['workshop', 'days', 'name'] as const satisfies readonly HistoryField[]
/** And without these, unless they are said once for the whole list. */
export const saidOnce = ['country', 'track'] as const satisfies readonly HistoryField[]

/** Said once for many rows: of a workshop, not of a person. */
export const workshopFields: readonly HistoryField[] = [
  ...(['country', 'workshop', 'days', 'endsOn', 'track', 'mode', 'place', 'organiser', 'provider'] as const),
]

const byHeading: ReadonlyMap<string, HistoryField> = new Map(
  historyFields.flatMap((field) =>
    [field, ...historyColumns[field]].map((heading) => [searchNameOf(heading), field] as const),
  ),
)

/** The column of each field, from 0. */
export type HistoryPlaces = Readonly<Partial<Record<HistoryField, number>>>

/** Which column says what: the first that has one of a field's headings. */
export const placesIn = (headings: readonly string[]): HistoryPlaces => {
  const places: Partial<Record<HistoryField, number>> = {}
  for (const [place, heading] of headings.entries()) {
    const field = byHeading.get(searchNameOf(heading))
    if (field) places[field] ??= place
  }
  return places
}
