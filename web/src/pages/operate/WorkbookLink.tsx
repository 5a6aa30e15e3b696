import { Icon } from '../../parts/Icon.tsx'
import { useWords } from '../../words/useWords.ts'
import { type QueueScope, queueQuery } from './useQueue.ts'

/** The list as it is filtered, as a workbook to take away. */
export function WorkbookLink(props: {
  readonly scope: QueueScope
  readonly filters: Readonly<Record<string, string>>
}) {
  const t = useWords()
  const query = Object.entries(queueQuery(props.filters, props.scope)).flatMap(([key, value]) =>
    value === undefined || key === 'page' ? [] : [[key, String(value)]],
  )
  return (
    <a href={`/api/v1/cases/export.xlsx?${new URLSearchParams(query)}`} download>
      <Icon name="download" /> {t('office.workbook.take')}
    </a>
  )
}
