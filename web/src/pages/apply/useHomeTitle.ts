import { useForms } from '../../words/useForms.ts'
import { useWords, type WordKey } from '../../words/useWords.ts'
import { type Home, submitSteps } from './company.ts'

/** The page's title states the fact of the day; the lead says what was kept and what follows. */
export const useHomeTitle = (home: Home): { readonly title: string; readonly lead: string } => {
  const t = useWords()
  const forms = useForms()
  const longDay = (day: string | null | undefined) => (day ? forms.longDay(day) : '')
  const due = home.clocks.find((clock) => clock.on === 'company' && clock.dueOn !== null)?.dueOn
  const key = titleKey(home, due !== undefined)
  const counted = countFor(key, home)
  const words = {
    count: counted,
    number: forms.number(counted),
    case: home.case.number,
    day: longDay(due),
    since: longDay(home.counts.certificate?.since),
    until: longDay(home.counts.certificate?.until),
  }
  return { title: t(`${key}.title` as WordKey, words), lead: t(`${key}.lead` as WordKey, words) }
}

const countFor = (key: string, home: Home): number => {
  if (key.endsWith('findings')) return home.counts.openFindings
  return key.startsWith('apply.home.returned') ? home.returned : home.missing
}

const titleKey = (home: Home, hasDay: boolean): string => {
  const { state } = home.case
  const signs = home.steps.some((one) => submitSteps.includes(one.step))
  if (state === 'draft' && home.sites.length === 0) return 'apply.home.begun'
  if (home.case.editable && signs && home.missing === 0)
    return hasDay ? 'apply.home.readyBy' : 'apply.home.allReady'
  if (state === 'returned') return returnedKey(home, hasDay)
  return `apply.home.${stateKey(home)}`
}

const returnedKey = (home: Home, hasDay: boolean): string => {
  if (home.returned === 0) return 'apply.home.draft'
  return hasDay ? 'apply.home.returnedBy' : 'apply.home.returned'
}

const stateKey = ({ case: { state }, counts }: Home): string => {
  const replies = state === 'correctiveAction' || state === 'awaitingReply'
  if (replies && counts.openFindings > 0) return `${state}.findings`
  return state === 'certified' && !counts.certificate?.until ? 'certifiedOpen' : state
}
