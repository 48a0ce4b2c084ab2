import { css } from './css.ts'

/** Progress, boxes, the state of the draft. */
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
  .box {
    border: 3px solid var(--_danger);
    border-radius: var(--_radius);
    margin: 0 0 1.5em;
    padding: 1em 1.2em;
  }
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
  .box.help {
    background: var(--_danger-tint);
    border-top-color: var(--_danger);
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
  .choice span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .draft {
    border-top: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.94em;
    margin-top: 2em;
    padding-top: 0.9em;
  }
  .hidden {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .draft p {
    margin: 0;
  }
  .draft .plain {
    margin-inline-start: -0.4em;
  }
`
