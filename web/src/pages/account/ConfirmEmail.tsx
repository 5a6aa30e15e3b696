import { useEffect, useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useWords } from '../../words/useWords.ts'

/** Where the e-mail's link lands. */
export function ConfirmEmail() {
  const t = useWords()
  const [{ token }] = useFilters()
  const answer = useConfirming(token)
  if (!token) return <Outcome title={t('web.page.confirm')} why={t('web.confirm.noToken')} />
  if (!answer) {
    return (
      <Row first>
        <PageTitle short={t('web.page.confirm')}>{t('web.confirm.working')}</PageTitle>
        <Skeleton rows={1} />
      </Row>
    )
  }
  if (answer.ok) return <Outcome title={t('web.confirm.done')} why={t('web.confirm.doneWhy')} />
  const why = answer.error.code === 'offline' ? answer.error.message : t('web.confirm.failedWhy')
  return <Outcome title={t('web.confirm.failed')} why={why} again />
}

function Outcome(props: { readonly title: string; readonly why: string; readonly again?: boolean }) {
  const t = useWords()
  return (
    <Row first>
      <PageTitle lead={props.why}>{props.title}</PageTitle>
      <p className="acts" style={{ marginTop: 24 }}>
        <ButtonLink to="/entrar">{t('web.signIn')}</ButtonLink>
        {props.again ? <Go to="/crear-cuenta">{t('web.page.signUp')}</Go> : null}
      </p>
    </Row>
  )
}

/** A token serves once: the call is made once for it, however often the page is drawn. */
const calls = new Map<string, Promise<Answer<unknown>>>()

const useConfirming = (token: string | undefined) => {
  const [answer, setAnswer] = useState<Answer<unknown>>()
  useEffect(() => {
    if (!token) return
    const call =
      calls.get(token) ?? api.post('/api/v1/accounts/confirm', { token }, { signedOutIsAnAnswer: true })
    calls.set(token, call)
    void call.then(setAnswer)
  }, [token])
  return answer
}
