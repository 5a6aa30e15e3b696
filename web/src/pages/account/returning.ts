/** Only pages of Aval: an address given by somebody else must not lead away after signing in. */
export const safeReturn = (address: string | undefined): string | undefined => {
  if (!address?.startsWith('/')) return undefined
  const url = URL.canParse(address, 'http://aval') ? new URL(address, 'http://aval') : undefined
  return url?.host === 'aval' && url.protocol === 'http:' ? url.pathname + url.search + url.hash : undefined
}
