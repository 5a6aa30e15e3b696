/** An e-mail address as everybody's mail server takes it; in a form that JSON schemas know, too. */
export const addressPattern =
  "^[A-Za-z0-9_+-]+(['.][A-Za-z0-9_+-]+)*@([A-Za-z0-9][A-Za-z0-9-]*\\.)+[A-Za-z]{2,}$"

const form = new RegExp(addressPattern)

export const isAddress = (text: string): boolean => text.length <= 254 && form.test(text)
