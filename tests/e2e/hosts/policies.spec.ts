import { createHash } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../support/county-server.ts'
import { fillAll, journey, receiptCode, send } from '../support/forms.ts'
import { type HostPage, HostSite } from '../support/host-site.ts'
import { type Embedded, embedded, filesOf, nameOf, snippet, untilShown } from './elements.ts'

let county: CountyServer
let host: HostSite
test.beforeAll(async () => {
  county = await CountyServer.start()
  host = await HostSite.open()
})
test.afterAll(async () => {
  host.close()
  await county.stop()
})
test.use({ trace: 'off' })

const form = embedded[0] as Embedded
const pinned = filesOf(form.tag)?.pinned

/** What the browser has refused, as the page and the console say it. */
async function refusals(page: Page): Promise<() => Promise<string[]>> {
  const logged: string[] = []
  page.on('console', (message) => {
    if (/content security policy|trusted ?type|refused to|violates/iu.test(message.text()))
      logged.push(message.text())
  })
  await page.addInitScript(() => {
    const refused: string[] = []
    Object.defineProperty(window, 'refused', { value: refused })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      refused.push(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  return async () => [
    ...(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)),
    ...logged,
  ]
}

const csp = (...lines: readonly string[]): Pick<HostPage, 'headers'> => ({
  headers: { 'Content-Security-Policy': lines.join('; ') },
})
const meta = (...lines: readonly string[]): Pick<HostPage, 'head'> => ({
  head: `<meta http-equiv="Content-Security-Policy" content="${lines.join('; ')}">`,
})

/** The published lines. */
const none = "default-src 'none'"
const scripts = (): string => `script-src ${county.url}widgets/v1/`
const connect = (): string => `connect-src ${new URL(county.url).origin}`
const trusted = (name: string): string => `require-trusted-types-for 'script'; trusted-types ${name}`

const ours = (): string => snippet(county.url, form)
const withNonce = (): string => ours().replace('<script', '<script nonce="r4nd0m"')
const withHash = (): string =>
  ours().replace(
    /<script.*?<\/script>/u,
    `<script type="module" crossorigin="anonymous" integrity="${pinned?.integrity}"
  src="${county.url}widgets/v1/${pinned?.file}"></script>`,
  )
const loader = (): string =>
  `document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '${county.url}widgets/v1/amt-form.js' }))`
const loaded = (): string => ours().replace(/<script.*?<\/script>/u, `<script>${loader()}</script>`)
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

interface Policy {
  readonly name: string
  readonly page: () => HostPage
  readonly needsPinned?: true
}

const policies: readonly Policy[] = [
  {
    name: 'nothing but the published lines',
    page: () => ({ body: ours(), ...csp(none, scripts(), connect()) }),
  },
  {
    name: 'nothing but the published lines, in a <meta> element',
    page: () => ({ body: ours(), ...meta(none, scripts(), connect()) }),
  },
  {
    name: 'a nonce only',
    page: () => ({ body: withNonce(), ...csp(none, "script-src 'nonce-r4nd0m'", connect()) }),
  },
  {
    name: 'a nonce, and what it loads',
    page: () => ({
      body: withNonce(),
      ...csp(none, "script-src 'nonce-r4nd0m' 'strict-dynamic'", connect()),
    }),
  },
  {
    name: 'the hash of an inline loader, and what it loads',
    page: () => ({
      body: loaded(),
      ...csp(none, `script-src ${hashOf(loader())} 'strict-dynamic'`, connect()),
    }),
  },
  {
    name: 'the hash of the pinned file only',
    page: () => ({ body: withHash(), ...csp(none, `script-src '${pinned?.integrity}'`, connect()) }),
    needsPinned: true,
  },
  {
    name: 'Trusted Types',
    page: () => ({ body: ours(), ...csp(none, scripts(), connect(), trusted('lit-html')) }),
  },
  {
    name: 'Trusted Types, for the pinned file',
    page: () => ({ body: withHash(), ...csp(none, scripts(), connect(), trusted(form.tag)) }),
    needsPinned: true,
  },
  {
    name: 'no form of the page’s, no base, no frame around it',
    page: () => ({
      body: ours(),
      ...csp(
        none,
        scripts(),
        connect(),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ),
    }),
  },
  {
    name: 'a sandbox that runs scripts and forms and leaves the origin',
    page: () => ({
      body: ours(),
      ...csp(none, scripts(), connect(), 'sandbox allow-scripts allow-same-origin allow-forms'),
    }),
  },
  {
    name: 'every request over https, and nothing mixed',
    // The browser leaves `localhost` as it is.
    page: () => ({
      body: ours(),
      ...csp(none, scripts(), connect(), 'block-all-mixed-content', "worker-src 'none'", "img-src 'none'"),
    }),
  },
  {
    name: 'the policy that TYPO3 writes, with the published lines',
    page: () => ({
      body: withNonce(),
      ...csp(
        "default-src 'self'",
        `script-src 'self' 'nonce-r4nd0m' 'report-sample' ${county.url}widgets/v1/`,
        "style-src 'self' 'nonce-r4nd0m' 'report-sample'",
        "img-src 'self' data:",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        `${connect()} 'self'`,
        "base-uri 'none'",
        "object-src 'none'",
      ),
    }),
  },
  {
    name: 'two policies at once, by header and <meta>, and one that only reports',
    page: () => ({
      body: withNonce(),
      ...meta(none, "script-src 'nonce-r4nd0m'", connect()),
      headers: {
        'Content-Security-Policy': [none, scripts(), connect()].join('; '),
        'Content-Security-Policy-Report-Only': [none, scripts(), connect(), trusted('lit-html')].join('; '),
      },
    }),
  },
  {
    name: 'isolated from other origins, and nothing permitted',
    page: () => ({
      body: ours(),
      headers: {
        ...csp(none, scripts(), connect()).headers,
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), storage-access=()',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
      },
    }),
  },
]

for (const { name, page: make, needsPinned } of policies) {
  test(`from load to receipt, and nothing is refused: ${name}`, async ({ page }) => {
    if (needsPinned === true) expect(pinned).toBeDefined()
    const refused = await refusals(page)
    await page.goto(host.show(make()))
    await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    await fillAll(page, await journey('schulbus-meldung', 'minimal'))
    await send(page)
    await receiptCode(page)
    expect(await refused()).toEqual([])
  })
}

test(`${embedded.map(nameOf).join(', ')} under the published lines and Trusted Types: nothing is refused`, async ({
  page,
}) => {
  const refused = await refusals(page)
  const body = embedded.map((element) => snippet(county.url, element)).join('\n')
  await page.goto(host.show({ body, ...csp(none, scripts(), connect(), trusted('lit-html')) }))
  for (const element of embedded) await untilShown(page, element)
  expect(await refused()).toEqual([])
})

test('each element as its pinned file, under its own name for Trusted Types: nothing is refused', async ({
  page,
}) => {
  const files = embedded
    .filter(({ attributes }) => !attributes.includes('view='))
    .map((element) => ({ element, file: filesOf(element.tag)?.pinned }))
  expect(files.filter(({ file }) => !file)).toEqual([])
  const refused = await refusals(page)
  const body = files.map(({ element, file }) =>
    snippet(county.url, element).replace(
      /<script.*?<\/script>/u,
      `<script type="module" crossorigin="anonymous"
  integrity="${file?.integrity}" src="${county.url}widgets/v1/${file?.file}"></script>`,
    ),
  )
  const names = files.map(({ element }) => element.tag).join(' ')
  await page.goto(host.show({ body: body.join('\n'), ...csp(none, scripts(), connect(), trusted(names)) }))
  for (const { element } of files) await untilShown(page, element)
  expect(await refused()).toEqual([])
})

test('in a frame of the county’s, from load to receipt: the published line for frames is enough', async ({
  page,
}) => {
  const refused = await refusals(page)
  await page.goto(
    host.show({
      body: snippet(county.url, form, 'frame'),
      ...csp(none, scripts(), connect(), `frame-src ${county.url}rahmen/`),
    }),
  )
  const inFrame = page.frameLocator('amt-form iframe')
  await inFrame.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await expect(inFrame.getByText('Schritt 1 von')).toBeVisible()
  expect(await refused()).toEqual([])
})

test('a policy that lacks the line for requests: the fallback stays, and the webmaster reads why', async ({
  page,
}) => {
  const refused = await refusals(page)
  await page.goto(host.show({ body: ours(), ...csp(none, scripts()) }))
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Zum Landratsamt' })).toBeVisible()
  expect((await refused()).join(' ')).toContain('connect-src')
})
