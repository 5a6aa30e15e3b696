import { useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { Acts, Button, ButtonLink } from '../../parts/Button.tsx'
import { ConfirmWithSecondFactor } from '../../parts/ConfirmWithSecondFactor.tsx'
import { TextField, Tick } from '../../parts/Field.tsx'
import { useGo } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { MissingList } from './company.ts'
import '../../look/apply.css'

type Field = 'name' | 'post' | 'accepted'

/** The declaration: who signs, as what, for what; and the second factor that signs it. */
export function DeclarationForm({ list, step }: { readonly list: MissingList; readonly step: string }) {
  const t = useWords()
  const session = useSession()
  const [name, setName] = useState(list.operator.legalRepresentative)
  const [post, setPost] = useState('')
  const [accepted, setAccepted] = useState(false)
  const [isSigning, setSigning] = useState(false)
  const sign = useSigning(list, step, { name: name.trim(), post: post.trim(), accepted })
  const { missing, submit } = useSending<Field, unknown>({
    check: () => ({
      ...(name.trim() ? {} : { name: t('apply.declaration.missingName') }),
      ...(post.trim() ? {} : { post: t('apply.declaration.missingPost') }),
      ...(accepted ? {} : { accepted: t('apply.declaration.missingAccepted') }),
    }),
    send: async (): Promise<Answer<unknown>> => ({ ok: true, data: undefined }),
    onDone: () => setSigning(true),
  })
  return (
    <>
      <Heading>{t('apply.declaration.title')}</Heading>
      <DeclaredWords list={list} />
      <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 32 }}>
        <TextField
          name="name"
          fill="name"
          label={t('apply.declaration.name')}
          hint={t('apply.declaration.nameHint')}
          value={name}
          error={missing.name}
          onChange={setName}
        />
        <TextField
          name="post"
          fill="organization-title"
          label={t('apply.declaration.post')}
          value={post}
          error={missing.post}
          onChange={setPost}
        />
        <div>
          <Tick name="accepted" checked={accepted} onChange={setAccepted}>
            {t('apply.declaration.accept')}
          </Tick>
          {missing.accepted ? (
            <p className="mantine-InputWrapper-error" role="alert">
              {missing.accepted}
            </p>
          ) : null}
        </div>
        {session?.secondFactor === false ? (
          <Notice
            tone="heed"
            title={t('apply.declaration.noFactor')}
            kept={t('apply.declaration.noFactorWhy')}
          >
            <div className="acts" style={{ marginTop: 12 }}>
              <ButtonLink to="/segundo-factor?volver=/presentar">
                {t('apply.declaration.setUpFactor')}
              </ButtonLink>
            </div>
          </Notice>
        ) : (
          <Acts>
            <Button type="submit" icon="pen">
              {t(`step.${step}`)}
            </Button>
          </Acts>
        )}
      </form>
      <ConfirmWithSecondFactor
        open={isSigning}
        title={t('apply.declaration.confirm')}
        consequence={t('apply.declaration.consequence')}
        act={t('apply.declaration.act')}
        onConfirm={sign}
        onClose={() => setSigning(false)}
      />
    </>
  )
}

function DeclaredWords({ list }: { readonly list: MissingList }) {
  const t = useWords()
  const forms = useForms()
  return (
    <div className="declared" style={{ marginTop: 16 }}>
      <p>{t('apply.declaration.states', { company: list.operator.name })}</p>
      <p>
        {t('apply.declaration.covers', {
          answers: forms.number(list.asked),
          sites: forms.number(list.sites),
          files: forms.number(list.evidence),
        })}
      </p>
    </div>
  )
}

interface Signed {
  readonly receipt: string
}

const useSigning = (
  list: MissingList,
  step: string,
  declaration: { readonly name: string; readonly post: string; readonly accepted: boolean },
) => {
  const go = useGo()
  return async (code: string): Promise<Answer<unknown>> => {
    const shown = await api.post('/api/v1/session/step-up', { code })
    if (!shown.ok) return shown
    const body = { version: list.case.version, declaration }
    const answer = await api.post<Signed>('/api/v1/company/case/steps/{step}', body, { path: { step } })
    if (answer.ok) {
      await go(`/presentar?acuse=${answer.data.receipt}`)
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/company'),
      })
    }
    return answer
  }
}
