import * as glassEasel from 'glass-easel'
import { attribute, type Element, tagOf, visibleElements } from './screen'

/** Containers that were closed by going back; WeChat opens them again only after `show` was false in between. */
const closed = new WeakSet<Element>()

const containersIn = (root: Element) => [...visibleElements(root)].filter((element) => tagOf(element) === 'page-container')
const isShown = (container: Element) => attribute(container, 'show') === 'true'

/** After each setData: a container that is not to be shown may be opened again later. */
export function noteContainers(root: Element): void {
  for (const container of containersIn(root)) if (!isShown(container)) closed.delete(container)
}

/** Going back closes an open page-container instead of its page, and tells it so. */
export function closeContainer(root: Element): boolean {
  const open = containersIn(root).find((container) => isShown(container) && !closed.has(container))
  if (open === undefined) return false
  closed.add(open)
  for (const name of ['beforeleave', 'leave', 'afterleave']) glassEasel.triggerEvent(open, name, {})
  return true
}
