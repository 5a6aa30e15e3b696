import { addDays, type Day, type Instant } from '../../kernel/day.ts'
import { endOfDay, epochMs, instantAt } from '../../kernel/moment.ts'
import type { JsonObject } from '../json.ts'
import type { CaseRecord, RecordedSite } from './caseRecord.ts'
import { catalogFile, controlId } from './controlIds.ts'
import { catalogUuid } from './programmeCatalog.ts'
import { line, metadataOf, ours, type Writing } from './writing.ts'

export type CaseModel = 'assessment-plan' | 'assessment-results' | 'plan-of-action-and-milestones'

/** The same for every export of one case: a document's own UUID, by which the others name it. */
export const documentUuid = (model: CaseModel, { id }: Pick<CaseRecord, 'id'>, { uuidOf }: Writing): string =>
  uuidOf(`${model} ${id}`)

/** Ours may be of any version; OSCAL takes 4 and 5 alone. */
export const siteUuid = (id: string, { uuidOf }: Writing): string => uuidOf(`site ${id}`)
export const visitUuid = ({ id }: { readonly id: string }, { uuidOf }: Writing): string =>
  uuidOf(`visit ${id}`)
export const findingUuid = ({ id }: { readonly id: string }, { uuidOf }: Writing): string =>
  uuidOf(`finding ${id}`)

export const operatorUuid = ({ company }: CaseRecord, { uuidOf }: Writing): string =>
  uuidOf(`operator ${company.id}`)
export const authorityUuid = ({ programme }: CaseRecord, { uuidOf }: Writing): string =>
  uuidOf(`authority ${programme.id}`)

/** The head of a document on a case: the company and the authority as parties, sites as places, and the parts people play. */
export const caseMetadata = (model: CaseModel, record: CaseRecord, writing: Writing): JsonObject => {
  const { programme, company, sites, number } = record
  const values = { number, programme: programme.shortName }
  const title = writing.say(`oscal.export.title.${model}`, values)
  return {
    ...metadataOf({ en: title, es: title }, number, writing, {
      roles: [
        { id: 'assessor', title: line(writing.say('oscal.export.role.assessor')) },
        { id: 'operator', title: line(writing.say('oscal.export.role.operator')) },
      ],
      ...(sites.length > 0
        ? { locations: sites.map((site) => locationOf(site, programme.country, writing)) }
        : {}),
      parties: [
        {
          uuid: operatorUuid(record, writing),
          type: 'organization',
          name: line(company.name),
          ...(company.traderNumber ? { props: [ours('trader-number', company.traderNumber)] } : {}),
          ...(sites.length > 0 ? { 'location-uuids': sites.map(({ id }) => siteUuid(id, writing)) } : {}),
        },
        {
          uuid: authorityUuid(record, writing),
          type: 'organization',
          name: line(programme.authority.en),
          props: [ours('office', record.office)],
        },
      ],
      'responsible-parties': [
        { 'role-id': 'operator', 'party-uuids': [operatorUuid(record, writing)] },
        { 'role-id': 'assessor', 'party-uuids': [authorityUuid(record, writing)] },
      ],
    }),
    props: [ours('case', number), ours('programme', programme.id), ours('edition-hash', record.editionHash)],
  }
}

const locationOf = (
  { id, name, kind, address, city, state }: RecordedSite,
  country: string,
  writing: Writing,
): JsonObject => ({
  uuid: siteUuid(id, writing),
  title: line(name),
  address: {
    ...(address.trim() ? { 'addr-lines': [line(address)] } : {}),
    ...(city.trim() ? { city: line(city) } : {}),
    ...(state.trim() ? { state: line(state) } : {}),
    ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
  },
  props: [ours('site-kind', kind)],
})

/** What the documents on a case build upon: the programme's catalogue, and the company's profile, which stays where it is. */
export const caseResources = (record: CaseRecord, writing: Writing): readonly JsonObject[] => [
  {
    uuid: profileUuid(record, writing),
    title: line(writing.say('oscal.export.profile.title', { number: record.number })),
    description: writing.say('oscal.export.profile.tells'),
  },
  {
    uuid: catalogUuid(record.programme, writing),
    title: line(record.programme.name.en),
    props: [ours('edition-hash', record.editionHash)],
    rlinks: [{ href: catalogFile(record.programme), 'media-type': 'application/oscal.catalog+json' }],
  },
]

export const profileUuid = ({ id }: CaseRecord, { uuidOf }: Writing): string =>
  uuidOf(`security profile ${id}`)

/** The controls that were looked at; those of a list without any are all of the catalogue's. */
export const reviewedControls = ({ programme }: CaseRecord, criterionIds: readonly string[]): JsonObject => ({
  'control-selections': [
    criterionIds.length > 0
      ? {
          'include-controls': [...new Set(criterionIds)].map((id) => ({
            'control-id': controlId(programme.id, id),
          })),
        }
      : { 'include-all': {} },
  ],
})

/** The first and the last moment of a day at the office. */
export const startOf = (day: Day, { timeZone }: Pick<CaseRecord['programme'], 'timeZone'>): Instant =>
  instantAt(epochMs(endOfDay(addDays(day, -1), timeZone)) + 1)

export const endOf = (day: Day, { timeZone }: Pick<CaseRecord['programme'], 'timeZone'>): Instant =>
  endOfDay(day, timeZone)
