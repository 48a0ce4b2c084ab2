import type { Handler } from 'hono'
import type { Desk } from '../desk.ts'
import type { FormPath } from './post-form.ts'

/** `GET /forms/:id`: somebody opens the address of an answer again. They get to the form. */
export const getForm =
  ({ forms }: Pick<Desk, 'forms'>): Handler<object, FormPath> =>
  async (context, next) => {
    const form = context.req.param('id')
    return forms.get(form) ? context.redirect(`/formulare/${form}/ohne-javascript/`, 303) : next()
  }
