import { expect, test } from '@playwright/test'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { pagesOf } from './support/built-site.ts'

/** Everything html-validate knows of right HTML and of WCAG. What is switched off says why. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Several check boxes of one question have one name: that is how HTML sends a list.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // A heading that begins with "…" has an id that begins with "-". HTML asks only for a text without spaces.
    'valid-id': ['error', { relaxed: true }],
    // Our own files are no danger to us; there are no others (`default-src 'none'`).
    'require-sri': ['error', { target: 'crossorigin' }],
    // Advice for search engines. A page's own name has 80 characters at most (`Service`); the county's name follows.
    'long-title': 'off',
    // How a number is wrapped is typography: no number here has been seen broken, and copied numbers stay plain.
    'tel-non-breaking': 'off',
    // `<br/>`, which Markdown makes, and blanks at the end of lines are right HTML.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
  },
}

/** What single messages of rules say that are right otherwise. */
const allowed: readonly { readonly rule: string; readonly message: RegExp; readonly because: string }[] = [
  {
    rule: 'no-redundant-role',
    message: /"list" on <ul>|"list" on <ol>/u,
    because: 'VoiceOver says of a list without bullets that it is one only where the role is written down.',
  },
  {
    rule: 'element-permitted-content',
    message: /^<style> element is not permitted as content under <div>$/u,
    because: 'Astro writes the style of its islands before the first one and offers no other place for it.',
  },
]

test('every page is right HTML', async () => {
  test.setTimeout(600_000)
  const validator = new HtmlValidate(new StaticConfigLoader(config))
  const pages = await pagesOf()
  expect(pages.length).toBeGreaterThan(400)
  const found = new Set<string>()
  const used = new Set<string>()
  for (const { path, html } of pages)
    for (const { messages } of validator.validateStringSync(html, path).results)
      for (const { ruleId, message, line, column, selector } of messages) {
        const exception = allowed.find((each) => each.rule === ruleId && each.message.test(message))
        if (exception) used.add(exception.because)
        else found.add(`${path}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`)
      }
  expect([...found]).toEqual([])
  // An exception that nothing needs any more goes.
  expect([...used]).toHaveLength(allowed.length)
})

test('and what is not right would be found', () => {
  const validator = new HtmlValidate(new StaticConfigLoader(config))
  const rulesAgainst = (body: string): string[] =>
    validator
      .validateStringSync(
        `<!DOCTYPE html><html lang="de"><head><title>T</title></head><body>${body}</body></html>`,
      )
      .results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
  expect(rulesAgainst('<p>Gut</p>')).toEqual([])
  expect(rulesAgainst('<p><div>Block</div></p>')).not.toEqual([])
  expect(rulesAgainst('<i id="a">1</i><i id="a">2</i>')).toContain('no-dup-id')
  expect(rulesAgainst('<img src="a.png">')).toContain('wcag/h37')
  expect(rulesAgainst('<input type="text">')).toContain('input-missing-label')
  expect(rulesAgainst('<table><tr><th scope="kol">A</th></tr></table>')).not.toEqual([])
})
