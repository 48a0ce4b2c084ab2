import { existsSync, readFileSync } from 'node:fs'

/** What a host page does to everything on it. */
export interface Sheet {
  readonly name: string
  readonly css: string
  /**
   * What an element may take from it: direction, colour scheme, and the colour it stands on, for what has another one needs room at
   * its edges. It is compared with a plain page that has only this.
   */
  readonly plain?: string
  /** Why it cannot be tried on this machine. */
  readonly missing?: string
}

const fromPackage = (...files: readonly string[]): string =>
  files
    .map((file) => readFileSync(new URL(`../../../node_modules/${file}`, import.meta.url), 'utf8'))
    .join('\n')

const wordpress = '/usr/share/wordpress/wp-includes/css/dist/block-library'
const hasWordpress = existsSync(wordpress)
const fromWordpress = (name: string): string =>
  hasWordpress ? readFileSync(`${wordpress}/${name}.min.css`, 'utf8') : ''

/**
 * A municipality's TYPO3 theme: Bootstrap below, as in the most used site packages, the classes of `fluid_styled_content`, and a firm
 * hand with every element, as the editor's texts come without classes.
 */
const typo3 = `${fromPackage('bootstrap/dist/css/bootstrap.min.css')}
.frame { margin: 0 auto 2rem; padding: 1.5rem 0 } .frame-type-html > * { font-size: .9rem } .ce-bodytext p { hyphens: auto }
.ce-gallery, .ce-row, .ce-textpic { overflow: hidden } .ce-column, .ce-left .ce-gallery { float: left; margin: 0 10px 10px 0 }
html { font-size: 62.5%; scroll-behavior: smooth } body { color: #333; font: 1.6rem/1.7 Georgia, serif; text-align: justify }
h1, h2, h3 { color: #004f9f; font-variant: small-caps; text-transform: uppercase } legend { border-bottom: 1px solid; float: left }
.frame a, a { border-bottom: 2px dotted; color: #e2001a; text-decoration: none } ul li::before { content: "» " }
input, select, textarea, button { border: 1px solid #999; border-radius: 0; font: inherit; width: 100% }
button { background: #e2001a; color: #fff; float: right } fieldset { border: 1px solid; padding: 2rem } label { color: #777; float: left }`

/** What WordPress writes into a page from the `theme.json` of its default themes, beside the sheets of its blocks. */
const wordpressTheme = `${fromWordpress('style')}${fromWordpress('theme')}${fromWordpress('classic')}
body { --wp--preset--color--base: #fff; --wp--preset--color--contrast: #000; --wp--style--global--content-size: 650px; background: #fff;
  color: #000; font-family: "Source Serif Pro", serif; font-size: 1.125rem; line-height: 1.6; margin: 0 }
body .is-layout-constrained > :where(:not(.alignleft):not(.alignright):not(.alignfull)) { margin-left: auto !important;
  margin-right: auto !important; max-width: 650px } :where(.wp-site-blocks) > * { margin-block: 1.5rem 0 }
a:where(:not(.wp-element-button)) { color: #345c00; text-decoration: underline } h1, h2, h3 { font-weight: 400; line-height: 1.4 }
.wp-element-button, button { background: #9dff20; border-radius: 0; border-width: 0; color: #000; padding: calc(.667em + 2px) 1em }`

/** Properties that reach what is inside only by being inherited. */
const inherited = `border-collapse: collapse; caret-color: red; cursor: wait; font-feature-settings: "smcp"; font-kerning: none;
  font-size-adjust: 1; font-stretch: expanded; font-style: italic; font-variant: small-caps; font-weight: 900; hyphens: auto;
  letter-spacing: .3em; line-break: anywhere; list-style: square inside; overflow-wrap: anywhere; paint-order: stroke; quotes: "x" "y";
  tab-size: 1; text-align: center; text-decoration: line-through; text-emphasis: dot; text-indent: 3em; text-shadow: 2px 2px red;
  text-transform: uppercase; visibility: hidden; white-space: pre; word-break: break-all; word-spacing: 1em;
  -webkit-text-fill-color: red; -webkit-text-stroke: 1px red`

const rtl = 'html { direction: rtl }'
const on = (colour: string): string => `html, body, body * { background: ${colour} }`

