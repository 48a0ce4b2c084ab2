import { css } from './css.ts'

/**
 * The frame around everything, headings and running text. Where the element stands and how wide it is, is the host page's;
 * `.form` takes nothing from it but colour scheme and direction, and is the container that layout goes by. Sizes are in `em` of the
 * visitor's own default size (`medium`), so that neither the host's root size nor its resets change them, and 200 % text is
 * 200 % here too.
 */
export const text = css`
  :host {
    animation: none !important;
    columns: auto !important;
    display: flow-root !important;
    max-width: 100%;
    min-width: 0;
    text-decoration: none !important;
    writing-mode: horizontal-tb !important;
  }
  :host::before,
  :host::after {
    content: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* A container has no width of its own: among floats and in flex boxes it would be nothing. */
  .form {
    all: initial;
    background: var(--_paper);
    color: var(--_ink);
    color-scheme: inherit;
    contain-intrinsic-inline-size: 40em;
    container-type: inline-size;
    direction: inherit;
    display: block;
    font: 400 medium/1.6 var(--_font);
    max-width: 44em;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  [hidden],
  :host([hidden]) {
    display: none !important;
  }
  .content {
    font-size: 1.0625em;
    max-width: 40em;
    overflow-wrap: break-word;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font: 600 1.25em/1.25 var(--_font);
    margin: 1.6em 0 0.4em;
    text-wrap: balance;
  }
  .title {
    font-size: 1.9em;
    font-weight: 700;
    letter-spacing: -0.01em;
    line-height: 1.2;
    margin: 0 0 0.5em;
  }
  .sub {
    font-size: 0.88em;
  }
  @container (max-width: 30em) {
    .content {
      hyphens: auto;
    }
    .title {
      font-size: 1.55em;
    }
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0 0 0.75em;
  }
  dd {
    margin-inline-start: 0;
  }
  a {
    color: var(--_action);
    text-underline-offset: 0.18em;
  }
  .lead {
    font-size: 1.15em;
    color: var(--_muted);
  }
  .muted {
    color: var(--_muted);
  }
`
