import { expect, test } from 'vitest'
import { parseMarkdown } from './markdown.ts'

test('reads strong, em, list and link', () => {
  expect(parseMarkdown('Das ist **wichtig** und *neu*.\n\n- eins\n- [zwei](https://example.org)')).toEqual([
    {
      is: 'paragraph',
      content: [
        { is: 'text', text: 'Das ist ' },
        { is: 'strong', text: 'wichtig' },
        { is: 'text', text: ' und ' },
        { is: 'em', text: 'neu' },
        { is: 'text', text: '.' },
      ],
    },
    {
      is: 'list',
      items: [[{ is: 'text', text: 'eins' }], [{ is: 'link', text: 'zwei', href: 'https://example.org' }]],
    },
  ])
})

test.for([
  '[x](javascript:alert(1))',
  '[x](data:text/html,1)',
  '<img src=x onerror=alert(1)>',
  '[x](http://example.org)',
])('leaves %s as text', (source) => {
  const [block] = parseMarkdown(source)
  const pieces = block?.is === 'paragraph' ? block.content : []
  expect(pieces.every(({ is }) => is === 'text')).toBe(true)
  expect(pieces.map(({ text }) => text).join('')).toBe(source)
})
