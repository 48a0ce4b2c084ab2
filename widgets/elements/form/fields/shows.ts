import { directive, Directive, type ElementPart } from 'lit/directive.js'
import { noChange } from 'lit/html.js'

/**
 * `${shows('value', entry)}` in a control's tag: it shows the entry. Compared with the control itself, not with what was drawn
 * last: in between somebody has typed.
 */
class Shows extends Directive {
  override render(_property: 'value' | 'checked' | 'selected', _entry: string | boolean): typeof noChange {
    return noChange
  }

  override update({ element }: ElementPart, [property, entry]: Parameters<this['render']>): typeof noChange {
    const control = element as unknown as Record<string, unknown>
    if (control[property] !== entry) control[property] = entry
    return noChange
  }
}
export const shows = directive(Shows)
