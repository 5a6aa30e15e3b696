import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { ChangesShown } from './ChangesShown.tsx'
import { TableRows } from './TableRows.tsx'
import { TableSettings } from './TableSettings.tsx'
import { TrialShown } from './TrialShown.tsx'
import { draftDoor, type ShownVersion, type Targeting, targetingDoor } from './targeting.ts'
import '../../look/desk.css'

/** One version of the tables as it stood, what it changed, and the way back to it. */
export function TargetingVersion() {
  const t = useWords()
  const forms = useForms()
  const { version = '' } = useParams({ strict: false }) as { version?: string }
  const found = useFetched<ShownVersion>(`${targetingDoor}/versions/{version}`, { path: { version } })
  const now = useFetched<Targeting>(targetingDoor)
  const shown = found.data
  return (
    <>
      <Row first margin={shown?.publishedAt ? forms.day(shown.publishedAt) : null}>
        <PageTitle short={t('targeting.page.version')} lead={shown?.reason || undefined}>
          {t('targeting.version.title', { version })}
        </PageTitle>
        {shown?.demonstration ? <p className="sm soft">{t('border.inventedTables')}</p> : null}
        <p>
          <Go to="/focalizacion">{t('targeting.version.back')}</Go>
        </p>
      </Row>
      <Fetched of={found} rows={8}>
        {(data) => (
          <>
            {data.changes ? (
              <Row>
                <Heading>{t('targeting.changes')}</Heading>
                <ChangesShown
                  of={data.changes}
                  tables={[data.tables, ...(now.data ? [now.data.current.tables] : [])]}
                />
                {data.trial ? (
                  <TrialShown
                    of={data.trial}
                    offices={new Map(now.data?.offices.map(({ id, name }) => [id, name]))}
                  />
                ) : null}
              </Row>
            ) : null}
            {now.data ? <Restore of={data} targeting={now.data} /> : null}
            {(['law', 'rules', 'score'] as const).map((list) => (
              <Row key={list} wide>
                <Heading>{t(`targeting.${list}`)}</Heading>
                <TableRows list={list} rows={data.tables[list]} />
              </Row>
            ))}
            <Row>
              <Heading>{t('targeting.settings')}</Heading>
              <TableSettings of={data.tables} />
            </Row>
          </>
        )}
      </Fetched>
    </>
  )
}

/** Goes back to an earlier version: its content becomes a draft on the tables that hold. */
function Restore({ of, targeting }: { readonly of: ShownVersion; readonly targeting: Targeting }) {
  const t = useWords()
  const go = useGo()
  const [refusal, setRefusal] = useState<Refusal>()
  const mayEdit = (useSession()?.roles ?? []).includes('riskAnalyst')
  if (!mayEdit || of.state !== 'published' || of.version === targeting.current.version) return null
  const restore = async () => {
    const { current } = targeting
    const answer = await api.put(draftDoor, { tables: of.tables, basedOn: current.version, revision: null })
    if (!answer.ok) return setRefusal(answer.error)
    await queries.invalidateQueries({ queryKey: [targetingDoor] })
    await go('/focalizacion')
  }
  return (
    <Row>
      <Heading>{t('targeting.version.restore')}</Heading>
      <p className="soft">
        {t(targeting.draft ? 'targeting.version.hasDraft' : 'targeting.version.restoreLead')}
      </p>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button look="line" off={targeting.draft !== null} onClick={() => void restore()}>
          {t('targeting.version.restore')}
        </Button>
      </Acts>
    </Row>
  )
}
