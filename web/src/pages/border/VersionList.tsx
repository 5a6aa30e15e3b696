import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Go } from '../../parts/Go.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type ListedVersion, type Targeting, targetingDoor } from './targeting.ts'

/** Every version that was published or declined, a page at a time. */
export function VersionList({ of }: { readonly of: Targeting }) {
  const t = useWords()
  const forms = useForms()
  const [before, setBefore] = useState<number>()
  const older = useFetched<Targeting>(targetingDoor, { query: { before } }, before !== undefined)
  const shown = before === undefined ? of : (older.data ?? of)
  const columns: readonly Column<ListedVersion>[] = [
    {
      key: 'version',
      title: t('targeting.column.version'),
      phone: 'title',
      cell: ({ version }) => (
        <Go to={`/focalizacion/${version}`} className="b6">
          {t('targeting.versionOf', { version: forms.number(version) })}
        </Go>
      ),
    },
    { key: 'state', title: t('targeting.column.state'), cell: ({ state }) => t(`targeting.state.${state}`) },
    {
      key: 'reason',
      title: t('targeting.column.reason'),
      cell: ({ reason, writerName, demonstration }) => (
        <>
          {demonstration ? <span className="soft">{t('border.invented')} </span> : null}
          {writerName === null && !demonstration ? t('targeting.fromProgramme') : reason}
        </>
      ),
    },
    { key: 'who', title: t('targeting.column.who'), cell: ({ writerName }) => writerName ?? '–' },
    {
      key: 'published',
      title: t('targeting.column.published'),
      cell: ({ publisherName, publishedAt }) =>
        [publisherName, publishedAt ? forms.day(publishedAt) : null].filter(Boolean).join(', ') || '–',
    },
  ]
  const { next } = shown
  return (
    <>
      <DataTable
        label={t('targeting.versions')}
        columns={columns}
        rows={shown.ended}
        keyOf={({ version }) => String(version)}
        to={({ version }) => `/focalizacion/${version}`}
        empty={null}
      />
      {next === null ? null : (
        <Button small look="line" onClick={() => setBefore(next)}>
          {t('targeting.versions.more')}
        </Button>
      )}
    </>
  )
}
