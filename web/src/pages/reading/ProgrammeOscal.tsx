import { useFetched } from '../../api/useFetched.ts'
import { FileLink } from '../../parts/FileLink.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import type { NamePlate } from './reading.ts'

/** The programme, and how it stands to each other one, for whoever reads with a machine. */
export function ProgrammeOscal({ id }: { readonly id: string }) {
  const t = useWords()
  const found = useFetched<{ readonly items: readonly NamePlate[] }>('/api/v1/programmes')
  const others = found.data?.items.filter((one) => one.id !== id) ?? []
  return (
    <div className="noprint">
      <Heading>{t('reading.oscal')}</Heading>
      <ul className="rows sm" style={{ marginTop: 12 }}>
        <li>
          <FileLink href={`/api/v1/programmes/${id}/oscal`} name={`${id}-catalog.json`}>
            {t('reading.oscalCatalog')}
          </FileLink>
        </li>
        {others.map((one) => (
          <li key={one.id}>
            <FileLink href={`/api/v1/programmes/${id}/oscal/${one.id}`} name={`${id}-${one.id}-mapping.json`}>
              {t('reading.oscalMapping', { programme: `${one.shortName} ${one.edition}` })}
            </FileLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
