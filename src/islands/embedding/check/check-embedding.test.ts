import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { someFacts } from '../facts-for-tests.ts'
import { type CheckFacts, checkEmbedding } from './check-embedding.ts'
import type { FindingCode } from './finding.ts'
import type { PageElement, ParsedPage } from './parsed-page.ts'

const config = await new StaticConfigLoader({ root: true, elements: ['html5'] }).getConfigFor('page.html')

/** As a browser's element, of html-validate's: Node has no parser of its own. In the browser, `embedding-page.spec.ts` looks. */
const asElement = (node: HtmlElement): PageElement => ({
  localName: node.tagName.toLowerCase(),
  textContent: node.textContent.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  getAttribute: (name) => {
    const attribute = node.getAttribute(name)
    return attribute ? String(attribute.value ?? '') : null
  },
  getAttributeNames: () => node.attributes.map(({ key }) => key),
  closest: (selector) => {
    const found = node.closest(selector)
    return found && asElement(found)
  },
  querySelector: (selector) => {
    const found = node.querySelector(selector)
    return found && asElement(found)
  },
})

function parsed(html: string): ParsedPage {
  const root = new Parser(config).parseHtml(html)
  return {
    querySelectorAll: (selector) => root.querySelectorAll(selector).map(asElement),
    querySelector: (selector) => {
      const found = root.querySelector(selector)
      return found && asElement(found)
    },
  }
}

const county = 'https://kreis.example'
const current = { file: 'pinned/amt-form-bbbbbbbb.js', integrity: 'sha384-neu' }

const facts: CheckFacts = {
  ...someFacts,
  origin: county,
  manifest: new Map([
    ['amt-form', { entry: { file: 'amt-form.js', integrity: 'sha384-x' }, pinned: current }],
  ]),
}

const script = `<script type="module" src="${county}/widgets/v1/amt-form.js"></script>`
const link = `<p><a href="${county}/formulare/hund-anmelden/">Hund anmelden</a></p>`
const element = `<amt-form form="hund-anmelden" trust="haupt reserve">${link}</amt-form>`
const pinned = (attributes: string) =>
  `<script type="module" src="${county}/widgets/v1/${current.file}" ${attributes}></script>${element}`
const frame = (attributes: string) =>
  `<script type="module" src="${county}/widgets/v1/amt-frame.js"></script><iframe ${attributes}></iframe>`
const page = (body: string, head = '', html = '<html lang="de">') =>
  `<!DOCTYPE html>${html}<head><title>T</title>${head}</head><body>${body}</body></html>`
const policy = (content: string) =>
  page(script + element, `<meta http-equiv="Content-Security-Policy" content="${content}">`)

const findingsIn = (source: string) => checkEmbedding({ document: parsed(source), source }, facts)
const codesIn = (source: string) => findingsIn(source).map(({ code }) => code)

describe('a right snippet', () => {
  test.for<readonly [string, string]>([
    ['as it is copied', script + element],
    ['in a whole page', page(script + element)],
    ['pinned', pinned(`integrity="${current.integrity}" crossorigin="anonymous"`)],
    ['with one of the two keys', (script + element).replace('haupt reserve', 'reserve')],
    ['a frame', frame(`data-amt-frame src="${county}/rahmen/hund-anmelden/" title="Hund anmelden"`)],
    [
      'under a policy that allows it',
      policy(`default-src 'self'; script-src ${county}/widgets/v1/; connect-src ${county}`),
    ],
    [
      'under a policy with a nonce',
      policy(`script-src 'nonce-r4nd0m'; connect-src https:`).replace('<script ', '<script nonce="r4nd0m" '),
    ],
    ['in a paragraph, with no other in it', `<p>${script}<br>${element.replaceAll(/<\/?p>/gu, '')}</p>`],
    [
      'another element',
      `<script type="module" src="${county}/widgets/v1/amt-office.js"></script><amt-office office="bauamt" heading-level="3" data-note="x" class="y">${link}</amt-office>`,
    ],
  ])('%s', ([, source]) => {
    expect(codesIn(source)).toEqual(['all-right'])
  })

  test('says what stands on the page', () => {
    expect(findingsIn(script + element)[0]?.text).toBe(
      'Ihr Schnipsel ist richtig. Auf der Seite steht: Formular (<amt-form>).',
    )
  })
})

