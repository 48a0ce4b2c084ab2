import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A town's own website, on another origin than the county's. */
export interface Town {
  /** Address of its only page. On 127.0.0.1: the county's is on localhost. */
  readonly url: string
  /**
   * What is in the page from now on: a snippet.
   *
   * @param makesTemplates Names of the Trusted Types policies that the instructions give for it.
   */
  show(body: string, makesTemplates?: string): void
  close(): void
}

/** The strictest policy that the county's instructions allow: what they say a host needs, and nothing else. */
const policy = (county: string, makesTemplates: string): string =>
  [
    "default-src 'none'",
    // Its own icon, which Firefox asks for.
    "img-src 'self'",
    `script-src ${county}widgets/v1/ 'self'`,
    `connect-src ${county.replace(/\/$/u, '')}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${makesTemplates}`,
    `frame-src ${county}rahmen/`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** Counts what the page's policy has forbidden, and what nobody has caught. */
const watch = `globalThis.complaints = []
addEventListener('securitypolicyviolation', (event) => complaints.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))
addEventListener('error', (event) => complaints.push(String(event.message)))
addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)))`

/** What `watch` has counted, read in the page. */
export const complaintsInPage = (): readonly string[] =>
  (globalThis as unknown as { complaints: readonly string[] }).complaints

/** Opens the town's website. @param county Origin of the county's site, with a slash. */
export async function openTown(county: string): Promise<Town> {
  let body = ''
  let templates = 'lit-html'
  const server = createServer(({ url }, answer) => {
    if (url === '/watch.js') return answer.setHeader('Content-Type', 'text/javascript').end(watch)
    answer.setHeader('Content-Type', 'text/html; charset=utf-8')
    answer.setHeader('Content-Security-Policy', policy(county, templates))
    return answer.end(`<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Markt Musterhausen</title>
<script src="/watch.js"></script></head><body><h1>Markt Musterhausen</h1>${body}</body></html>`)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    show(snippet, makesTemplates = 'lit-html') {
      body = snippet
      templates = makesTemplates
    },
    close: () => server.close(),
  }
}
