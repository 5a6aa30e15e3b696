/**
 * What may be kept as evidence. `group` is what a name is allowed to be loose about: a photo sent as .jpg that is a PNG
 * is still a photo, but a page of HTML that calls itself PDF is a lie. `says` is how the kind is named to people.
 */
export const evidenceKinds = {
  pdf: { says: 'PDF', group: 'pdf', mediaType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { says: 'JPEG', group: 'image', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { says: 'PNG', group: 'image', mediaType: 'image/png', extensions: ['png'] },
  webp: { says: 'WebP', group: 'image', mediaType: 'image/webp', extensions: ['webp'] },
  heic: { says: 'HEIC', group: 'image', mediaType: 'image/heic', extensions: ['heic', 'heif'] },
  tiff: { says: 'TIFF', group: 'image', mediaType: 'image/tiff', extensions: ['tif', 'tiff'] },
  docx: {
    says: 'Word',
    group: 'document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  odt: {
    says: 'OpenDocument',
    group: 'document',
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
  },
  doc: { says: 'Word', group: 'document', mediaType: 'application/msword', extensions: ['doc'] },
  xlsx: {
    says: 'Excel',
    group: 'sheet',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  ods: {
    says: 'OpenDocument',
    group: 'sheet',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['ods'],
  },
  xls: { says: 'Excel', group: 'sheet', mediaType: 'application/vnd.ms-excel', extensions: ['xls'] },
  pptx: {
    says: 'PowerPoint',
    group: 'slides',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  csv: { says: 'CSV', group: 'text', mediaType: 'text/csv', extensions: ['csv'] },
  txt: { says: 'TXT', group: 'text', mediaType: 'text/plain', extensions: ['txt', 'tsv', 'log'] },
} as const satisfies Record<string, KindRow>

interface KindRow {
  readonly says: string
  readonly group: 'pdf' | 'image' | 'document' | 'sheet' | 'slides' | 'text'
  readonly mediaType: string
  readonly extensions: readonly string[]
}

export type EvidenceKind = keyof typeof evidenceKinds

export const isEvidenceKind = (text: string): text is EvidenceKind => Object.hasOwn(evidenceKinds, text)

export const extensionOf = (name: string): string =>
  /\.([^./\\]{1,16})$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''

const kinds = Object.keys(evidenceKinds).filter(isEvidenceKind)

/** The kind a name claims by its extension, if it claims any. */
export const kindClaimedBy = (name: string): EvidenceKind | undefined => {
  const extension = extensionOf(name)
  return kinds.find((kind) => (evidenceKinds[kind].extensions as readonly string[]).includes(extension))
}

export const kindOfMediaType = (mediaType: string): EvidenceKind | undefined =>
  kinds.find((kind) => evidenceKinds[kind].mediaType === mediaType)
