import { type Found, objectsOf } from './json.ts'

/** The ids of all that stands in lists of a name, at whatever depth, in small letters. */
export const idsIn = (members: readonly Found[], list: string): ReadonlySet<string> =>
  new Set(
    members
      .filter(({ key }) => key === list)
      .flatMap(({ value }) => objectsOf(value).map((one) => String(one.uuid ?? one.id).toLowerCase())),
  )
