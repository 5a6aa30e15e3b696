import type { World } from '../world.ts'

interface Said {
  readonly kind: string
  readonly detail: Readonly<Record<string, string | number>>
}

/** A piece of news as one sentence, for mails; the browser says the same of the same news. */
export const newsSentence = (world: World, language: 'es' | 'en', { kind, detail }: Said): string => {
  const [family = '', one = '', day = ''] = kind.split('.')
  const say: SayIn = (code, values = {}) => world.say(code, language, values)
  if (family === 'step') return say(`stepTaken.${one}`)
  if (family === 'warning') return say('news.warning', { clock: say(`clock.${one}`), day })
  if (family === 'message') return say(one === 'unread' ? 'news.unreadMessage' : 'news.message')
  if (kind === 'case.assigned') return say('news.assigned', { name: String(detail.by ?? '') })
  if (family === 'notice') return noticeSentence(say, one, detail)
  return beyondCases(say, kind, detail, language)
}

type SayIn = (code: string, values?: Readonly<Record<string, string>>) => string

const beyondCases = (say: SayIn, kind: string, detail: Said['detail'], language: 'es' | 'en'): string => {
  const [family = ''] = kind.split('.')
  const told = (name: string) => String(detail[name] ?? '')
  if (family === 'resumption') return say('news.resumption', { name: told('name'), office: told('office') })
  if (family === 'pilot') return say(`news.pilot.${told('about')}`)
  if (family === 'border') return say('news.borderFinding', { shipment: told('shipment') })
  if (family === 'group') return say(`news.${kind}`, { number: told('no') })
  if (family === 'announcement')
    return say('news.announcement', { number: told('no'), title: told(language) })
  return say('news.other')
}

const noticeSentence = (say: SayIn, one: string, detail: Said['detail']): string => {
  if (one === 'answered') return say('news.noticeAnswered', { receipt: String(detail.receipt ?? '') })
  if (one === 'incident' || one === 'change')
    return say(`news.${one}`, { what: say(`notices.${one}.${detail.what ?? 'other'}`) })
  return say('news.other')
}

/** Where it is read: an officer in the case, a company on its own pages. */
export const placeOfNews = (side: 'company' | 'office', { kind, detail }: Said): string => {
  const [family = ''] = kind.split('.')
  if (family === 'announcement' || family === 'group') return placeInGroup(kind, detail)
  if (side === 'office') {
    const part = family === 'message' ? '/mensajes' : family === 'notice' ? '/avisos' : ''
    return `/casos/${detail.number ?? ''}${part}`
  }
  const places: Readonly<Record<string, string>> = {
    message: '/mensajes',
    notice: '/avisos',
    resumption: '/reanudacion',
    border: '/respuestas',
    pilot: '/piloto',
  }
  return places[family] ?? '/inicio'
}

const placeInGroup = (kind: string, detail: Said['detail']): string =>
  kind.startsWith('group.') && kind !== 'group.reminder'
    ? `/grupo/reuniones/${detail.meeting ?? ''}`
    : `/comunicados/${detail.announcement ?? ''}`
