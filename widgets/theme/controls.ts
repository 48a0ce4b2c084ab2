import { css } from './css.ts'

/** Questions: label, hint, error, and what they are answered with. */
export const controls = css`
  .field {
    margin: 1.7em 0;
  }
  fieldset {
    border: 0;
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  legend {
    max-width: 100%;
    overflow-wrap: anywhere;
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
`
