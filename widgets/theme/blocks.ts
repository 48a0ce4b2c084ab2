import { css } from 'lit'

/** Progress, error summary, boxes, rows of a group, lists of answers and files. */
export const blocks = css`
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
`
