import { expect, test } from 'vitest'
import type { PublishedBlock } from '../../../widgets/contract/published.ts'
import { publishedBody } from './body.ts'

const text = (words: string) => ({ is: 'text', text: words }) as const

test.for<[name: string, body: string, blocks: readonly PublishedBlock[]]>([
  [
    'headings and paragraphs',
    '## Was Sie wissen müssen\n\nErster\nSatz.\n\nZweiter Satz.',
    [
      { is: 'heading', text: 'Was Sie wissen müssen' },
      { is: 'paragraph', content: [text('Erster Satz.')] },
      { is: 'paragraph', content: [text('Zweiter Satz.')] },
    ],
  ],
  [
    'what is emphasised and linked',
    'Das ist **wichtig** und *leise*: [Wohngeld](/leistungen/wohngeld/).',
    [
      {
        is: 'paragraph',
        content: [
          text('Das ist '),
          { is: 'strong', text: 'wichtig' },
          text(' und '),
          { is: 'em', text: 'leise' },
          text(': '),
          { is: 'link', text: 'Wohngeld', href: '/leistungen/wohngeld/' },
          text('.'),
        ],
      },
    ],
  ],
  [
    'a link that is emphasised as well',
    '**[Wohngeld](/leistungen/wohngeld/)**',
    [{ is: 'paragraph', content: [{ is: 'link', text: 'Wohngeld', href: '/leistungen/wohngeld/' }] }],
  ],
  [
    'lists, of both kinds',
    '- Ausweis\n- Foto\n\n1. Kommen',
    [
      { is: 'list', items: [[text('Ausweis')], [text('Foto')]] },
      { is: 'list', items: [[text('Kommen')]] },
    ],
  ],
  [
    'a list in a list, as words that are apart',
    '- Nachweise\n  - Ausweis\n  - Foto',
    [{ is: 'list', items: [[text('Nachweise'), text(' '), text('Ausweis'), text(' '), text('Foto')]] }],
  ],
  [
    'lines that an editor has broken',
    'Rathausplatz 1  \nSonnenau',
    [{ is: 'paragraph', content: [text('Rathausplatz 1'), text(' '), text('Sonnenau')] }],
  ],
  [
    'our own parts',
    '<Hinweis titel="Gut zu wissen">\nEins.\n\nZwei.\n</Hinweis>\n\n<Frist>\nBis **Ende März**.\n</Frist>',
    [
      { is: 'note', title: 'Gut zu wissen', content: [[text('Eins.')], [text('Zwei.')]] },
      { is: 'deadline', content: [[text('Bis '), { is: 'strong', text: 'Ende März' }, text('.')]] },
    ],
  ],
  [
    'anything else as its text',
    '> Wer `laut` spricht, wird gehört.',
    [{ is: 'paragraph', content: [text('Wer '), text('laut'), text(' spricht, wird gehört.')] }],
  ],
  ['nothing', '', []],
])('a text with %s', ([, body, blocks]) => {
  expect(publishedBody(body)).toEqual(blocks)
})
