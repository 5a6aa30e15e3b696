/** Where the texts of the page in sight are kept on this device: those send themselves. */
export const beingWritten = new Set<string>()

export const draftPlace = (key: string) => `aval.draft.${key}`
