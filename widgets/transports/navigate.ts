import type { BackendOf } from '../contract/backend.ts'
import { formParts } from './form-parts.ts'
import type { Parcel } from './transport.ts'

/**
 * Leaves the page: posts the application as a browser posts any form, and the handler's answer takes the page's place. Needs
 * no permission of the handler's origin; the page's own `form-action` must allow it.
 */
export function navigateTo(parcel: Parcel<BackendOf<'multipart'>>, document: Document): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = parcel.backend.url
  form.enctype = 'multipart/form-data'
  // Otherwise the text would be in whatever the page is written in.
  form.acceptCharset = 'utf-8'
  form.hidden = true
  for (const [name, value] of formParts(parcel)) {
    const input = document.createElement('input')
    input.name = name
    if (typeof value === 'string') {
      input.type = 'hidden'
      input.value = value
    } else {
      input.type = 'file'
      const transfer = new DataTransfer()
      transfer.items.add(value)
      input.files = transfer.files
    }
    form.append(input)
  }
  document.body.append(form)
  // A question may be called "submit" and would stand in the way of `form.submit`.
  HTMLFormElement.prototype.submit.call(form)
}
