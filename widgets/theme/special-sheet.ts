import { css } from './css.ts'

/** Questions of several parts: fetched with a form that has them. */
export const specialSheet = css`
  .composite > legend {
    font-size: 1.25em;
  }
  .composite .field {
    margin: 1.1em 0;
  }
`
