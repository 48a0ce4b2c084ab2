import { css } from './css.ts'

/** Lists of services: rows to pick from, tags, and the field that narrows them. */
export const listSheet = css`
  .rows {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .rows > li {
    border-bottom: 1px solid var(--_line);
    padding: 0.75em 0;
  }
  .rows > li:first-child {
    border-top: 1px solid var(--_line);
  }
  .rows a {
    font-weight: 600;
  }
  .rows p {
    color: var(--_muted);
    margin: 0.15em 0 0;
  }
  .tag {
    background: var(--_success-tint);
    border: 1px solid var(--_success);
    border-radius: 999px;
    color: var(--_success);
    display: inline-block;
    font-size: 0.82em;
    font-weight: 600;
    line-height: 1.3;
    margin-inline-start: 0.4em;
    padding: 0.1em 0.65em;
    white-space: nowrap;
  }
  .plain-tag {
    background: none;
    border-color: var(--_edge);
    color: var(--_muted);
  }
  .filter {
    margin-bottom: 1em;
  }
  .filter p {
    color: var(--_muted);
    margin: 0.4em 0 0;
    min-height: 1.6em;
  }
  label {
    display: block;
    font-weight: 600;
    margin-bottom: 0.3em;
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
`
