import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextField } from '../../parts/Field.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { matches } from '../../parts/sorting.ts'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { DropZone } from './DropZone.tsx'
import { LibraryPaper } from './LibraryPaper.tsx'
import { SendingRow } from './PaperRows.tsx'
import type { Paper } from './profile.ts'
import { useUploads } from './useUploads.ts'

export interface ServingPaper extends Paper {
  readonly serves: readonly {
    readonly siteId: string
    readonly site: string
    readonly criterionId: string
    readonly number: string
    readonly standardId: string
  }[]
}

interface Library {
  readonly today: string
  readonly items: readonly ServingPaper[]
}

/** Every paper of the company, since when it holds, and what leans on it. */
export function EvidencePage() {
  return (
    <WithCompany>
      <FetchedPapers />
    </WithCompany>
  )
}

function FetchedPapers() {
  const t = useWords()
  const found = useFetched<Library>('/api/v1/company/evidence')
  if (found.data) return <Papers library={found.data} />
  return (
    <Row first>
      <PageTitle>{t('assess.page.evidence')}</PageTitle>
      <Fetched of={found} rows={6}>
        {() => null}
      </Fetched>
    </Row>
  )
}

/** A paper that ends within so many days is told of in time. */
const soonDays = 60
const dayMs = 86_400_000

const endsSoon = (paper: Paper, today: string) =>
  paper.effectiveUntil !== null && Date.parse(paper.effectiveUntil) - Date.parse(today) <= soonDays * dayMs

function Papers({ library }: { readonly library: Library }) {
  const t = useWords()
  const forms = useForms()
  const [{ editar }] = useFilters()
  const [sought, setSought] = useState('')
  const { files, add, drop } = useUploads(undefined)
  const { items, today } = library
  const ending = items.filter((one) => endsSoon(one, today)).length
  const shown = items.filter((one) =>
    matches(`${one.name} ${one.serves.map(({ number }) => number).join(' ')}`, sought),
  )
  const words = { count: items.length, number: forms.number(items.length), ending: forms.number(ending) }
  const title = items.length === 0 ? 'none' : ending > 0 ? 'ending' : 'title'
  const size = items.reduce((sum, one) => sum + one.size, 0)
  return (
    <>
      <Row first>
        <PageTitle short={t('assess.page.evidence')} lead={t('assess.library.lead')}>
          {t(`assess.library.${title}`, words)}
        </PageTitle>
      </Row>
      <Row margin={items.length > 0 ? <Big of={forms.number(items.length)}>{forms.size(size)}</Big> : null}>
        <DropZone onFiles={add}>
          <Heading>{t('assess.evidence.title')}</Heading>
          {items.length === 0 && files.length === 0 ? (
            <Empty title={t('assess.library.empty')} why={t('assess.library.emptyWhy')} />
          ) : null}
          {items.length > 8 ? (
            <div style={{ maxWidth: 320, margin: '12px 0' }}>
              <TextField
                small
                kind="search"
                label={t('web.table.find')}
                value={sought}
                onChange={setSought}
              />
            </div>
          ) : null}
          <ul className="papers">
            {files.map((one) => (
              <SendingRow key={one.key} one={one} onDrop={() => drop(one.key)} />
            ))}
            {shown.map((paper) => (
              <LibraryPaper
                key={paper.id}
                paper={paper}
                isOpen={editar === paper.id}
                endsSoon={endsSoon(paper, today)}
              />
            ))}
          </ul>
        </DropZone>
      </Row>
    </>
  )
}
