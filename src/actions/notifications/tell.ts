import { type Hearer, kindOfNews, type NoticeWay, wayFor } from '../../domain/casework/noticeKinds.ts'
import { addNotifications } from '../../store/company/notifications.ts'
import type { Tx } from '../../store/database/scope.ts'
import { choicesOf } from '../../store/people/noticeChoices.ts'
import type { World } from '../world.ts'
import { newsSentence, placeOfNews } from './newsSentence.ts'

/** Somebody who is told, and by what right. */
export interface Told extends Hearer {
  readonly personId: string
  readonly email: string
  readonly language: string
}

export interface News {
  /** None where it is about no company. */
  readonly operatorId: string | null
  /** None where it is about no case. */
  readonly caseId: string | null
  readonly kind: string
  /** Ids, numbers and codes; the words come when it is read. */
  readonly detail: Readonly<Record<string, string | number>>
  readonly at: string
}

interface MailWords {
  readonly subject: string
  readonly body: string
}

/** A mail of its own for this news; where there is none, or it has none for this person, the sentence of the bell is mailed. */
export type MailOf = (told: Told, language: 'es' | 'en') => MailWords | undefined

export const languageOf = ({ language }: Pick<Told, 'language'>): 'es' | 'en' =>
  language === 'en' ? 'en' : 'es'

/** Tells people: each finds it behind the bell, and by mail as they chose. Answers how many were told. */
export const tell = async (
  tx: Tx,
  world: World,
  told: readonly Told[],
  news: News,
  mailOf?: MailOf,
): Promise<number> => {
  const people = onceEach(told)
  if (people.length === 0) return 0
  const kind = kindOfNews(news.kind)
  const chosen = await choicesOf(
    tx,
    people.map(({ personId }) => personId),
    kind,
  )
  const ways = people.map((person) => ({ person, way: wayFor(kind, person, chosen.get(person.personId)) }))
  await addNotifications(
    tx,
    ways.map(({ person, way }) => ({ ...news, personId: person.personId, waitsForSummary: way === 'daily' })),
  )
  await mailAtOnce(tx, world, ways, news, mailOf)
  return people.length
}

/** Somebody with two roles in a company hears once, by the right of the stronger. */
const onceEach = (told: readonly Told[]): readonly Told[] => {
  const people = new Map<string, Told>()
  for (const one of told) {
    const isAdministrator = one.isAdministrator || (people.get(one.personId)?.isAdministrator ?? false)
    people.set(one.personId, { ...one, isAdministrator })
  }
  return [...people.values()]
}

const mailAtOnce = async (
  tx: Tx,
  world: World,
  ways: readonly { readonly person: Told; readonly way: NoticeWay }[],
  news: News,
  mailOf: MailOf | undefined,
): Promise<void> => {
  const mails = ways
    .filter(({ way }) => way === 'atOnce')
    .map(({ person }) => {
      const language = languageOf(person)
      const words = mailOf?.(person, language) ?? mailOfBell(world, person, news, language)
      return {
        ...{ toAddress: person.email, toPerson: person.personId, ...words, language, createdAt: news.at },
      }
    })
  if (mails.length > 0) await tx.kysely.insertInto('outgoingMail').values(mails).execute()
}

const mailOfBell = (world: World, { side }: Told, news: News, language: 'es' | 'en'): MailWords => {
  const words = {
    number: news.detail.number ?? '',
    what: newsSentence(world, language, news),
    url: `${world.url}${placeOfNews(side, news)}`,
  }
  return {
    subject: world.say('mail.news.subject', language, words),
    body: world.say('mail.news.body', language, words),
  }
}
