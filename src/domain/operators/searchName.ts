/** Initials with points, which people also write without: S.A. de C.V. is SA de CV. */
const initials = /(?<!\p{L})(?:\p{L}\.)+\p{L}?(?!\p{L})/gu

/** How a name is looked for: without accents, in small letters, single spaces, nothing but letters and digits. */
export const searchNameOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(initials, (written) => `${written.replaceAll('.', '')} `)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
