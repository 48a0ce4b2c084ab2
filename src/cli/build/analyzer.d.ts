// What the analyzer's own types leave out: `create` and `ts` have none, and its plug-in for Lit is no entry of its own.

declare module '@custom-elements-manifest/analyzer' {
  import type {
    ClassDeclaration,
    CustomElement,
    JavaScriptModule,
    Package,
  } from 'custom-elements-manifest/schema'
  import type TypeScript from 'typescript'

  export type {
    ClassMember,
    Event as ElementEvent,
    JavaScriptModule,
    Package,
  } from 'custom-elements-manifest/schema'

  /** A class that is an element. The schema's own `CustomElementDeclaration` forgets the second half. */
  export type ElementDeclaration = ClassDeclaration & CustomElement

  export interface Plugin {
    readonly name: string
    /** Called for each node of each module, after the analyzer's own plug-ins have seen it. */
    readonly analyzePhase?: (phase: {
      readonly ts: typeof TypeScript
      readonly node: TypeScript.Node
      readonly moduleDoc: JavaScriptModule
    }) => void
  }

  export const ts: typeof TypeScript
  export function create(options: {
    readonly modules: readonly TypeScript.SourceFile[]
    readonly plugins: readonly Plugin[]
  }): Package
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type { Plugin } from '@custom-elements-manifest/analyzer'

  export function litPlugin(): Plugin[]
}
