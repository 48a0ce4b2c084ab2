import { css } from './css.ts'

/** The list of applications on a device. */
export const outboxSheet = css`
  .outbox {
    display: grid;
    gap: 2.5em;
    list-style: none;
    margin: 0;
    padding: 0;
  }
`
