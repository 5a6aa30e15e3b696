/** The cookie's name; under https the prefix binds it to this host. */
export const sessionCookieName = (url: string): string =>
  url.startsWith('https:') ? '__Host-aval.session_token' : 'aval.session_token'

/** One cookie out of the header, decoded. */
export const cookieIn = (header: string | undefined, name: string): string | undefined => {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decoded(pair.slice(at + 1).trim())
  }
  return undefined
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The session's token: what stands before the signature. */
export const sessionToken = (header: string | undefined, url: string): string | undefined => {
  const value = cookieIn(header, sessionCookieName(url))
  const end = value?.lastIndexOf('.') ?? -1
  return value && end > 0 ? value.slice(0, end) : undefined
}

/** The header without the session, for what must be asked as somebody not yet signed in. */
export const withoutSession = (header: string | undefined, url: string): string =>
  (header ?? '')
    .split(';')
    .filter((pair) => pair.split('=')[0]?.trim() !== sessionCookieName(url))
    .join(';')
