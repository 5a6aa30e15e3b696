import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { CheckedCertificate } from './checkedCertificate.ts'
import { rosette } from './rosette.ts'
import { useOperatorTypes } from './useOperatorTypes.ts'

/** The certificate as it reads on paper; engraved only while it is valid. */
export function CertificatePaper({ certificate }: { readonly certificate: CheckedCertificate }) {
  const t = useWords()
  return (
    <article className="certificate">
      {certificate.valid ? <Rosette number={certificate.traderNumber ?? ''} /> : null}
      <p className="lab">{t('web.certificate.kind')}</p>
      <h2>{certificate.name}</h2>
      <p className="no num">{certificate.traderNumber}</p>
      <dl>
        {useLines(certificate).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

/** Only what there is: a programme may have no tiers, and a certificate no last day. */
const useLines = (certificate: CheckedCertificate): readonly (readonly [string, string])[] => {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const { named, tierNamed } = useOperatorTypes()
  const { number, types, tier, sites, since, until, programme } = certificate
  const lines: readonly (readonly [string, string | null])[] = [
    [t('web.certificate.number'), number],
    [t('web.certificate.types'), types.length > 0 ? forms.list(types.map(named)) : null],
    [t('web.certificate.tier'), tier && tierNamed(tier)],
    [t('web.certificate.sites'), sites.map((site) => placeOf(site)).join('; ') || null],
    [t('web.certificate.since'), since && forms.day(since)],
    [t('web.certificate.until'), until ? forms.day(until) : t('web.certificate.noEnd')],
    [t('web.certificate.programme'), say(programme.name)],
  ]
  return lines.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

const placeOf = ({ name, city }: CheckedCertificate['sites'][number]) =>
  name.includes(city) ? name : `${name}, ${city}`

function Rosette({ number }: { readonly number: string }) {
  return (
    <svg
      viewBox="-130 -130 260 260"
      aria-hidden="true"
      className="ros"
      fill="none"
      stroke="var(--stamp)"
      strokeWidth=".5"
    >
      {rosette(number).map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
