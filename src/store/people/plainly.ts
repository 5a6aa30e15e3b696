/** SQL for a text without capitals and accents: whoever types 'veronica' finds Verónica. */
export const plainly = (text: string): string =>
  `regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`
