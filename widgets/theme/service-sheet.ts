import { css } from './css.ts'

/** A service: the way to do it online, and all its text. */
export const serviceSheet = css`
  .way {
    margin: 1em 0;
  }
  .way .button {
    margin-bottom: 0.5em;
  }
  .way p {
    margin: 0;
  }
  .way strong {
    display: block;
  }
  .full .title {
    font-size: 1.5em;
  }
  @container (max-width: 30em) {
    .full .title {
      font-size: 1.2em;
    }
  }
  .full .card {
    margin: 1.2em 0;
  }
  .full thead th {
    color: var(--_muted);
    font-size: 0.94em;
  }
  .steps {
    padding-inline-start: 1.5em;
  }
  .steps li {
    padding-block: 0.15em;
    padding-inline-start: 0.3em;
  }
  .steps li::marker {
    color: var(--_action);
    font-weight: 700;
  }
  .steps p {
    margin-bottom: 0.5em;
  }
  .original {
    border-top: 1px solid var(--_line);
    margin-top: 2em;
    padding-top: 1em;
  }
`
