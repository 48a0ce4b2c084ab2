import { css } from './css.ts'

/** Rows of a group, and files: fetched with a form that has them. */
export const rowSheet = css`
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
  .files span {
    flex: 1;
    min-width: 8em;
    overflow-wrap: anywhere;
  }
  .files canvas {
    border-radius: var(--_radius);
  }
  .describe {
    flex-basis: 100%;
  }
  .describe label {
    font-size: 0.94em;
  }
  .drop.over {
    outline: 3px solid var(--_action);
    outline-offset: 4px;
  }
  .drop > .button {
    cursor: pointer;
    position: relative;
  }
  .drop > .button:focus-within {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  progress {
    accent-color: var(--_action);
    width: 100%;
  }
`
