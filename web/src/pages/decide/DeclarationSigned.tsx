import { Facts, Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView, Declared } from './caseTypes.ts'

/** What the company declared last, word for word, and what signed it. */
export function DeclarationSigned({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const [latest] = view.declared
  if (!latest) return null
  return (
    <div style={{ marginTop: 24 }}>
      <Heading>{t('signing.case.title')}</Heading>
      <div style={{ marginTop: 12 }}>
        <SignatureFacts of={latest} />
      </div>
      <details style={{ marginTop: 12 }}>
        <summary>{t('signing.case.text')}</summary>
        <p className="exact">{latest.text}</p>
      </details>
      {latest.signature && latest.certificate ? (
        <p className="sm" style={{ marginTop: 8 }}>
          <a href={fileOf(latest.certificate)} download={`${latest.signature.serialNumber}.cer`}>
            {t('signing.case.certificate')}
          </a>
          {' · '}
          <a href={fileOf(latest.signature.value)} download={`${latest.signature.serialNumber}.sig`}>
            {t('signing.case.signature')}
          </a>
        </p>
      ) : null}
    </div>
  )
}

const fileOf = (base64: string) => `data:application/octet-stream;base64,${base64}`

function SignatureFacts({ of: { signature, fingerprint } }: { readonly of: Declared }) {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  const hash = (value: string) => <span className="hash xs">{value}</span>
  const print = [t('signing.case.fingerprint'), hash(fingerprint)] as const
  if (!signature) return <Facts of={[[t('signing.case.way'), t('signing.case.typed')], print]} />
  return (
    <Facts
      of={[
        [t('signing.case.way'), `${signature.way[language]} (${signature.algorithm})`],
        [t('signing.case.holder'), `${signature.holder}, ${signature.taxId} (${signature.as[language]})`],
        [t('signing.case.issuer'), signature.issuer],
        [t('signing.case.serial'), hash(signature.serialNumber)],
        [t('signing.case.until'), forms.day(signature.validUntil.slice(0, 10))],
        [t('signing.case.revocation'), signature.revocation[language]],
        print,
      ]}
    />
  )
}
