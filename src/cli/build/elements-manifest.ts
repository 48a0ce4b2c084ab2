import { glob, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type ClassMember,
  create,
  type ElementDeclaration,
  type ElementEvent,
  type JavaScriptModule,
  type Package,
  type Plugin,
  ts,
} from '@custom-elements-manifest/analyzer'
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js'

/**
 * Writes `custom-elements.json`, from which editors and documentation tools know the elements: tag, attributes, properties,
 * methods, events, slots, parts and custom properties.
 *
 * @param folder Where the built elements lie; the manifest names their files there.
 * @see https://github.com/webcomponents/custom-elements-manifest
 */
export async function writeElementsManifest(folder: string): Promise<void> {
  const manifest = await describeElements()
  await writeFile(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/**
 * The elements as their sources describe them, each as the file that is built from its entry.
 *
 * @throws {Error} where an entry registers a class that `widgets/elements` does not hold.
 */
export async function describeElements(): Promise<Package> {
  const { schemaVersion, modules } = create({
    modules: await readSources('widgets/elements'),
    plugins: [...litPlugin(), converted],
  })
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(isElement)
  return {
    schemaVersion,
    modules: modules.flatMap(({ path, exports = [] }) =>
      exports
        .filter(({ kind }) => kind === 'custom-element-definition')
        .map(({ name: tagName, declaration }) => {
          const element = elements.find(({ name }) => name === declaration.name)
          if (!element) throw new Error(`${path} registers ${declaration.name}, which no file defines.`)
          return entryModule(`${basename(path, '.ts')}.js`, tagName, element)
        }),
    ),
  }
}

async function readSources(folder: string) {
  const files = await Array.fromAsync(glob(`${folder}/**/*.ts`))
  return Promise.all(
    files
      .filter((file) => !file.includes('.test.'))
      .map((file) => file.replaceAll('\\', '/'))
      .toSorted()
      .map(async (file) =>
        ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.ES2022, true),
      ),
  )
}

/** An attribute with a converter is text, whatever its property is: `history="off"`. */
const converted: Plugin = {
  name: 'converted',
  analyzePhase: ({ ts: { isPropertyAssignment }, node, moduleDoc: { declarations = [] } }) => {
    if (!isPropertyAssignment(node) || node.name.getText() !== 'converter') return
    const property = node.parent.parent
    if (!isPropertyAssignment(property)) return
    const attributes = declarations.filter(isElement).flatMap((element) => element.attributes ?? [])
    const attribute = attributes.find(({ fieldName }) => fieldName === property.name.getText())
    if (!attribute) return
    attribute.type = { text: 'string' }
    delete attribute.default
  },
}

const isElement = (declaration: { readonly kind: string }): declaration is ElementDeclaration =>
  declaration.kind === 'class'

function entryModule(path: string, tagName: string, element: ElementDeclaration): JavaScriptModule {
  const { members = [], attributes = [], events = [] } = element
  const declaration: ElementDeclaration = {
    ...element,
    tagName,
    // Classes of ours between the two are in no file that a page can import.
    superclass: { name: 'HTMLElement', package: 'global:' },
    members: members.filter(isPublic).map(own),
    attributes: attributes.map(own),
    // Of an event that is only fired the analyzer may know no more than the variable that holds its name.
    events: events
      .filter(({ description }) => description !== undefined)
      .map(typed)
      .map(own),
  }
  return {
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: [
      { kind: 'custom-element-definition', name: tagName, declaration: { name: element.name, module: path } },
    ],
  }
}

/** Without the class of ours that brings it. */
function own<T extends { inheritedFrom?: unknown }>({ inheritedFrom: _, ...entry }: T) {
  return entry
}

const typed = (event: ElementEvent): ElementEvent => ({
  ...event,
  type: (event as Partial<ElementEvent>).type ?? { text: 'CustomEvent' },
})

/** What a page can use of an element. Statics are for the entry that registers it, callbacks for the browser. */
const isPublic = ({ name, privacy = 'public', static: isStatic = false }: ClassMember): boolean =>
  privacy === 'public' && !isStatic && !name.endsWith('Callback')
