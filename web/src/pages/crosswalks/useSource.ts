import { useFetched } from '../../api/useFetched.ts'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CrosswalkLine, Side } from './crosswalks.ts'

/** Where a crosswalk comes from, in words: who judged it and when last, or what it follows from. */
export const useSource = () => {
  const t = useWords()
  const forms = useForms()
  const waysOf = useWays()
  return ({ made, ways, to, saidBy, on }: CrosswalkLine): string => {
    if (made === 'succession') return t('cruces.bySuccession', { programme: to.shortName })
    if (made === 'derived') return t('cruces.over', { ways: waysOf(ways) })
    return t('cruces.by', { names: forms.list(saidBy), day: on ? forms.day(on) : '' })
  }
}

/** 'NEEC y SAFE o C-TPAT y SAFE': the programmes between two that nobody compared. */
export const useWays = () => {
  const t = useWords()
  const nameOf = useProgrammeNames()
  return (ways: CrosswalkLine['ways']): string =>
    ways.map((way) => way.map(nameOf).join(' → ')).join(t('cruces.or'))
}

/** What each programme is called in short, by its id. */
export const useProgrammeNames = () => {
  const items = useFetched<{ readonly items: readonly { readonly from: Side; readonly to: Side }[] }>(
    '/api/v1/crosswalks',
  ).data?.items
  const names = new Map(items?.flatMap(({ from, to }) => [from, to]).map((one) => [one.id, one.shortName]))
  return (id: string): string => names.get(id) ?? id
}
