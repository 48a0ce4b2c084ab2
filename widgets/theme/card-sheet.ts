import { actions } from './actions.ts'
import { css } from './css.ts'
import { text } from './text.ts'
import { tokens } from './tokens.ts'

/** Cards and lists of what a county publishes. */
const cards = css`
  .card {
    background: var(--_tint);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    border-top: 5px solid var(--_action);
    padding: 1.1em 1.3em;
  }
  .card > :first-child,
  .note > :first-child {
    margin-top: 0;
  }
  .card > :last-child,
  .note > :last-child {
    margin-bottom: 0;
  }
  .name {
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.25;
    margin: 0 0 0.35em;
  }
  .facts {
    display: grid;
    gap: 0.45em 1.2em;
    grid-template-columns: minmax(6em, auto) 1fr;
    margin: 0.9em 0;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @container (max-width: 26em) {
    .card {
      padding: 0.9em 1em;
    }
    .name {
      font-size: 1.1em;
    }
    .facts {
      gap: 0.1em;
      grid-template-columns: 1fr;
    }
    .facts dd {
      margin-bottom: 0.5em;
    }
  }
  .now {
    font-weight: 600;
  }
  .now::before {
    background: var(--_danger);
    border-radius: 50%;
    content: '';
    display: inline-block;
    height: 0.6em;
    margin-inline-end: 0.5em;
    width: 0.6em;
  }
  .now[data-state='open']::before {
    background: var(--_success);
  }
  .note {
    background: var(--_paper);
    border-inline-start: 5px solid var(--_signal);
    margin: 0 0 1em;
    padding: 0.7em 1em;
  }
  table {
    border-collapse: collapse;
    font-size: 1em;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--_line);
    padding: 0.3em 0.8em 0.3em 0;
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 400;
  }
  /* Of two columns the second gives way: names stay whole. */
  td {
    overflow-wrap: anywhere;
  }
  [aria-current] > * {
    font-weight: 700;
  }
  td span {
    display: block;
  }
  details {
    margin: 0.8em 0;
  }
  summary {
    color: var(--_action);
    cursor: pointer;
    min-height: 32px;
    padding: 0.2em 0;
  }
  .hidden {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .source {
    color: var(--_muted);
    font-size: 0.88em;
    margin-top: 0.9em;
  }
  @media (forced-colors: active) {
    .now::before {
      forced-color-adjust: none;
    }
  }
`

/** The style sheet of every element that shows what a county publishes. */
export const cardSheet = tokens + text + actions + cards
