import type { Instant } from '../../domain/kernel/day.ts'

export type Template =
  | 'certificate'
  | 'letter'
  | 'report'
  | 'receipt'
  | 'booklet'
  | 'evaluation'
  | 'attendance'
  | 'minutes'

/** What the PDF says of itself, beside its pages. */
export interface Properties {
  readonly title: string
  readonly author: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly language: string
  /** The document's own date, so that the same data always gives the same bytes. */
  readonly issuedAt: Instant
}

export interface Manuscript {
  readonly template: Template
  readonly properties: Properties
  readonly data: unknown
  /** Pictures drawn here, as SVG; never anything a person sent. */
  readonly drawings?: Readonly<Record<string, string>>
}

/** PDF/A-2b is what certificates promise; tags for reading aloud are written besides. */
export type PdfStandard = 'a-2b' | 'ua-1'

/** A manuscript and what its PDF must keep to. */
export interface Sheet {
  readonly manuscript: Manuscript
  readonly standard: PdfStandard
}
