/** Every file of `/widgets/v1/` that a webmaster's script tag may name, and the module that it is. */
export const entries = {
  'amt-form': 'widgets/elements/form/amt-form.ts',
  'amt-search': 'widgets/elements/search/amt-search.ts',
  'amt-service': 'widgets/elements/service/amt-service.ts',
  'amt-office': 'widgets/elements/office/amt-office.ts',
  'amt-services': 'widgets/elements/services/amt-services.ts',
  'amt-outbox': 'widgets/elements/outbox/amt-outbox.ts',
  'amt-feedback': 'widgets/elements/feedback/amt-feedback.ts',
  /** Makes frames with our pages as high as their content. No element. */
  'amt-frame': 'widgets/elements/frame/amt-frame.ts',
} as const
export type EntryName = keyof typeof entries
