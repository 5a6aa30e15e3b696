import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button, TextButton } from '../../parts/Button.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import type { Autosaved } from '../../parts/useAutosave.ts'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CriterionProps } from './CriterionRow.tsx'
import { profileAddress, type Written } from './profile.ts'

interface Copied {
  readonly written: readonly string[]
  readonly asks: readonly { readonly siteId: string; readonly version: number }[]
}

/** The same answer for the other sites. Where something else was answered, it asks first; what is replaced stays in the history. */
export function SameForAll(props: CriterionProps & { readonly answer: Autosaved<Written> }) {
  const t = useWords()
  const forms = useForms()
  const [copied, setCopied] = useState<Copied>()
  const [refusal, setRefusal] = useState<Refusal>()
  const nameOf = (id: string) => props.otherSites.find((one) => one.id === id)?.name ?? ''
  const copy = async (replace?: Copied['asks']) => {
    const body = { ...props.place, ...(replace ? { replace } : {}) }
    const answer = await api.post<Copied>('/api/v1/company/answers/same-for-all-sites', body)
    if (!answer.ok) return setRefusal(answer.error)
    setRefusal(undefined)
    setCopied(answer.data)
    await queries.invalidateQueries({ queryKey: [profileAddress], refetchType: 'none' })
  }
  if (props.answer.state !== 'saved' || !props.answer.value.status) return null
  const asks = copied?.asks ?? []
  return (
    <div>
      {copied ? null : <TextButton onClick={() => void copy()}>{t('assess.same.act')}</TextButton>}
      {copied && asks.length === 0 ? (
        <Standing tone="good" icon="tick">
          {t('assess.same.done')}
        </Standing>
      ) : null}
      {asks.length > 0 ? (
        <Notice
          tone="heed"
          title={t('assess.same.asks', { sites: forms.list(asks.map((one) => nameOf(one.siteId))) })}
          kept={t('assess.same.kept')}
        >
          <div className="acts inline" style={{ marginTop: 8 }}>
            <Button small look="line" onClick={() => void copy(asks)}>
              {t('assess.same.replace')}
            </Button>
            <TextButton onClick={() => setCopied(undefined)}>{t('assess.same.leave')}</TextButton>
          </div>
        </Notice>
      ) : null}
      <RefusalNotice of={refusal} />
    </div>
  )
}
