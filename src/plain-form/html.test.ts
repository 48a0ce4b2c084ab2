import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributes, html, nothing, words } from './html.ts'
import { inlineMarkdown, markdown } from './markdown.ts'

describe('html', () => {
  test('escapes every value, in text and in attributes', () => {
    const hostile = `"'><script>alert(1)</script>&`
    const escaped = '&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;'
    expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(`<p title="${escaped}">${escaped}</p>`)
  })

  test('takes its own pieces as they are, and lists of them', () => {
    const items = ['<', 'b'].map((text) => html`<b>${text}</b>`)
    expect(html`<p>${items}${nothing}</p>`.toString()).toBe('<p><b>&lt;</b><b>b</b></p>')
  })

  test('writes nothing for what is not there, and zero', () => {
    expect(html`${undefined}${false}${0}${''}`.toString()).toBe('0')
  })

  test('lets no text out of its place, and changes none', () => {
    const characters = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = html`${text}`.toString()
        expect(/[<>"']/u.test(written)).toBe(false)
        const shown = written.replaceAll(
          /&(?:lt|gt|quot|#39|amp);/gu,
          (name) => characters[name as keyof typeof characters],
        )
        expect(shown === text).toBe(true)
      }),
    )
  })
})

test('attributes are left out, bare or quoted', () => {
  expect(
    attributes({ id: 'a"b', checked: true, disabled: false, title: undefined, class: '' }).toString(),
  ).toBe(' id="a&quot;b" checked')
  expect(words('a', false, '', undefined, 'b')).toBe('a b')
})

describe('the Markdown subset', () => {
  test('becomes paragraphs, lists, strong, em and links', () => {
    const source = 'Das **ist** *es*: [hier](https://example.org/?a=1&b=2)\n\n- eins\n- zwei'
    const [paragraph, list] = markdown(source).map((block) => block.toString().replaceAll(/\s+/gu, ' '))
    expect(paragraph).toBe(
      '<p>Das <strong>ist</strong> <em>es</em>: <a href="https://example.org/?a=1&amp;b=2" rel="noopener">hier</a></p>',
    )
    expect(list).toBe('<ul> <li>eins</li><li>zwei</li> </ul>')
  })

  test.for(['[x](javascript:alert(1))', '<img src=x onerror=alert(1)>', '[x](data:text/html,x)'])(
    'makes no markup of %s',
    (source) => {
      expect(inlineMarkdown(source).join('')).not.toMatch(/<(?:a|img)/u)
    },
  )
})
