import { getRequestListener } from '@hono/node-server'
import type { AstroIntegration } from 'astro'
import { Hono } from 'hono'
import type { Connect, Plugin } from 'vite'
import type { LiveCounty } from './live-county.ts'

/** An element as webmasters name it, and its source, which Vite serves as a module. */
const element = /^\/widgets\/v1\/amt-([a-z]+)\.js(?=$|\?)/u

/** What is made here, not written: a change in it is no reason to reload. */
const unwatched = ['**/.cache/**', '**/.data/**', '**/dist/**'] as const

/** Puts into Astro's server what the built site has beside its pages: intake, published files and elements. */
export function besideAstro(intake: Hono, { file }: LiveCounty): AstroIntegration {
  const api = getRequestListener(new Hono().route('/api/v1', intake).fetch)
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    const url = request.url ?? '/'
    if (url.startsWith('/api/v1/')) {
      void api(request, response)
      return
    }
    request.url = url.replace(element, '/widgets/elements/$1/amt-$1.ts')
    const [path = ''] = url.slice(1).split('?')
    file(path).then((text) => {
      if (text === undefined) {
        next()
        return
      }
      response.setHeader('Content-Type', path.endsWith('.jws') ? 'application/jose' : 'application/json')
      response.setHeader('Cache-Control', 'no-store')
      response.end(text)
    }, next)
  }
  return {
    name: 'amtswerk-beside-astro',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Last of all plugins, so that we come first: Astro's own middleware refuses addresses without a last slash.
        const plugin: Plugin = {
          name: 'amtswerk-beside-astro',
          enforce: 'post',
          configureServer: (server) => () => {
            server.middlewares.stack.unshift({ route: '', handle })
          },
        }
        updateConfig({ vite: { plugins: [plugin], server: { watch: { ignored: [...unwatched] } } } })
      },
    },
  }
}
