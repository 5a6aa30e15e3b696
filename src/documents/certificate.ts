import type { Day } from '../domain/kernel/day.ts'
import type { CertificateText, Language } from '../domain/programmes/programme.ts'
import type { Text } from '../domain/standards/text.ts'
import { type Letterhead, letterheadData, type Signatory } from './letterhead.ts'
import type { Manuscript } from './typesetting/manuscript.ts'
import { qrCode } from './typesetting/qrCode.ts'
import { rosette } from './typesetting/rosette.ts'
import { typeset } from './typesetting/typeset.ts'
import { fill, listed, word, wordsIn } from './words.ts'
import { shortDay, writtenDay, writtenInstant } from './writtenDay.ts'

type CertificateWords = Pick<CertificateText, 'title' | 'states' | 'signedBy' | 'legalBasis'>

/** A certificate as it is printed, in Spanish and English side by side. */
export interface CertificateDocument extends Letterhead {
  readonly certificateNumber: string
  readonly traderNumber: string
  readonly companyName: string
  readonly taxId?: { readonly name: Text; readonly value: string }
  readonly types: readonly Text[]
  readonly tier: Text | null
  readonly sites: readonly CertifiedSite[]
  readonly since: Day
  /** The last day; null where the programme's certificates do not end. */
  readonly until: Day | null
  /** The programme's words. They may hold {company}, {traderNumber}, {certificateNumber}, {since}, {until}. */
  readonly text: CertificateWords
  readonly signatory: Signatory | null
  /** The page that says whether the certificate holds today. */
  readonly verificationUrl: string
}

export interface CertifiedSite {
  readonly name: string
  readonly kind: Text | null
  /** Only what may be published: as a rule the city. */
  readonly place: string
}

export const certificatePdf = (data: CertificateDocument): Promise<Uint8Array> => typeset(certificate(data))

export const certificate = (data: CertificateDocument): Manuscript => {
  return {
    template: 'certificate',
    properties: {
      title: `${data.text.title.es} ${data.certificateNumber} – ${data.companyName}`,
      author: data.programme.authority.es,
      description: `${data.text.title.en} ${data.certificateNumber} – ${data.companyName}`,
      keywords: [data.certificateNumber, data.traderNumber, data.programme.shortName, data.verificationUrl],
      language: 'es',
      issuedAt: data.issuedAt,
    },
    data: {
      ...letterheadData(data, 'both'),
      ...{ words: { es: wordsIn('es'), en: wordsIn('en') }, text: certificateText(data) },
      ...{ certificateNumber: data.certificateNumber, traderNumber: data.traderNumber },
      ...{ companyName: data.companyName, taxId: data.taxId ?? null, tier: data.tier },
      edition: word('edition', { edition: data.programme.edition }),
      types: {
        es: listed(
          data.types.map((type) => type.es),
          'es',
        ),
        en: listed(
          data.types.map((type) => type.en),
          'en',
        ),
      },
      since: shortDay(data.since),
      until: data.until === null ? word('noEnd') : shortDay(data.until),
      issued: writtenInstant(data.issuedAt, data.programme.timeZone),
      sites: data.sites,
      signatory: data.signatory,
      verificationUrl: data.verificationUrl,
      qrAlt: word('qrAlt', { url: data.verificationUrl }).es,
    },
    drawings: { qr: qrCode(data.verificationUrl), rosette: rosette(data.certificateNumber, '#d9c9ee') },
  }
}

const certificateText = (data: CertificateDocument): CertificateWords => {
  const [since, until] = [
    writtenDay(data.since),
    data.until === null ? word('noEnd') : writtenDay(data.until),
  ]
  const { companyName: company, traderNumber, certificateNumber } = data
  const filled = (sentence: Text): Text => {
    const inLanguage = (language: Language) =>
      fill(sentence[language], {
        ...{ company, traderNumber, certificateNumber },
        ...{ since: since[language], until: until[language] },
      })
    return { es: inLanguage('es'), en: inLanguage('en') }
  }
  const { title, states, signedBy, legalBasis } = data.text
  return {
    title: filled(title),
    states: filled(states),
    signedBy: filled(signedBy),
    legalBasis: filled(legalBasis),
  }
}
