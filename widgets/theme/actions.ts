import { css } from './css.ts'

/** Buttons, and the ring of focus around everything that can have it. */
export const actions = css`
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
`
