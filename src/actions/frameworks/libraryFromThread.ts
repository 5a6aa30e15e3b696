import { libraryFrom } from './libraryFrom.ts'

/** Reads a file that was sent, in a thread. */
export const work = libraryFrom
