import { css } from './css.ts'
import { ownColours } from './own-colours.ts'

const { ink, muted, paper, action, onAction } = ownColours

/**
 * Colours and shapes of a widget. Each takes the host page's `--amt-…`, then the KERN-UX token of a page that has them,
 * then its own value, which follows the host's `color-scheme`.
 */
export const tokens = css`
  .form,
  .probe {
    --_ink: var(--amt-color-text, ${ink});
    --_muted: var(--amt-color-text-muted, ${muted});
    --_paper: var(--amt-color-background, ${paper});
    --_tint: var(--kern-color-layout-background-hued, light-dark(#f4f7f4, #17221e));
    --_line: var(--kern-color-decorative-border-default, light-dark(#cdd8d2, #33443d));
    --_edge: var(--kern-color-layout-border, light-dark(#5d6f68, #8fa39b));
    --_action: var(--amt-color-action, ${action});
    --_on-action: var(--amt-color-on-action, ${onAction});
    --_action-tint: color-mix(in srgb, var(--_action) 12%, var(--_paper));
    --_signal: var(--amt-color-signal, var(--county-signal, #f5b82e));
    --_danger: var(--kern-color-feedback-danger, light-dark(#a51d1d, #ffb0a8));
    --_danger-tint: var(--kern-color-feedback-danger-background, light-dark(#fdecea, #3a1715));
    --_success: var(--kern-color-feedback-success, light-dark(#1d6b2d, #8fd79d));
    --_success-tint: var(--kern-color-feedback-success-background, light-dark(#e6f4e8, #173320));
    --_radius: var(--amt-radius, 6px);
    --_font: var(
      --amt-font-family,
      var(--kern-typography-font-family-default, 'Fira Sans', system-ui, sans-serif)
    );
  }
`
