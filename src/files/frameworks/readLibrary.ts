import { checkLibrary } from '../../domain/frameworks/checkLibrary.ts'
import type { Library } from '../../domain/frameworks/library.ts'
import type { LibraryFault } from '../../domain/frameworks/libraryFault.ts'
import { readLibraryText } from './readLibraryText.ts'

/** A library's file read whole and checked, or every fault found in it. */
export const readLibrary = (
  bytes: Uint8Array,
): { readonly library: Library } | { readonly faults: readonly LibraryFault[] } => {
  const read = readLibraryText(bytes)
  return 'fault' in read ? { faults: [read.fault] } : checkLibrary(read.value)
}
