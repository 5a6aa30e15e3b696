import { SitesOnMap } from '../../parts/map/SitesOnMap.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Company, ProgrammeChoices } from './company.ts'
import { useText } from './useText.ts'

/** The company's own sites on the map; a mark leads to the site's form while it may be changed. */
export function OwnSites({
  company,
  kinds,
}: {
  readonly company: Company
  readonly kinds: ProgrammeChoices['siteKinds']
}) {
  const t = useWords()
  const say = useText()
  return (
    <SitesOnMap
      label={t('map.company')}
      sites={company.sites.map((site) => {
        const kind = kinds.find(({ id }) => id === site.kind)
        return {
          ...site,
          tone: 'stamp',
          ...(company.editable ? { to: `/empresa?sitio=${site.id}` } : {}),
          facts: [{ title: t('map.kind'), says: kind ? say(kind.name) : site.kind }],
        }
      })}
    />
  )
}
