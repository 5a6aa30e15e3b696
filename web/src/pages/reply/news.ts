/** GET /api/v1/notifications */
export interface NewsList {
  readonly unread: number
  readonly items: readonly NewsItem[]
}

export interface NewsItem {
  readonly id: string
  /** 'step.certify', 'warning.companyReply.2026-12-14.3', 'notice.incident', 'message.…' */
  readonly kind: string
  readonly detail: Readonly<Record<string, string | number>>
  readonly company: string | null
  readonly at: string
  readonly readAt: string | null
}

export const newsAddress = '/api/v1/notifications'

export interface NewsWords {
  readonly key: `${string}.${string}`
  readonly values: Readonly<Record<string, string>>
  /** Words of another room inside the sentence, by the placeholder they fill. */
  readonly words: Readonly<Record<string, `${string}.${string}`>>
  readonly icon: 'chevron' | 'clock' | 'warning' | 'speech' | 'page' | 'tick'
  /** Where a company reads of it. */
  readonly to: string
  /** The part of the case where the office does. */
  readonly part: '' | '/mensajes' | '/avisos'
  /** Where everybody does, whatever side they are on: news of no case. */
  readonly place?: string
}

/** What a piece of news says and where it leads; one that nobody knows says that something moved in the case. */
export const newsWords = ({ kind, detail }: NewsItem, language: 'es' | 'en' = 'es'): NewsWords => {
  const [family = '', one = '', day = ''] = kind.split('.')
  const number = String(detail.number ?? '')
  const base = { values: { number }, words: {}, part: '' } as const
  if (family === 'step')
    return { ...base, key: 'news.step', words: { step: `stepTaken.${one}` }, icon: 'chevron', to: '/acuses' }
  if (family === 'warning')
    return {
      ...base,
      key: 'news.warning',
      values: { number, day },
      words: { clock: `clock.${one}` },
      icon: 'clock',
      to: '/inicio',
    }
  if (kind === 'case.assigned') {
    const values = { number, name: String(detail.by ?? '') }
    return { ...base, key: 'news.assigned', values, icon: 'page', to: '/inicio' }
  }
  if (family === 'message')
    return {
      ...base,
      key: one === 'unread' ? 'news.unreadMessage' : 'news.message',
      icon: 'speech',
      to: '/mensajes',
      part: '/mensajes',
    }
  if (family === 'notice') return noticeWords(one, detail, base)
  if (family === 'group' || family === 'announcement') return groupWords(kind, detail, language)
  return newsBeyondCases(family, detail, base)
}

/** News of the working group and of announcements, which is of no case. */
const groupWords = (kind: string, detail: NewsItem['detail'], language: 'es' | 'en'): NewsWords => {
  const told = (name: string) => String(detail[name] ?? '')
  const isGroup = kind.startsWith('group.')
  const isMeeting = isGroup && kind !== 'group.reminder'
  const place = isMeeting ? `/grupo/reuniones/${told('meeting')}` : `/comunicados/${told('announcement')}`
  return {
    ...{ words: {}, part: '', icon: 'page', to: place, place },
    key: isGroup ? `news.${kind}` : 'news.announcement',
    values: { number: told('no'), title: told(language) },
  }
}

const newsBeyondCases = (
  family: string,
  detail: NewsItem['detail'],
  base: Pick<NewsWords, 'values' | 'words' | 'part'>,
): NewsWords => {
  const told = (name: string) => String(detail[name] ?? '')
  if (family === 'resumption') {
    const values = { ...base.values, name: told('name'), office: told('office') }
    return { ...base, key: 'news.resumption', values, icon: 'warning', to: '/reanudacion' }
  }
  if (family === 'pilot') return { ...base, key: pilotNews(told('about')), icon: 'page', to: '/piloto' }
  if (family === 'border') {
    const values = { ...base.values, shipment: told('shipment') }
    return { ...base, key: 'news.borderFinding', values, icon: 'warning', to: '/respuestas' }
  }
  if (family === 'sealing') {
    const values = { ...base.values, day: told('day'), time: told('time') }
    return { ...base, key: 'news.sealing', values, icon: 'warning', to: '/inicio' }
  }
  return { ...base, key: 'news.other', icon: 'page', to: '/inicio' }
}

const noticeWords = (
  one: string,
  detail: NewsItem['detail'],
  base: Pick<NewsWords, 'values' | 'words' | 'part'>,
): NewsWords => {
  const values = { ...base.values, receipt: String(detail.receipt ?? '') }
  if (one === 'answered') return { ...base, values, key: 'news.noticeAnswered', icon: 'tick', to: '/avisos' }
  const isIncident = one === 'incident'
  return {
    ...base,
    values,
    key: isIncident ? 'news.incident' : 'news.change',
    words: { what: `notices.${isIncident ? 'incident' : 'change'}.${detail.what ?? 'other'}` },
    icon: isIncident ? 'warning' : 'page',
    to: '/avisos',
    part: '/avisos',
  }
}

const pilotNews = (about: string): NewsWords['key'] =>
  about === 'round' || about === 'credit' ? `news.pilot.${about}` : 'news.pilot.invited'
