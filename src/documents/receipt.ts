import type { Day, Instant } from '../domain/kernel/day.ts'
import type { Language } from '../domain/programmes/programme.ts'
import type { Text } from '../domain/standards/text.ts'
import { type Letterhead, letterheadData } from './letterhead.ts'
import type { Manuscript } from './typesetting/manuscript.ts'
import { typeset } from './typesetting/typeset.ts'
import { counted, word, wordsIn } from './words.ts'
import { writtenDay, writtenInstant } from './writtenDay.ts'

/** The receipt for something a company sent: the proof that it did, and what starts with it. */
export interface ReceiptDocument extends Letterhead {
  readonly language: Language
  readonly number: string
  readonly caseReference: string | null
  /** What was received: 'Solicitud de certificación'. */
  readonly what: Text
  readonly company: string
  readonly sentBy: { readonly name: string; readonly post: Text | null; readonly onBehalfOf: string | null }
  /** Of everything sent, as lower-case hexadecimal; null where nothing but the step itself was. */
  readonly sha256: string | null
  /** What was declared with it, word for word, and the certificate that signed it. */
  readonly declaration?: DeclaredText
  readonly files: readonly ReceivedFile[]
  readonly starts: readonly StartedClock[]
}

export interface DeclaredText {
  readonly text: string
  readonly signature: ReceivedSignature | null
}

/** A signature as it was checked on receipt. */
export interface ReceivedSignature {
  readonly way: Text
  readonly holder: string
  readonly taxId: string
  readonly as: Text
  readonly issuer: string
  readonly serialNumber: string
  readonly validUntil: Instant
  readonly algorithm: string
  readonly revocation: Text
  /** Base64. */
  readonly value: string
}

export interface ReceivedFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

/** A clock that starts with the receipt. Its length is in days of the kind told; `because` is the law's reason. */
export interface StartedClock {
  readonly what: Text
  readonly days: number
  readonly count: 'working' | 'calendar'
  /** Null while it waits for a letter's legal service. */
  readonly ends: Day | null
  readonly because: Text
}

export const receiptPdf = (data: ReceiptDocument): Promise<Uint8Array> => typeset(receipt(data))

export const receipt = (data: ReceiptDocument): Manuscript => {
  const { language } = data
  return {
    template: 'receipt',
    properties: {
      title: `${word('receiptTitle')[language]} ${data.number} – ${data.company}`,
      author: data.programme.authority[language],
      description: data.what[language],
      keywords: [data.number, data.programme.shortName, ...(data.sha256 ? [data.sha256] : [])],
      ...{ language, issuedAt: data.issuedAt },
    },
    data: {
      ...letterheadData(data, language),
      words: wordsIn(language),
      programmeName: data.programme.name[language],
      authority: data.programme.authority[language],
      ...{ number: data.number, caseReference: data.caseReference, company: data.company },
      ...{ what: data.what[language], sha256: data.sha256 },
      received: writtenInstant(data.issuedAt, data.programme.timeZone)[language],
      sentBy: { ...data.sentBy, post: data.sentBy.post?.[language] ?? null },
      files: data.files.map((file) => ({ ...file, size: written(file.size, language) })),
      declaration: data.declaration ? declared(data, data.declaration) : null,
      starts: data.starts.map((clock) => started(clock, language)),
    },
  }
}

const declared = ({ language, programme }: ReceiptDocument, { text, signature }: DeclaredText) => ({
  lines: text.split('\n'),
  signature: signature
    ? {
        ...{ holder: signature.holder, taxId: signature.taxId, issuer: signature.issuer },
        ...{ serialNumber: signature.serialNumber, algorithm: signature.algorithm },
        value: signature.value.match(/.{1,64}/g) ?? [],
        way: signature.way[language],
        as: signature.as[language],
        revocation: signature.revocation[language],
        validUntil: writtenInstant(signature.validUntil, programme.timeZone)[language],
      }
    : null,
})

const started = (clock: StartedClock, language: Language) => ({
  what: clock.what[language],
  term: counted(clock.count, clock.days)[language],
  ends: (clock.ends ? word('ends', { day: writtenDay(clock.ends)[language] }) : word('endsUnknown'))[
    language
  ],
  because: clock.because[language],
})

/** '340 kB', '1.2 MB': decimal, as storage is sold. */
const written = (bytes: number, language: Language): string => {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
  const locale = language === 'es' ? 'es-MX' : 'en-GB'
  return `${new Intl.NumberFormat(locale, { maximumSignificantDigits: value < 10 ? 2 : 3 }).format(value)} ${unit}`
}
