// The peers are installed when they are measured, not when types are checked.
declare module '@jsfe/shoelace'
declare module '@jsonforms/react'
declare module '@jsonforms/vanilla-renderers'
declare module 'react'
declare module 'react-dom/client'
declare module 'survey-core'
declare module 'survey-core/i18n/german'
declare module 'survey-js-ui'
