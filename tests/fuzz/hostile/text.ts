import type { Choices } from '../../property/generate/choices.ts'

/** Text that becomes a script, an element or an address wherever it is not escaped. Each calls the hook that the tests watch. */
export const markup = [
  '<script>__xss()</script>',
  '</script><script>__xss()</script>',
  '<img src=x onerror=__xss()>',
  '"><img src=x onerror=__xss()>',
  "'><svg onload=__xss()>",
  '<svg><script>__xss()</script></svg>',
  '<iframe srcdoc="<script>parent.__xss()</script>"></iframe>',
  '<details open ontoggle=__xss()>',
  '<input autofocus onfocus=__xss()>',
  '<math><mtext></table><img src=x onerror=__xss()>',
  '<noscript><p title="</noscript><img src=x onerror=__xss()>">',
  '<a href="javascript:__xss()">x</a>',
  '</textarea><script>__xss()</script>',
  '</title><script>__xss()</script>',
  '</style><script>__xss()</script>',
  '--><script>__xss()</script>',
  ']]><script>__xss()</script>',
  '<template shadowrootmode=open><script>__xss()</script></template>',
  '" onmouseover="__xss()" autofocus onfocus="__xss()',
  "' onfocus='__xss()' autofocus='",
  '` onfocus=__xss() autofocus',
  'javascript:__xss()',
  'jav\tascript:__xss()',
  '\u0001javascript:__xss()',
  'data:text/html,<script>__xss()</script>',
  '[x](javascript:__xss())',
  '[x](https://example.org/"onmouseover="__xss())',
  "[x](https://example.org/'onfocus='__xss())",
  '[x](JaVaScRiPt:__xss())',
  '[<img src=x onerror=__xss()>](https://example.org/)',
  '**<img src=x onerror=__xss()>**',
  '*<svg onload=__xss()>*',
  '- <img src=x onerror=__xss()>',
  '&lt;script&gt;__xss()&lt;/script&gt;',
  '&#60;script&#62;__xss()&#60;/script&#62;',
  '\\u003cscript\\u003e__xss()\\u003c/script\\u003e',
  '%3Cscript%3E__xss()%3C/script%3E',
  '{{constructor.constructor("__xss()")()}}',
  '${__xss()}',
  '{label}<script>__xss()</script>',
  '<!--?lit$000000000$--><img src=x onerror=__xss()>',
  '?lit$000000000$',
  '{{lit-0}}',
] as const

/** Text that trips programs: names of JavaScript's own, characters that are none, directions, lengths. */
export const awkward = [
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'toJSON', 'length', 'name',
  '__defineGetter__', 'constructor.prototype', '__proto__.polluted', '$today', '', ' ', '\u0000', '\uD800', '\uDC00x', '\u202Eabc\u202C',
  '\u2066\u2067', '\uFEFF', '\u200B', '\u00AD', 'e\u0301', '\u0130', 'ﷺ', '🏴‍☠️', '\n', '\r', '\u2028', 'NaN', 'Infinity', '-0', '1e999',
  '9007199254740993', '0x10', '1_000', '٣', '２', '1.000.000.000.000', '99999999999999999999', '31.02.2024', '+275760-09-13',
  '$&$1$`', '\\', '(a+)+$', '../../etc/passwd', 'a.0.b', '0', '-1', '[]', '{}', 'null', 'undefined', 'true',
] as const // prettier-ignore

/** Text that somebody sends who means harm. */
export function hostileText(choices: Choices): string {
  const kind = choices.below(10)
  if (kind < 5) return choices.one(markup)
  if (kind < 9) return choices.one(awkward)
  return choices
    .one([...markup, ...awkward, 'a', 'Z', '*', '[', '- ', '9', '(', '\n\n'])
    .repeat(choices.one([2, 50, 500]))
}
