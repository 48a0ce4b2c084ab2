import { css } from './css.ts'

/** Forced colours, motion and print. */
export const conditions = css`
  @media (forced-colors: active) {
    .progress li {
      border: 1px solid CanvasText;
      height: 10px;
    }
    .progress .done,
    .progress .now {
      background: Highlight;
      forced-color-adjust: none;
    }
    .progress .now {
      background: linear-gradient(90deg, Highlight 50%, Canvas 50%);
    }
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .choice,
    button {
      transition:
        border-color 0.12s,
        background-color 0.12s;
    }
  }
  @media print {
    .actions,
    .draft,
    .languages,
    button {
      display: none;
    }
  }
`
