import { css } from './css.ts'

/** The search: field, suggestions, results. */
export const searchSheet = css`
  /* Suggestions lie over whatever comes after the element. */
  .form:has([aria-expanded='true']) {
    position: relative;
    z-index: 9;
  }
  .search {
    background: var(--_paper);
    border: 2px solid var(--_action);
    border-radius: var(--_radius);
    display: flex;
    position: relative;
  }
  .search:has(input:focus-visible) {
    box-shadow: 0 0 0 6px var(--_signal);
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  .search input {
    appearance: none;
    background: transparent;
    border: 0;
    border-radius: var(--_radius);
    color: inherit;
    flex: 1;
    font: inherit;
    min-height: 52px;
    min-width: 0;
    padding: 0.6em 0.9em;
    text-overflow: ellipsis;
    width: 100%;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search input:focus-visible {
    box-shadow: none;
    outline: 0;
  }
  .search button {
    border-radius: 0;
    border-width: 0;
    flex: none;
  }
  @container (max-width: 22em) {
    .search button {
      padding-inline: 0.8em;
    }
  }
  .options {
    background: var(--_paper);
    border: 2px solid var(--_action);
    border-radius: var(--_radius);
    inset: calc(100% + 8px) -2px auto;
    list-style: none;
    margin: 0;
    max-height: min(24em, 60vh);
    overflow-y: auto;
    padding: 0.35em 0;
    position: absolute;
    z-index: 1;
  }
  .options li {
    align-items: baseline;
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    min-height: 44px;
    padding: 0.5em 0.9em;
  }
  .options li:hover,
  .options [aria-selected='true'] {
    background: var(--_action-tint);
  }
  .options [aria-selected='true'] {
    outline: 3px solid var(--_action);
    outline-offset: -3px;
  }
  .options small {
    color: var(--_muted);
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 700;
  }
  .count {
    font-weight: 600;
    margin: 1em 0 0.4em;
  }
  .count:empty {
    margin: 0;
  }
  .recent ul,
  .others,
  .results {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .results {
    margin-bottom: 1em;
  }
  .results > li {
    border-bottom: 1px solid var(--_line);
    padding: 1em 0;
  }
  .results :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.12em;
    margin: 0 0 0.2em;
  }
  .results p {
    margin: 0;
  }
  .results mark {
    background: color-mix(in srgb, var(--_signal) 35%, transparent);
    font-weight: inherit;
  }
  .tags {
    align-items: baseline;
    color: var(--_muted);
    display: flex;
    flex-wrap: wrap;
    font-size: 0.94em;
    gap: 0.1em 1.1em;
    padding-top: 0.3em;
  }
  .tags .tag {
    margin: 0;
  }
  .others {
    background: var(--_tint);
    border-radius: var(--_radius);
    margin: 0.6em 0;
    padding: 0.5em 0.9em;
  }
  .others li {
    padding: 0.2em 0;
  }
  .kind {
    color: var(--_muted);
    margin-inline-end: 0.4em;
  }
  .muted .plain {
    margin-inline-start: -0.4em;
    text-align: start;
  }
  .further {
    margin-top: 1em;
  }
  .back::before {
    content: '←';
    margin-inline-end: 0.45em;
  }
  :dir(rtl) > .back::before {
    content: '→';
  }
  @media (forced-colors: active) {
    /* A mark's own colours are for its own ground, which it does not have here. */
    mark {
      color: CanvasText;
      forced-color-adjust: none;
      text-decoration: underline 2px;
    }
    a mark {
      color: LinkText;
    }
    .search button {
      border-inline-start-width: 2px;
    }
  }
`
