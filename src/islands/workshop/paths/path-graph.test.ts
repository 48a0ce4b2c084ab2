import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import { contentRoot } from '../../../model/content-root.ts'
import { loadContent } from '../../../model/load-content.ts'
import { layoutGraph } from './layout-graph.ts'
import { nodeHeight } from './node-height.ts'
import { pathGraph } from './path-graph.ts'

const content = await loadContent(contentRoot())
const { forms } = (content.ok ? content.catalogue : content.readable) as Catalogue
const form = (id: string) => forms.get(id) as FormDefinition

const de = (text: string) => ({ de: text })
const choice = (id: string, rest: object = {}) => ({
  id,
  kind: 'choice',
  label: de(id.toUpperCase()),
  required: true,
  options: ['x', 'y', 'z'].map((value) => ({ value, label: de(value) })),
  ...rest,
})
const is = (id: string, value: string) => ({ '==': [{ var: id }, value] })
const stepOf = (id: string, fields: readonly object[], when?: object) => ({
  id,
  title: de(id),
  fields,
  ...(when && { when }),
})
const formOf = (steps: readonly object[], rest: object = {}) =>
  ({ id: 'f', conditions: {}, rules: [], steps, ...rest }) as unknown as FormDefinition

const waysIn = (definition: FormDefinition) =>
  pathGraph(definition).edges.map(({ from, to, when }) => `${from} → ${to} ${when}`.trim())

describe('which answers lead where', () => {
  test('a form without conditions is one line', () => {
    expect(waysIn(formOf([stepOf('a', [choice('p')]), stepOf('b', [choice('q')])]))).toEqual([
      'start → step:a',
      'step:a → step:b',
      'step:b → review',
    ])
  })

  test('steps that exclude each other do not follow each other', () => {
    const definition = formOf([
      stepOf('a', [choice('p')]),
      stepOf('b', [choice('q')], is('p', 'x')),
      stepOf('c', [choice('r')], is('p', 'y')),
      stepOf('d', [choice('s')]),
    ])
    expect(waysIn(definition).toSorted()).toEqual([
      'start → step:a',
      'step:a → step:b wenn *P* ist *x*',
      'step:a → step:c wenn *P* ist *y*',
      'step:a → step:d sonst',
      'step:b → step:d',
      'step:c → step:d',
      'step:d → review',
    ])
  })

  test('a step that nobody comes to is marked', () => {
    const never = { and: [is('p', 'x'), is('p', 'y')] }
    const { nodes } = pathGraph(formOf([stepOf('a', [choice('p')]), stepOf('b', [choice('q')], never)]))
    expect(nodes.filter(({ isUnreachable }) => isUnreachable).map(({ id }) => id)).toEqual(['step:b'])
  })

  test('questions asked only sometimes and rules that stop are told at their step', () => {
    const { nodes, questions } = pathGraph(
      formOf([stepOf('a', [choice('p'), choice('q', { when: is('p', 'x') })])], {
        rules: [
          { id: 'r', fields: ['p'], holds: { '!=': [{ var: 'p' }, 'z'] }, message: de('Nicht bei uns.') },
        ],
      }),
    )
    expect(questions).toEqual([{ key: 'steps.0.fields.1', label: 'Q', when: '*P* ist *x*' }])
    expect(nodes[1]?.stops).toEqual([{ key: 'rules.0', when: '*P* ist *z*', message: 'Nicht bei uns.' }])
  })

  test('a form that contradicts itself is drawn as if every condition were possible', () => {
    const broken = formOf([stepOf('a', [choice('p')], 'gibtEsNicht' as never), stepOf('b', [choice('q')])])
    expect(waysIn(broken)).toHaveLength(4)
  })
})

describe.for([...forms.keys()])('the picture of %s', (id) => {
  const graph = pathGraph(form(id))

  test('has a way to and from everything that can be reached', () => {
    for (const node of graph.nodes) {
      expect(node.isUnreachable).toBe(false)
      if (node.is !== 'start') expect(graph.edges.some(({ to }) => to === node.id)).toBe(true)
      if (node.is !== 'review') expect(graph.edges.some(({ from }) => from === node.id)).toBe(true)
    }
  })

  test.for([1, 2, 4])(
    'in %i columns: no boxes overlap, lines end at boxes and run through none',
    (columns) => {
      const { nodes, edges, width, height } = layoutGraph(graph, columns, nodeHeight)
      expect(nodes).toHaveLength(graph.nodes.length)
      expect(edges).toHaveLength(graph.edges.length)
      for (const [index, one] of nodes.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(
          true,
        )
        for (const other of nodes.slice(index + 1)) {
          const isApart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y
          expect(isApart, `${one.node.id} and ${other.node.id}`).toBe(true)
        }
      }
      for (const { edge, points } of edges) {
        const from = nodes.find(({ node }) => node.id === edge.from)
        const to = nodes.find(({ node }) => node.id === edge.to)
        const [first, last] = [points[0], points.at(-1)]
        expect(
          from &&
            first &&
            first[1] === from.y + from.height &&
            first[0] > from.x &&
            first[0] < from.x + from.width,
        ).toBe(true)
        expect(to && last && last[1] === to.y && last[0] > to.x && last[0] < to.x + to.width).toBe(true)
        for (const [index, [x, y]] of points.slice(1).entries()) {
          const [beforeX, beforeY] = points[index] as readonly [number, number]
          expect(x === beforeX || y === beforeY).toBe(true)
          const crossed = nodes.find(
            (box) =>
              Math.max(x, beforeX) > box.x &&
              Math.min(x, beforeX) < box.x + box.width &&
              Math.max(y, beforeY) > box.y &&
              Math.min(y, beforeY) < box.y + box.height,
          )
          expect(crossed?.node.id, `${edge.from} → ${edge.to}`).toBeUndefined()
          expect(x <= width && y <= height).toBe(true)
        }
      }
    },
  )
})
