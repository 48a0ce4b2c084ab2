import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { astroSchema } from './model/astro-schema.ts'
import { contentRoot } from './model/content-root.ts'
import { EnglishService } from './model/english-service.ts'
import { Chapter } from './model/guide.ts'
import { Page } from './model/page.ts'
import { Service } from './model/service.ts'

const mdxIn = (folder: string) => glob({ base: `${contentRoot()}/${folder}`, pattern: '[^_]*.mdx' })

/** Entries with a text of their own. Everything else of the catalogue is data and comes from `loadContent`. */
export const collections = {
  services: defineCollection({ loader: mdxIn('services'), schema: astroSchema(Service) }),
  english: defineCollection({ loader: mdxIn('services/en'), schema: astroSchema(EnglishService) }),
  pages: defineCollection({ loader: mdxIn('pages'), schema: astroSchema(Page) }),
  guide: defineCollection({ loader: mdxIn('guide'), schema: astroSchema(Chapter) }),
}
