import { useState } from 'react'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { DisownedList } from './DisownedList.tsx'
import { DraftEditor } from './DraftEditor.tsx'
import { OfficeThresholds } from './OfficeThresholds.tsx'
import { ProposedTables } from './ProposedTables.tsx'
import { TableRows } from './TableRows.tsx'
import { TableSettings } from './TableSettings.tsx'
import { type Targeting, targetingDoor } from './targeting.ts'
import { VersionList } from './VersionList.tsx'
import '../../look/desk.css'

/** Which tables hold, what waits to be published, and the analyst's own draft. */
export function TargetingPage() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<Targeting>(targetingDoor)
  const [isEditing, setEditing] = useState(false)
  const mayEdit = (useSession()?.roles ?? []).includes('riskAnalyst')
  const current = found.data?.current
  const edits = mayEdit && (isEditing || Boolean(found.data?.draft))
  return (
    <>
      <Row
        first
        margin={current?.publishedAt ? t('targeting.since', { when: forms.day(current.publishedAt) }) : null}
      >
        <PageTitle short={t('targeting.page')} lead={t('targeting.lead')}>
          {current ? t('targeting.title', { version: current.version }) : t('targeting.page')}
        </PageTitle>
        {current?.demonstration ? <p className="sm soft">{t('border.inventedTables')}</p> : null}
        {mayEdit && current && !edits ? (
          <Acts>
            <Button onClick={() => setEditing(true)}>{t('targeting.edit')}</Button>
          </Acts>
        ) : null}
      </Row>
      <Fetched of={found} rows={8}>
        {(data) => (
          <>
            {data.proposed.map((one) => (
              <ProposedTables key={one.version} of={one} targeting={data} />
            ))}
            {edits ? <DraftEditor of={data} /> : <InForce of={data} />}
            <Row wide>
              <Heading>{t('targeting.thresholds')}</Heading>
              <OfficeThresholds of={data} />
            </Row>
            <DisownedList />
            <Row wide>
              <Heading>{t('targeting.versions')}</Heading>
              <VersionList of={data} />
            </Row>
          </>
        )}
      </Fetched>
    </>
  )
}

function InForce({ of: { current } }: { readonly of: Targeting }) {
  const t = useWords()
  return (
    <>
      {(['law', 'rules', 'score'] as const).map((list) => (
        <Row key={list} wide>
          <Heading>{t(`targeting.${list}`)}</Heading>
          <TableRows list={list} rows={current.tables[list]} />
        </Row>
      ))}
      <Row>
        <Heading>{t('targeting.settings')}</Heading>
        <TableSettings of={current.tables} />
      </Row>
    </>
  )
}
