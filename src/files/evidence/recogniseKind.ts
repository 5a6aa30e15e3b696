import { fileTypeFromFile } from 'file-type'
import { done, type Outcome, type Refused, refused } from '../../domain/kernel/outcome.ts'
import {
  type EvidenceKind,
  evidenceKinds,
  extensionOf,
  kindClaimedBy,
  kindOfMediaType,
} from './evidenceKinds.ts'
import { type ImageKind, imageSize, isImageKind } from './imageSize.ts'
import { inspectLegacyOffice } from './legacyOffice.ts'
import { inspectOfficeZip } from './officeZip.ts'
import { withReader } from './openToRead.ts'
import { hasActiveContent } from './pdfContent.ts'
import { textContent } from './textContent.ts'

/** The largest picture looked at, in pixels: past it a small file floods whoever opens it. */
const mostPixels = 100_000_000

const notAllowed = (): Refused => refused('input', 'evidence.kindNotAllowed')

/** What a received file is, by its content; its name only decides between CSV and plain text, and must not lie. */
export const recogniseKind = async (
  path: string,
  declared: { readonly name: string; readonly mediaType: string },
): Promise<Outcome<EvidenceKind>> => {
  const claimed = claimOf(declared)
  const found = await kindByContent(path, declared.name, claimed)
  const lies = found.ok
    ? claimed !== undefined && evidenceKinds[claimed].group !== evidenceKinds[found.value].group
    : claimed !== undefined && found.refusal.code === 'evidence.kindNotAllowed'
  return lies && claimed
    ? refused('input', 'evidence.notWhatItSays', { says: evidenceKinds[claimed].says })
    : found
}

/** Browsers take the type from the name, and often wrongly: it counts only where the name claims nothing. */
const claimOf = (declared: {
  readonly name: string
  readonly mediaType: string
}): EvidenceKind | undefined =>
  extensionOf(declared.name) === '' ? kindOfMediaType(declared.mediaType) : kindClaimedBy(declared.name)

const kindByContent = async (
  path: string,
  name: string,
  claimed: EvidenceKind | undefined,
): Promise<Outcome<EvidenceKind>> => {
  const { start, size } = await withReader(path, async (read, size) => ({ start: await read(0, 8), size }))
  if (start.toString('latin1', 0, 2) === 'PK' && start.readUInt8(2) < 9) return inspectOfficeZip(path, size)
  if (start.toString('hex') === 'd0cf11e0a1b11ae1') return inspectLegacyOffice(path)
  if (start.toString('latin1', 0, 5) === '%PDF-') return pdf(path)
  const image = await imageKindOf(path)
  if (image) return picture(path, image)
  return text(path, name, claimed)
}

const pdf = async (path: string): Promise<Outcome<EvidenceKind>> =>
  (await hasActiveContent(path)) ? refused('input', 'evidence.activeContent') : done('pdf')

const imageMediaTypes: Readonly<Record<string, ImageKind>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/tiff': 'tiff',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
}

const imageKindOf = async (path: string): Promise<ImageKind | undefined> => {
  const kind = imageMediaTypes[(await typeByMagic(path)) ?? '']
  return kind && isImageKind(kind) ? kind : undefined
}

const typeByMagic = async (path: string): Promise<string | undefined> => {
  try {
    return (await fileTypeFromFile(path))?.mime
  } catch (error) {
    // It gives up by throwing on a header that points past its own limits; that is no known kind either.
    if (error instanceof Error && !('syscall' in error)) return undefined
    throw error
  }
}

const picture = async (path: string, kind: ImageKind): Promise<Outcome<EvidenceKind>> => {
  const size = await imageSize(path, kind)
  if (!size) return refused('input', 'evidence.damaged')
  return size.width * size.height > mostPixels
    ? refused('input', 'evidence.tooManyPixels', {
        width: size.width,
        height: size.height,
        limit: mostPixels / 1e6,
      })
    : done(kind)
}

/** Text is kept only under a name of text, or under none: a script is text too. */
const text = async (
  path: string,
  name: string,
  claimed: EvidenceKind | undefined,
): Promise<Outcome<EvidenceKind>> => {
  if ((await textContent(path)) !== 'plain') return notAllowed()
  if (claimed) return done(evidenceKinds[claimed].group === 'text' ? claimed : 'txt')
  return extensionOf(name) === '' ? done('txt') : notAllowed()
}
