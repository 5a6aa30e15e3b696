import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { OfficeName } from './incidents.ts'

/** Names of classes, modes, offices and hours as an incident tells them. */
export const useIncidentWords = (offices: readonly OfficeName[]) => {
  const t = useWords()
  const forms = useForms()
  const names = new Map(offices.map(({ id, name }) => [id, name]))
  const office = (id: string) => names.get(id) ?? id
  return {
    office,
    offices: (ids: readonly string[]) => forms.list(ids.map(office)),
    modes: (ids: readonly string[]) =>
      ids.length === 0 ? t('incidents.allModes') : forms.list(ids.map((id) => t(`resumption.mode.${id}`))),
    classOf: (name: string) =>
      name.startsWith('tier:')
        ? t('resumption.class.tier', { tier: name.slice(5) })
        : t(`resumption.class.${name}`),
    hour: (at: number | string) => forms.shortMoment(new Date(at).toISOString()),
  }
}
