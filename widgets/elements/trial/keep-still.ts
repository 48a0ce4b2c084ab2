/**
 * Keeps the form from taking the focus, or moving the page around it, while the person is elsewhere: whoever types beside the
 * frame goes on typing there.
 *
 * @param isMoving True while the form goes to a step by itself.
 */
export function keepStill(isMoving: () => boolean): void {
  const isAway = (): boolean => isMoving() || !document.hasFocus()
  const { focus } = HTMLElement.prototype
  const { scrollIntoView } = Element.prototype
  HTMLElement.prototype.focus = function (...options) {
    if (!isAway()) focus.apply(this, options)
  }
  Element.prototype.scrollIntoView = function (...options) {
    if (!isAway()) scrollIntoView.apply(this, options)
  }
}
