import { css } from './css.ts'

/** The summary of what is to be put right. */
export const mistakesSheet = css`
  .summary {
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
  .summary :first-child {
    margin-top: 0;
  }
  .summary[tabindex='-1']:focus {
    box-shadow: 0 0 0 6px var(--_signal);
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
`
