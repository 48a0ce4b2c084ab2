import { css } from './css.ts'

/** The question whether a page was helpful. */
export const feedbackSheet = css`
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em;
  }
  .answers button {
    min-width: 6em;
  }
  fieldset {
    border: 0;
    margin: 1.2em 0 0.8em;
    min-width: 0;
    padding: 0;
  }
  legend {
    font-weight: 600;
    margin-bottom: 0.3em;
    max-width: 100%;
    padding: 0;
  }
  .reason {
    align-items: flex-start;
    cursor: pointer;
    display: flex;
    gap: 0.7em;
    min-height: 44px;
    padding: 0.45em 0;
  }
  .reason input {
    accent-color: var(--_action);
    flex: none;
    height: 1.4em;
    margin: 0.1em 0 0;
    width: 1.4em;
  }
  .outcome {
    font-weight: 600;
    margin: 0.8em 0 0;
  }
  .outcome:focus {
    outline: 0;
  }
`
