import { css } from './css.ts'

/** Review, receipt, dialogs: fetched by the first answer. */
export const laterSheet = css`
  .box.arrived {
    background: var(--_success-tint);
    border-top-color: var(--_success);
  }
  .code {
    font-size: 1.6em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    letter-spacing: 0.03em;
    line-height: 1.3;
  }
  .state {
    font-size: 1.15em;
    font-weight: 600;
  }
  .answers {
    border-top: 1px solid var(--_line);
  }
  .answers > div {
    border-bottom: 1px solid var(--_line);
    display: grid;
    gap: 0.1em 1.2em;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    padding: 0.65em 0;
  }
  .answers dt {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .answers dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .value {
    white-space: pre-line;
  }
  @container (max-width: 34em) {
    .answers > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .answers dt {
      grid-column: 1 / -1;
    }
  }
  dialog {
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_ink);
    font: 400 1em/1.6 var(--_font);
    max-width: min(34em, calc(100vw - 2em));
    padding: 0 1.5em;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
`
