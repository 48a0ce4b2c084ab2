import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { dropUnusedProperties } from './src/cli/build/drop-unused-properties.ts'
import { subsetFonts } from './src/cli/build/subset-fonts.ts'
import { contentRoot } from './src/model/content-root.ts'
import { checkContent } from './src/rules/check-content.ts'
import { ContentError } from './src/model/content-problem.ts'

const fonts = resolve('node_modules/.cache/amtswerk-fonts')
await subsetFonts(fonts)

const content = await checkContent(contentRoot())
if (!content.ok) throw new ContentError(content.problems)
const { site, theme } = content.catalogue.county

/** The county's colours, set before the first rule of `src/styles/site.scss`. */
const countyColours = [
  `$county-action-light: ${theme.action.light};`,
  `$county-action-dark: ${theme.action.dark};`,
  `$county-signal: ${theme.signal};`,
  '',
].join('\n')

export default defineConfig({
  site,
  // Entries of another content root must not be taken for this one's.
  cacheDir: `node_modules/.astro/${createHash('sha256').update(contentRoot()).digest('hex').slice(0, 12)}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  // Colours in code come as inline styles, which the policy below forbids.
  markdown: { syntaxHighlight: false },
  integrations: [
    mdx(),
    preact(),
    sitemap({
      filter: (page) =>
        !/^\/(?:ihre-antraege|offline|suche|404|danke)\/$|^\/einbetten\/vorschau\/|^\/werkstatt\/|\/(?:checkliste|ohne-javascript|druck)\/$|^\/rahmen\//u.test(
          new URL(page).pathname,
        ),
    }),
  ],
  vite: {
    resolve: { alias: { '@fonts': fonts } },
    css: {
      // KERN brings more than 500 properties. What a style sheet of one kind of page reads is set in that of all.
      postcss: {
        plugins: [
          dropUnusedProperties([
            '{src,widgets}/**/*.{ts,tsx,astro,scss}',
            'node_modules/@kern-ux/native/src/scss/core/components/_{accordion,check,checkbox,fieldset,input,select}.scss',
          ]),
        ],
      },
      preprocessorOptions: {
        scss: {
          additionalData: countyColours,
          quietDeps: true,
        },
      },
    },
    // The workshop's worker fetches what it does not need at once.
    worker: { format: 'es' },
    // Scripts stay files: the service worker keeps them once for all pages.
    build: { assetsInlineLimit: 0 },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self' blob:",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
})
