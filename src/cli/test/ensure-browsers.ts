import { existsSync } from 'node:fs'
import { CommandError } from '../command-error.ts'
import { installFromDebian } from './install-from-debian.ts'

/** Where the other browsers are, and what drives them. */
export interface OtherBrowsers {
  readonly firefox: string
  /** Speaks W3C WebDriver; starts `miniBrowser`. */
  readonly webKitDriver: string
  /** WebKitGTK with nothing around it. */
  readonly miniBrowser: string
  /** A screen nobody looks at: WebKitGTK draws on none at all only where it has one. */
  readonly xvfb: string
}

/** Where distributions put them. */
const places: Readonly<Record<keyof OtherBrowsers, readonly string[]>> = {
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  webKitDriver: ['/usr/bin/WebKitWebDriver'],
  miniBrowser: ['x86_64', 'aarch64'].flatMap((processor) =>
    ['4.1', '6.0', '4.0'].map((api) => `/usr/lib/${processor}-linux-gnu/webkit2gtk-${api}/MiniBrowser`),
  ),
  xvfb: ['/usr/bin/Xvfb'],
}

const packages: Readonly<Record<keyof OtherBrowsers, string>> = {
  firefox: 'firefox-esr',
  webKitDriver: 'webkit2gtk-driver',
  miniBrowser: 'webkit2gtk-driver',
  xvfb: 'xvfb',
}

/**
 * Paths of Firefox and WebKitGTK; installs what is missing.
 *
 * @throws {CommandError} with what to do where that is not possible.
 */
export async function ensureBrowsers(say: (line: string) => void): Promise<OtherBrowsers> {
  await install(Object.keys(places) as (keyof OtherBrowsers)[], say)
  return {
    firefox: path('firefox'),
    webKitDriver: path('webKitDriver'),
    miniBrowser: path('miniBrowser'),
    xvfb: path('xvfb'),
  }
}

/**
 * Path of Firefox alone; installs it where it is missing.
 *
 * @throws {CommandError} with what to do where that is not possible.
 */
export async function ensureFirefox(say: (line: string) => void): Promise<string> {
  await install(['firefox'], say)
  return path('firefox')
}

async function install(names: readonly (keyof OtherBrowsers)[], say: (line: string) => void): Promise<void> {
  const missing = new Set(names.filter((name) => !found(name)).map((name) => packages[name]))
  if (missing.size === 0) return
  say(`${[...missing].join(' und ')} fehlen und werden eingerichtet. Das dauert einige Minuten …`)
  await installFromDebian(...missing)
}

const found = (name: keyof OtherBrowsers): string | undefined =>
  places[name].find((place) => existsSync(place))

function path(name: keyof OtherBrowsers): string {
  const there = found(name)
  if (there) return there
  throw new CommandError(
    `Für die Tests in anderen Browsern wird ${packages[name]} gebraucht; es ließ sich weder finden noch einrichten.
  Debian: sudo apt-get install ${packages[name]}`,
  )
}
