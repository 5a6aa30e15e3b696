/** Order matters: most browsers also claim to be those they descend from. */
const browsers = [
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /Safari\//],
] as const
const systems = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['ChromeOS', /CrOS/],
  ['Mac', /Macintosh|Mac OS X/],
  ['Linux', /Linux/],
] as const

/** The browser and the system a person would name, from what a browser says of itself; undefined where it says neither. */
export const deviceNamed = (
  userAgent: string,
): { readonly browser: string; readonly system: string } | undefined => {
  const browser = browsers.find(([, claim]) => claim.test(userAgent))?.[0]
  const system = systems.find(([, claim]) => claim.test(userAgent))?.[0]
  return browser && system ? { browser, system } : undefined
}
