// Runs before the first paint: the page opens in the reader's language and theme, with no flash of the other.
;(() => {
  var root = document.documentElement
  var read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch (_) {
      return null
    }
  }
  var theme = read('aval.theme')
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  var language = read('aval.language')
  if (language !== 'es' && language !== 'en') language = /^en/i.test(navigator.language || '') ? 'en' : 'es'
  root.lang = language
})()
