import { useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { useGo } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { CertificateField, CertificateFiles } from './CertificateFields.tsx'
import type { MissingList } from './company.ts'
import { type DeclarationShown, declarationDoor, signedBody, typedBody } from './declaration.ts'

interface Signed {
  readonly receipt: string
}

type Field = 'name' | 'post' | 'accepted' | CertificateField

const nothing: CertificateFiles = { certificate: undefined, key: undefined, password: '' }

/** Everything that a declaration needs before it goes out: who, as what, and what signs it. */
export const useDeclaring = (list: MissingList, step: string) => {
  const t = useWords()
  const [name, setName] = useState(list.operator.legalRepresentative)
  const [post, setPost] = useState('')
  const [accepted, setAccepted] = useState(false)
  const [chosen, setChosen] = useState<string>('typed')
  const [files, setFiles] = useState(nothing)
  const [isConfirming, setConfirming] = useState(false)
  const shown = useFetched<DeclarationShown>(declarationDoor, { query: { name: '', post: '' } }).data
  const signing = shown?.signing ?? undefined
  const way = signing && (signing.use === 'required' || chosen === 'certificate') ? 'certificate' : 'typed'
  const declaration = { name: name.trim(), post: post.trim(), accepted }
  const send = useSendingStep(step)
  const form = useSending<Field, unknown>({
    check: () => ({
      ...(declaration.name ? {} : { name: t('apply.declaration.missingName') }),
      ...(declaration.post ? {} : { post: t('apply.declaration.missingPost') }),
      ...(accepted ? {} : { accepted: t('apply.declaration.missingAccepted') }),
      ...(way === 'certificate' ? missingIn(files, t) : {}),
    }),
    send: async () => {
      if (way === 'typed') return { ok: true, data: undefined }
      const body = await signedBody(t, declaration, files)
      return body.ok ? send(body.data) : body
    },
    onDone: () => setConfirming(way === 'typed'),
  })
  const confirm = async (code: string): Promise<Answer<unknown>> => {
    const stepUp = await api.post('/api/v1/session/step-up', { code })
    return stepUp.ok ? send(typedBody(declaration, list.case.version, shown?.fingerprint)) : stepUp
  }
  return {
    ...{ name, setName, post, setPost, accepted, setAccepted, files, setFiles },
    ...{ signing, way, setChosen, declaration, form, isConfirming, setConfirming, confirm },
  }
}

const missingIn = (
  { certificate, key, password }: CertificateFiles,
  t: ReturnType<typeof useWords>,
): Partial<Record<CertificateField, string>> => ({
  ...(certificate ? {} : { certificate: t('signing.missing.certificate') }),
  ...(key ? {} : { key: t('signing.missing.key') }),
  ...(password ? {} : { password: t('signing.missing.password') }),
})

/** Takes the step; once it is taken, shows its receipt. */
const useSendingStep = (step: string) => {
  const go = useGo()
  return async (body: unknown): Promise<Answer<unknown>> => {
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