describe('a mistake is named', () => {
  test.for<readonly [string, readonly FindingCode[], string]>([
    ['a page without us', ['nothing-here'], page('<p>Willkommen</p>')],
    ['a page of which only the link is left', ['only-link'], page(link)],
    [
      'code that stands on the page as text',
      ['escaped'],
      page(`<p>&lt;script src="${county}/widgets/v1/amt-form.js"&gt;&lt;/script&gt;</p>`),
    ],
    ['an element as text', ['escaped'], page('<p>&lt;amt-form form="hund-anmelden"&gt;</p>')],
    ['an element without its script', ['script-missing'], element],
    ['a script without its element', ['element-missing'], script],
    ['a script that is no module', ['no-module'], script.replace('type="module" ', '') + element],
    ['an unsafe address', ['insecure-script'], script.replace('https:', 'http:') + element],
    [
      'another county’s address',
      ['wrong-host'],
      script.replace('kreis.example', 'anderer.example') + element,
    ],
    [
      'a script that does not exist',
      ['unknown-script', 'script-missing'],
      script.replace('amt-form', 'amt-forms') + element,
    ],
    [
      'a version that does not exist',
      ['unknown-script', 'script-missing'],
      script.replace('v1', 'v9') + element,
    ],
    [
      'integrity on what changes',
      ['integrity-on-entry'],
      script.replace('type', 'integrity="sha384-x" type') + element,
    ],
    ['a pinned file that nothing checks', ['all-right', 'integrity-missing'], pinned('')],
    ['a wrong integrity', ['integrity-wrong'], pinned('integrity="sha384-falsch" crossorigin="anonymous"')],
    ['integrity without crossorigin', ['crossorigin-missing'], pinned(`integrity="${current.integrity}"`)],
    [
      'an older pinned file',
      ['all-right', 'newer-version'],
      pinned('integrity="sha384-alt" crossorigin="anonymous"').replace('bbbbbbbb', 'aaaaaaaa'),
    ],
    [
      'an older file with the newest integrity',
      ['integrity-wrong'],
      pinned(`integrity="${current.integrity}" crossorigin="anonymous"`).replace('bbbbbbbb', 'aaaaaaaa'),
    ],
    ['the script twice', ['all-right', 'script-twice'], script + script + element],
    ['a misspelt element', ['misspelt-element'], script + element.replaceAll('amt-form', 'amt-from')],
    ['an element without hyphen', ['misspelt-element'], script + element.replaceAll('amt-form', 'amtform')],
    [
      'an element that closes itself',
      ['self-closing'],
      `${script}<amt-form form="hund-anmelden" trust="haupt" />`,
    ],
    [
      'an element torn apart by a paragraph',
      ['in-paragraph'],
      `${script}<p>${element.replace(link, '')}</p>`,
    ],
    ['an element where it never shows', ['in-noscript'], `${script}<noscript>${element}</noscript>`],
    ['no link in the element', ['all-right', 'fallback-missing'], script + element.replace(link, '')],
    ['no form named', ['attribute-missing'], script + element.replace('form="hund-anmelden" ', '')],
    [
      'a misspelt attribute',
      ['attribute-misspelt', 'attribute-missing'],
      script + element.replace('form="hund', 'fom="hund'),
    ],
    [
      'quotes of a word processor',
      ['curly-quotes'],
      script + element.replace('"hund-anmelden"', '”hund-anmelden”'),
    ],
    [
      'an unknown form',
      ['unknown-entry'],
      script + element.replace('form="hund-anmelden"', 'form="hund-anmeldung"'),
    ],
    [
      'an unknown service',
      ['unknown-entry'],
      `<script type="module" src="${county}/widgets/v1/amt-service.js"></script><amt-service service="wongeld">${link}</amt-service>`,
    ],
    [
      'an unknown office',
      ['unknown-entry'],
      `<script type="module" src="${county}/widgets/v1/amt-office.js"></script><amt-office office="amt-x">${link}</amt-office>`,
    ],
    [
      'another county’s element',
      ['all-right', 'other-county'],
      script + element.replace('form=', 'county="https://anderer.example/" form='),
    ],
    ['no trust', ['all-right', 'trust-missing'], script + element.replace(' trust="haupt reserve"', '')],
    ['another trust', ['trust-wrong'], script + element.replace('haupt reserve', 'fremd')],
    [
      'a frame without its script',
      ['all-right', 'frame-script-missing'],
      `<iframe data-amt-frame src="${county}/rahmen/hund-anmelden/" title="Hund"></iframe>`,
    ],
    [
      'a frame without its mark',
      ['all-right', 'frame-script-missing'],
      frame(`src="${county}/rahmen/hund-anmelden/" title="Hund"`),
    ],
    [
      'a frame of a page that may not be framed',
      ['frame-address'],
      frame(`data-amt-frame src="${county}/formulare/hund-anmelden/" title="Hund"`),
    ],
    [
      'a frame without a name',
      ['frame-title'],
      frame(`data-amt-frame src="${county}/rahmen/hund-anmelden/"`),
    ],
    ['a policy against scripts', ['policy-forbids'], policy(`script-src 'self'; connect-src ${county}`)],
    ['a policy against requests', ['policy-forbids'], policy(`default-src 'self'; script-src ${county}`)],
    [
      'a policy against styles in attributes',
      ['policy-forbids'],
      policy(`style-src 'self'`).replace('trust=', 'style="--amt-radius: 0" trust='),
    ],
    ['a page without a language', ['all-right', 'language-missing'], page(script + element, '', '<html>')],
  ])('%s', ([, codes, source]) => {
    expect(codesIn(source)).toEqual(codes)
  })
})

