import { css } from 'lit'
import { tokens } from './tokens.ts'

/**
 * The one stylesheet of the form element. Sizes are in `em` of the visitor's own default size (`medium`), so that neither
 * the host's root size nor its resets change them, and 200 % text is 200 % here too.
 */
export const sheet = [
  tokens,
  css`
    :host {
      all: initial;
      color-scheme: inherit;
      container-type: inline-size;
      direction: inherit;
      display: block;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
    }
    :host([hidden]) {
      display: none;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    /* A host's rule for every element reaches the element itself and would be inherited: the first box inside starts anew. */
    .form {
      all: initial;
      color: var(--_ink);
      color-scheme: inherit;
      direction: inherit;
      display: block;
      font: 400 medium/1.6 var(--_font);
    }
    .content {
      font-size: 1.0625em;
      max-width: 40em;
      overflow-wrap: break-word;
    }
    [hidden] {
      display: none !important;
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
    @container (max-width: 30em) {
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
    .field {
      margin: 1.7em 0;
    }
    fieldset {
      border: 0;
      margin: 0;
      min-width: 0;
      padding: 0;
    }
    label,
    legend {
      display: block;
      font-size: 1.08em;
      font-weight: 600;
      padding: 0;
    }
    .optional {
      font-weight: 400;
    }
    .hint {
      color: var(--_muted);
      margin: 0.1em 0 0.4em;
    }
    .error {
      color: var(--_danger);
      font-weight: 600;
      margin: 0.1em 0 0.4em;
    }
    .bad {
      border-inline-start: 5px solid var(--_danger);
      padding-inline-start: 1em;
    }
    .input {
      appearance: none;
      background: var(--_paper);
      border: 2px solid var(--_edge);
      border-radius: var(--_radius);
      color: var(--_ink);
      display: block;
      font: inherit;
      min-height: 48px;
      padding: 0.6em 0.75em;
      width: 100%;
    }
    .bad .input {
      border-color: var(--_danger);
    }
    select.input {
      appearance: auto;
    }
    .short {
      max-width: 8em;
    }
    .medium {
      max-width: 16em;
    }
    .with-unit {
      align-items: center;
      display: flex;
      gap: 0.6em;
    }
    .choice {
      align-items: flex-start;
      border: 2px solid var(--_line);
      border-radius: var(--_radius);
      cursor: pointer;
      display: flex;
      font-size: 1em;
      font-weight: 400;
      gap: 0.85em;
      margin-top: 0.55em;
      padding: 0.7em 0.85em;
    }
    .choice:hover,
    .choice:has(:checked) {
      border-color: var(--_action);
    }
    .choice:has(:checked) {
      background: var(--_action-tint);
    }
    .choice:has(:focus-visible) {
      outline: 3px solid var(--_ink);
      outline-offset: 2px;
    }
    .choice small {
      color: var(--_muted);
      display: block;
      font-size: 0.94em;
    }
    .choice input {
      accent-color: var(--_action);
      flex: none;
      height: 1.5em;
      margin: 0.05em 0 0;
      width: 1.5em;
    }
    .inline {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.8em;
    }
    .inline .choice {
      min-width: 7em;
    }
    .actions {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 0.8em;
      margin: 2em 0;
    }
    .box .actions {
      margin: 1em 0 0;
    }
    button,
    .button {
      align-items: center;
      background: var(--_action);
      border: 2px solid var(--_action);
      border-radius: var(--_radius);
      color: var(--_on-action);
      cursor: pointer;
      display: inline-flex;
      font: 600 1em/1.3 var(--_font);
      justify-content: center;
      min-height: 48px;
      padding: 0.6em 1.35em;
      text-align: center;
      text-decoration: none;
    }
    button:hover,
    .button:hover {
      filter: brightness(1.12);
    }
    button[aria-disabled='true'] {
      cursor: progress;
      opacity: 0.7;
    }
    .second {
      background: transparent;
      color: var(--_action);
    }
    .plain {
      background: transparent;
      border-color: transparent;
      color: var(--_action);
      min-height: 32px;
      padding: 0.2em 0.4em;
      text-decoration: underline;
      text-underline-offset: 0.18em;
    }
    :focus-visible {
      border-radius: 3px;
      box-shadow: 0 0 0 6px var(--_signal);
      outline: 3px solid var(--_ink);
      outline-offset: 2px;
    }
    .choice input:focus-visible {
      box-shadow: none;
      outline: 0;
    }
    .choice:has(:focus-visible) {
      box-shadow: 0 0 0 6px var(--_signal);
    }
    .title:focus-visible,
    [tabindex='-1']:focus {
      box-shadow: none;
      outline: 0;
    }
    .summary[tabindex='-1']:focus {
      box-shadow: 0 0 0 6px var(--_signal);
      outline: 3px solid var(--_ink);
      outline-offset: 2px;
    }
    .progress {
      display: flex;
      gap: 0.35em;
      list-style: none;
      margin: 0 0 1.2em;
      padding: 0;
    }
    .progress li {
      background: var(--_line);
      border-radius: 3px;
      flex: 1;
      height: 6px;
    }
    .progress .done {
      background: var(--_action);
    }
    .progress .now {
      background: linear-gradient(90deg, var(--_action) 50%, var(--_line) 50%);
    }
    .stepname {
      color: var(--_muted);
      font-weight: 600;
      margin: 0 0 0.2em;
    }
    .summary,
    .box {
      border: 3px solid var(--_danger);
      border-radius: var(--_radius);
      margin: 0 0 1.5em;
      padding: 1em 1.2em;
    }
    .summary {
      background: var(--_danger-tint);
      margin-top: 1em;
    }
    .summary a {
      color: var(--_danger);
      font-weight: 600;
    }
    .summary ul {
      margin: 0;
      padding-inline-start: 1.2em;
    }
    .summary li {
      padding-block: 0.2em;
    }
    .summary :first-child,
    .box > :first-child {
      margin-top: 0;
    }
    .box > :last-child {
      margin-bottom: 0;
    }
    .box {
      background: var(--_tint);
      border: 1px solid var(--_line);
      border-top: 5px solid var(--_signal);
    }
    .box.arrived {
      background: var(--_success-tint);
      border-top-color: var(--_success);
    }
    .box.help {
      background: var(--_danger-tint);
      border-top-color: var(--_danger);
    }
    .code {
      font-size: 1.6em;
      font-variant-numeric: tabular-nums;
      font-weight: 700;
      letter-spacing: 0.03em;
      line-height: 1.3;
    }
    .state {
      font-size: 1.15em;
      font-weight: 600;
    }
    .note {
      background: var(--_tint);
      border-inline-start: 5px solid var(--_signal);
      border-radius: 0 var(--_radius) var(--_radius) 0;
      margin: 0 0 1.25em;
      padding: 0.8em 1em;
    }
    .note > :last-child {
      margin-bottom: 0;
    }
    fieldset.row {
      border: 1px solid var(--_line);
      border-inline-start: 5px solid var(--_action);
      border-radius: var(--_radius);
      margin: 1.2em 0;
      padding: 0.2em 1em 1em;
    }
    .row > legend {
      font-size: 1.15em;
      padding-inline: 0.3em;
    }
    .answers {
      border-top: 1px solid var(--_line);
    }
    .answers > div {
      border-bottom: 1px solid var(--_line);
      display: grid;
      gap: 0.1em 1.2em;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
      padding: 0.65em 0;
    }
    .answers dt {
      color: var(--_muted);
      overflow-wrap: anywhere;
    }
    .answers dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .value {
      white-space: pre-line;
    }
    @container (max-width: 34em) {
      .answers > div {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .answers dt {
        grid-column: 1 / -1;
      }
    }
    .files span,
    .choice span {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .files {
      list-style: none;
      padding: 0;
    }
    .files li {
      align-items: center;
      border-bottom: 1px solid var(--_line);
      display: flex;
      flex-wrap: wrap;
      gap: 0.2em 1em;
      justify-content: space-between;
      padding: 0.4em 0;
    }
    input[type='file'] {
      border: 2px dashed var(--_edge);
      border-radius: var(--_radius);
      color: var(--_ink);
      display: block;
      font: inherit;
      max-width: 100%;
      min-height: 48px;
      padding: 0.75em;
      width: 100%;
    }
    input[type='file']::file-selector-button {
      background: var(--_paper);
      border: 2px solid var(--_action);
      border-radius: var(--_radius);
      color: var(--_action);
      cursor: pointer;
      font: 600 1em var(--_font);
      margin-inline-end: 0.8em;
      padding: 0.4em 0.9em;
    }
    .draft {
      border-top: 1px solid var(--_line);
      color: var(--_muted);
      font-size: 0.94em;
      margin-top: 2em;
      padding-top: 0.9em;
    }
    .languages {
      display: flex;
      gap: 0.5em;
      justify-content: flex-end;
      margin: 0 0 0.6em;
    }
    .languages [aria-pressed='true'] {
      border-block-end-color: var(--_signal);
      border-radius: 0;
      color: var(--_ink);
      text-decoration: none;
    }
    .hidden {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
      width: 1px;
    }
    @media (forced-colors: active) {
      .progress .done,
      .progress .now {
        background: Highlight;
        forced-color-adjust: none;
      }
      .choice:has(:checked) {
        outline: 2px solid Highlight;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      .choice,
      button {
        transition:
          border-color 0.12s,
          background-color 0.12s;
      }
    }
    @media print {
      .actions,
      .draft,
      .languages,
      button {
        display: none;
      }
    }
  `,
]
