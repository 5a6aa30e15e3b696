import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { type Changes, nameOfRow, type Tables } from './targeting.ts'

/** What a version changes of the one it is based on, by the names of its rows. */
export function ChangesShown(props: { readonly of: Changes | null; readonly tables: readonly Tables[] }) {
  const t = useWords()
  const language = useLanguage()
  const { of } = props
  if (!of) return null
  const names = (ids: readonly string[]) =>
    ids.map((id) => `«${nameOfRow(props.tables, id, language)}»`).join(', ')
  const kinds = ['added', 'removed', 'changed'] as const
  const told = kinds.filter((kind) => of[kind].length > 0)
  if (told.length === 0 && of.settings.length === 0)
    return <p className="soft">{t('targeting.changes.none')}</p>
  return (
    <ul>
      {told.map((kind) => (
        <li key={kind}>{t(`targeting.changes.${kind}`, { names: names(of[kind]) })}</li>
      ))}
      {of.settings.length > 0 ? <li>{t('targeting.changes.settings')}</li> : null}
    </ul>
  )
}
