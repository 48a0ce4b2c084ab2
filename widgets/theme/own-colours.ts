/**
 * Colours of a widget where the host page sets none: those of KERN-UX for a page that has its tokens, else our own, which
 * follow the host's `color-scheme`.
 */
export const ownColours = {
  ink: 'var(--kern-color-layout-text-default,light-dark(#14231f,#eef4f1))',
  muted: 'var(--kern-color-layout-text-muted,light-dark(#4a5a55,#b3c4bd))',
  paper: 'var(--kern-color-layout-background-default,light-dark(#fff,#101815))',
  action: 'var(--kern-color-action-default,light-dark(#0b5c4b,#7fd6bd))',
  onAction: 'var(--kern-color-action-on-default,light-dark(#fff,#06231c))',
} as const
