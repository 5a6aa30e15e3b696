// Finds a Chromium for the browser tests; on Debian as root it installs one, otherwise it says what to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  process.env.AVAL_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const installed = () => places.find((place) => place && existsSync(place))
const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

/** The PDF tests open what they made with poppler; both come from the same place. */
export const ensureChromium = async () => {
  const missing = [
    ...(installed() ? [] : ['chromium']),
    ...(has('pdftotext') && has('pdftoppm') ? [] : ['poppler-utils']),
  ]
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`installing ${missing.join(' ')} through apt`)
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const path = installed()
  return path && has('pdftotext')
    ? { path }
    : {
        path,
        say: 'The browser and PDF tests need Chromium and poppler: install them with `apt-get install chromium poppler-utils`, then run `npm test` again.',
      }
}
