import { css } from './css.ts'

/** The choice of a language. */
export const languagesSheet = css`
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
`
