import { useFilters } from '../../parts/Go.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { type FrameworkTold, type LibraryTold, languageName } from './frameworks.ts'

/** The page's address with some of its filters changed. */
export const useAddress = () => {
  const [filters] = useFilters()
  return (changed: Readonly<Record<string, string | undefined>>) => {
    const entries = Object.entries({ ...filters, ...changed }).filter(
      ([, value]) => value !== undefined && value !== '',
    )
    return `${window.location.pathname}?${new URLSearchParams(entries as [string, string][])}`
  }
}

export function FrameworkTabs({ of, nth }: { readonly of: LibraryTold; readonly nth: number }) {
  const t = useWords()
  const address = useAddress()
  if (of.frameworks.length < 2) return null
  const tabs = of.frameworks.map(({ name, refId }, at) => ({
    ...{ key: String(at), label: name || refId, current: at === nth },
    to: address({ marco: at === 0 ? undefined : String(at), grupo: undefined, nodo: undefined }),
  }))
  return <Tabs label={t('frameworks.frameworks')} of={tabs} look="line" />
}

/** Only what one implementation group asks, and the headings that lead to it. */
export function GroupTabs(props: { readonly of: FrameworkTold; readonly group: string | undefined }) {
  const t = useWords()
  const address = useAddress()
  if (props.of.groups.length === 0) return null
  const tabs = [
    {
      ...{ key: '', label: t('frameworks.group.all'), count: props.of.nodes },
      ...{ to: address({ grupo: undefined }), current: props.group === undefined },
    },
    ...props.of.groups.map(({ id, name, nodes }) => ({
      ...{ key: id, label: name, count: nodes, to: address({ grupo: id }), current: props.group === id },
    })),
  ]
  return (
    <div className="treefilter">
      <p className="lab">{t('frameworks.groups')}</p>
      <Tabs label={t('frameworks.groups')} of={tabs} />
    </div>
  )
}

export function LanguageTabs({ of, language }: { readonly of: LibraryTold; readonly language: string }) {
  const t = useWords()
  const reader = useLanguage()
  const address = useAddress()
  if (of.languages.length < 2) return null
  const tabs = of.languages.map((code, at) => ({
    ...{ key: code, label: languageName(code, reader), current: code === language },
    to: address({ idioma: at === 0 ? undefined : code }),
  }))
  return (
    <div className="treefilter">
      <p className="lab">{t('frameworks.readIn')}</p>
      <Tabs label={t('frameworks.readIn')} of={tabs} />
    </div>
  )
}
