import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { addIncidentStep, type IncidentRow } from '../../../store/border/resumption/incidents.ts'
import {
  companiesInOrder,
  insertMessages,
  type MessageRow,
  peopleOfCompanies,
  type WaitingCompany,
} from '../../../store/border/resumption/messages.ts'
import { officeNames } from '../../../store/border/resumption/posts.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { type Told, tell } from '../../notifications/tell.ts'
import type { World } from '../../world.ts'
import { incidentFor, ofAllOffices } from './incidentDesk.ts'
import { localHour } from './localHour.ts'

export interface MessageAsked {
  /** None: all that have shipments in the order. */
  readonly offices: readonly string[]
  readonly modes: readonly string[]
  /** What the office adds, in both languages or in none. */
  readonly es: string
  readonly en: string
}

/**
 * Tells the companies whose shipments wait, by office and mode, each person in their own language and as they chose to hear.
 * In an exercise it is noted who would have been told, and nobody is.
 */
export const tellOperators = (
  world: World,
  actor: Actor,
  id: string,
  asked: MessageAsked,
): Promise<Outcome<{ companies: number; people: number; sent: boolean }>> =>
  act(world, ofAllOffices(actor), 'tellOperators', async (tx) => {
    const words = { es: asked.es.trim(), en: asked.en.trim() }
    if ((words.es === '') !== (words.en === ''))
      return refused('input', 'resumption.bothLanguages', undefined, words.es ? '/en' : '/es')
    const found = await incidentFor(tx, id, 'tell')
    if (!found.ok) return found
    const incident = found.value
    if (incident.published === 0) return refused('conflict', 'resumption.notPublished')
    const of = { incidentId: id, version: incident.published }
    const waiting = await companiesInOrder(tx, of, asked.offices, asked.modes)
    if (waiting.length === 0) return refused('conflict', 'resumption.nobodyToTell')
    const sent = !incident.exercise
    const groups = await tellEach({ world, tx, incident, waiting, words })
    const companies = new Set(waiting.map(({ operatorId }) => operatorId)).size
    const people = groups.reduce((sum, one) => sum + one.people, 0)
    const detail = { companies, people, sent, version: of.version }
    const turn = await addIncidentStep(tx, {
      ...{ incidentId: id, step: 'tell', reason: '', detail, at: world.now() },
    })
    await insertMessages(tx, { ...of, turn, sent }, groups)
    await recordAudit(tx, {
      action: 'resumption.tell',
      subjectKind: 'incident',
      subjectId: id,
      detail: { ...detail, exercise: incident.exercise },
    })
    return done({ companies, people, sent })
  })

interface Telling {
  readonly world: World
  readonly tx: Tx
  readonly incident: IncidentRow
  readonly waiting: readonly WaitingCompany[]
  readonly words: { readonly es: string; readonly en: string }
}

/** One message for each office and mode; how many it reached beside it. */
const tellEach = async (telling: Telling): Promise<readonly MessageRow[]> => {
  const { tx, waiting, words, incident } = telling
  const everybody = await peopleOfCompanies(tx, [...new Set(waiting.map(({ operatorId }) => operatorId))])
  const peopleOf = groupedBy(everybody, ({ operatorId }) => operatorId)
  const names = new Map((await officeNames(tx)).map(({ id, name }) => [id, name]))
  const groups = groupedBy(waiting, ({ office, mode }) => `${office} ${mode}`)
  const told: MessageRow[] = []
  for (const group of groups.values()) {
    const [{ office, mode } = { office: '', mode: '' }] = group
    let people = 0
    for (const company of group) {
      const members = (peopleOf.get(company.operatorId) ?? []).map(
        (person): Told => ({
          ...{ personId: person.personId, email: person.email, language: person.language },
          ...{ side: 'company', isAdministrator: person.role === 'companyAdministrator' },
        }),
      )
      people += new Set(members.map(({ personId }) => personId)).size
      if (!incident.exercise) await tellCompany(telling, company, members, names.get(office) ?? office)
    }
    told.push({ office, mode, ...words, companies: group.length, people })
  }
  return told
}

const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const tellCompany = async (
  { world, tx, incident, words }: Telling,
  company: WaitingCompany,
  members: readonly Told[],
  officeName: string,
): Promise<void> => {
  const { operatorId, mode, shipments, firstHour } = company
  const detail = {
    ...{ incident: incident.id, name: incident.name, office: officeName, mode, shipments },
    ...(words.es ? { es: words.es, en: words.en } : {}),
  }
  const news = { operatorId, caseId: null, kind: 'resumption.order', detail, at: world.now() }
  await tell(tx, world, members, news, (_, language) => {
    const values = {
      ...{ incident: incident.name, office: officeName, count: String(shipments) },
      mode: world.say(`resumption.mode.${mode}`, language),
      hour: firstHour ? localHour(world, firstHour) : world.say('resumption.noHourYet', language),
      note: words[language] ? `${words[language]}\n\n` : '',
      url: `${world.url}/reanudacion`,
    }
    return {
      subject: world.say('mail.resumption.subject', language, values),
      body: world.say('mail.resumption.body', language, values),
    }
  })
}
