import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { FindingBlock } from './FindingBlock.tsx'
import type { OwnFindings } from './findings.ts'

const address = '/api/v1/company/findings'
const askAgain = () => queries.invalidateQueries({ queryKey: [address] })

/** What must I fix, who, when? */
export function Findings() {
  const t = useWords()
  const found = useFetched<OwnFindings>(address)
  const left = found.data?.findings.filter(
    (one) => one.asksForAction && !['closed', 'evidenceGiven'].includes(one.state),
  ).length
  const title =
    left === undefined || found.data?.findings.length === 0
      ? t('reply.page')
      : left === 0
        ? t('reply.titleNone')
        : t('reply.title', { count: left })
  return (
    <>
      <Row first margin={found.data ? <strong>{found.data.case.number}</strong> : undefined}>
        <PageTitle
          short={t('reply.page')}
          lead={t('reply.lead')}
          status={found.data ? <Status of={found.data.case.state as 'draft'} boxed /> : undefined}
        >
          {title}
        </PageTitle>
      </Row>
      <Fetched of={found} rows={6}>
        {(data) => <Listed data={data} />}
      </Fetched>
    </>
  )
}

function Listed({ data }: { readonly data: OwnFindings }) {
  const t = useWords()
  const forms = useForms()
  if (data.findings.length === 0) {
    return (
      <Row>
        <Empty
          title={t('reply.none')}
          why={t('reply.noneWhy')}
          act={<Go to="/inicio">{t('reply.home')}</Go>}
        />
      </Row>
    )
  }
  return (
    <>
      {data.clocks
        .filter((clock) => clock.name === 'companyReply' || clock.name === 'correctiveAction')
        .map((clock) => (
          <Row key={clock.name}>
            <p className="sm">
              <strong>{t(`clock.${clock.name}`)}</strong>{' '}
              {clock.dueOn ? t('reply.due', { day: forms.weekday(clock.dueOn) }) : t('reply.waitsForService')}
            </p>
          </Row>
        ))}
      {data.findings.map((finding) => (
        <FindingBlock
          key={finding.id}
          finding={finding}
          mayAnswer={data.mayAnswer}
          onAnswered={() => void askAgain()}
        />
      ))}
      {data.mayReply ? <Reply version={data.case.version} /> : null}
    </>
  )
}

function Reply({ version }: { readonly version: number }) {
  const t = useWords()
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const answer = await api.post(
      '/api/v1/company/case/steps/{step}',
      { version, reasons: text },
      { path: { step: 'reply' } },
    )
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.error)
    setRefusal(undefined)
    await queries.invalidateQueries()
  }
  return (
    <Row>
      <Heading>{t('reply.whole')}</Heading>
      <div className="fields" style={{ marginTop: 16 }}>
        <TextArea
          voice
          rows={4}
          name="reply"
          label={t('reply.words')}
          hint={t('reply.wordsHint')}
          value={text}
          onChange={setText}
        />
        <RefusalNotice of={refusal} kept={t('reply.kept')} />
        <Acts>
          <Button busy={busy} onClick={() => void send()}>
            {t('reply.send')}
          </Button>
        </Acts>
      </div>
    </Row>
  )
}