describe('a finding', () => {
  test('is hidden by no other: a misspelt element, a script that is no module, and another trust', () => {
    const source = `${script.replace('type="module" ', '')}\n${element.replaceAll('amt-form', 'amt-from').replace('haupt reserve', 'fremd')}`
    expect(findingsIn(source)).toMatchObject([
      { code: 'no-module', line: 1 },
      { code: 'misspelt-element', line: 2 },
      { code: 'trust-wrong', line: 2 },
    ])
    expect(findingsIn(source)).toHaveLength(3)
  })

  test('stands where its line does', () => {
    const source = page(
      `\n${element.replace('form="hund-anmelden"', '')}\n${script.replace('type="module" ', '')}`,
      '',
      '<html>',
    )
    expect(findingsIn(source).map(({ code, line }) => [code, line])).toEqual([
      ['attribute-missing', 2],
      ['no-module', 3],
      ['language-missing', undefined],
    ])
  })

  test('says in which line, comments aside', () => {
    const source = `<!-- <amt-form>\n</amt-form> -->\n<h1>Rathaus</h1>\n${script}\n${element.replace('haupt', 'fremd').replace(' reserve', '')}`
    expect(findingsIn(source)[0]).toMatchObject({ code: 'trust-wrong', line: 5 })
  })

  test('says what was probably meant', () => {
    const [finding] = findingsIn(script + element.replace('form="hund-anmelden"', 'form="hund-anmeldn"'))
    expect(finding?.todo).toBe('Gemeint ist wohl form="hund-anmelden".')
  })

  test('that something is wrong stands before what is right is said', () => {
    expect(codesIn(script.replace('type="module" ', '') + element)).not.toContain('all-right')
  })
})
