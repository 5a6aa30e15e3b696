import { type EvidenceKind, evidenceKinds, extensionOf } from './evidenceKinds.ts'

/** Longest name kept, in characters; what comes after is cut, the extension stays. */
const longest = 120

// Folders, controls, marks that turn the direction of reading, invisible spaces, and what a disk somewhere refuses.
const folders = /^.*[/\\]/s
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const refusedByDisks = /[<>:"|?*]/g
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i

const stemOf = (name: string, extension: string) =>
  extension && name.toLowerCase().endsWith(`.${extension}`) ? name.slice(0, -extension.length - 1) : name

/** A name that shows as it is, stays in its folder, and ends in what the file truly is. `otherwise` when nothing is left. */
export const safeFileName = (declared: string, kind: EvidenceKind, otherwise: string): string => {
  const clean = declared
    .slice(-8192)
    .replace(unseen, '')
    .normalize('NFC')
    .replace(folders, '')
    .replace(refusedByDisks, '-')
    .replace(/\s+/g, ' ')
    .trim()
  const own: readonly string[] = evidenceKinds[kind].extensions
  const said = extensionOf(clean)
  const extension = own.includes(said) ? said : (own[0] ?? kind)
  const stem = stemOf(clean, isAnotherWordFor(said, kind) ? said : '').replace(/^[. ]+|[. ]+$/g, '')
  const kept = [...stem]
    .slice(0, longest - extension.length - 1)
    .join('')
    .trim()
  return `${device.test(kept) ? '_' : ''}${kept || otherwise}.${extension}`
}

/** Whether an extension may be taken off: it is the kind's own, or that of a kind of the same group. */
const isAnotherWordFor = (extension: string, kind: EvidenceKind): boolean =>
  Object.values(evidenceKinds).some(
    (row) =>
      row.group === evidenceKinds[kind].group && (row.extensions as readonly string[]).includes(extension),
  )

/** Content-Disposition after RFC 6266: always an attachment, an ASCII name for old readers, the true one beside it. */
export const contentDisposition = (name: string): string => {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '')).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