/** Twenty and more style sheets: what municipalities have, and what nobody should. */
export const sheets: readonly Sheet[] = [
  {
    name: 'Bootstrap 3',
    css: fromPackage('bootstrap3/dist/css/bootstrap.css', 'bootstrap3/dist/css/bootstrap-theme.css'),
  },
  { name: 'Bootstrap 4', css: fromPackage('bootstrap4/dist/css/bootstrap.css') },
  { name: 'Bootstrap 5', css: fromPackage('bootstrap/dist/css/bootstrap.css') },
  {
    name: 'Bootstrap 5, right to left',
    css: `${fromPackage('bootstrap/dist/css/bootstrap.rtl.css')}${rtl}`,
    plain: rtl,
  },
  { name: 'Foundation', css: fromPackage('foundation-sites/dist/css/foundation.css') },
  { name: 'a TYPO3 theme', css: typo3 },
  {
    name: 'a WordPress theme',
    css: wordpressTheme,
    ...(!hasWordpress && { missing: 'Debian’s package "wordpress" is not installed' }),
  },
  { name: 'everything hidden', css: 'body * { display: none !important }' },
  { name: 'everything unset', css: 'body * { all: unset }' },
  { name: 'everything unset, important', css: 'body * { all: unset !important }' },
  { name: 'everything as the browser has it', css: '* { all: revert !important }' },
  { name: 'root of 10 px', css: 'html { font-size: 10px !important }' },
  { name: 'root of 62.5 %, text of 60 px', css: ':root { font-size: 62.5% } body { font-size: 6rem }' },
  { name: 'huge lines', css: '* { line-height: 4 !important }' },
  { name: 'right to left', css: `* { direction: rtl !important }`, plain: rtl },
  { name: 'one font for everything', css: '* { font: 40px/3 cursive !important }' },
  {
    name: 'everything that is inherited',
    css: `* { ${inherited} } body * { ${inherited.replaceAll(';', ' !important;')} }`,
  },
  {
    name: 'colours of its own',
    css: '* { background: #fc0 !important; color: red !important; border-color: red !important }',
    plain: on('#fc0'),
  },
  {
    name: 'a dark page',
    css: '* { background: #000 !important; color: #fff !important; color-scheme: dark !important }',
    plain: `${on('#000')} :root { color-scheme: dark }`,
  },
  {
    name: 'a dark page that does not say so',
    css: 'html, body, body * { background: #003; color: #fff }',
    plain: on('#003'),
  },
  {
    name: 'boxes of its own',
    css: '* { box-sizing: content-box !important; border: 9px solid red; padding: 33px; margin: 22px !important }',
  },
  {
    name: 'everything loose',
    css: 'body * { float: left !important; position: absolute !important; inset: auto !important }',
  },
  {
    name: 'everything in flex boxes',
    css: 'body * { align-items: end; display: flex !important; flex-flow: column wrap; gap: 50px }',
  },
  { name: 'what is not defined is hidden', css: ':not(:defined) { display: none !important; opacity: 0 }' },
  {
    name: 'controls of its own',
    css: `input, button, select, textarea, label, fieldset, legend, dialog, form, output { all: unset !important; background: red !important }
      h1, h2, h3, p, ul, li, a, dl, dt, dd, small, strong, span, div { color: red !important; font: 9px/1 serif !important }`,
  },
  {
    name: 'custom properties with our names',
    css: `* { --_ink: red !important; --_paper: blue !important; --_action: red !important; --_font: cursive !important; --_edge: red;
      --_line: red; --_tint: red; --_muted: red; --_radius: 40px; --_signal: red; --_on-action: red; --_action-tint: red;
      --_danger: lime; --_danger-tint: red; --_success: red; --_success-tint: red }
      amt-form, amt-search, amt-office, amt-service, amt-services, amt-feedback, amt-outbox { --_ink: red; --_font: cursive }`,
  },
  {
    name: 'everything moves',
    css: `@keyframes away { from, to { opacity: .2; translate: 40px; filter: invert(1) } }
      body * { animation: away 9s infinite !important; transition: all 5s !important }`,
  },
  {
    name: 'something before and after everything',
    css: '*::before, *::after { content: "§ §" !important; display: block !important; font-size: 50px }',
  },
  {
    name: 'our classes and parts',
    css: '.form, .content, .title, .lead, .button, .box, .card, [part] { display: none !important } ::part(x) { color: red }',
  },
  {
    name: 'rules for our elements',
    css: `amt-form, amt-search, amt-office, amt-service, amt-services, amt-feedback, amt-outbox { color: red !important; columns: 3 !important; container-type: normal !important; contain: none !important; display: inline !important;
      font: 30px cursive !important; line-height: 5 !important; text-align: right !important; white-space: nowrap !important }`,
  },
  {
    name: 'written from top to bottom',
    css: 'body * { writing-mode: vertical-rl !important; text-orientation: upright }',
  },
]
