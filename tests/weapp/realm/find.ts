import { topPage } from './pages'
import { attribute, type Element, hasListener, isField, tagOf, textOf, visibleElements, withAncestors } from './screen'
import { shownIn } from './typing'

/** What can be seen of the app: the page on top and, on a tab, the app's own tab bar. */
export function roots(): Element[] {
  const page = topPage()
  if (!page) return []
  const all = page.tabBar ? [page.root.getComponent(), page.tabBar.getComponent()] : [page.root.getComponent()]
  const modal = all.flatMap((root) => [...visibleElements(root)]).filter((element) => attribute(element, 'aria-modal') === 'true')
  return modal.length ? modal.slice(-1) : all
}

/** Words as they are read: what only holds them together is not. */
export function normalise(text: string): string {
  return text
    .replaceAll('\u2060', '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim()
}

export function screenText(): string {
  return roots()
    .map((root) => textOf(root, shownIn))
    .join('\n')
}

/** The place where just this text stands, or whose spoken name it is: one that can be tapped rather than not, print rather than what was typed. */
export function findText(wanted: string, within?: string): Element | undefined {
  const all = roots().flatMap((root) => [...visibleElements(root)])
  const words = normalise(wanted)
  const bears = (inField: (field: Element) => string) =>
    all.filter((element) => textOf(element, inField) === words || normalise(attribute(element, 'aria-label')) === words)
  const printed = bears(() => '')
  const found = deepest(printed.length ? printed : bears(shownIn))
  const near = within === undefined ? found : nearest(found, normalise(within))
  return near.find(tappable) ?? near[0]
}

function deepest(elements: Element[]): Element[] {
  const parents = new Set(elements.flatMap((element) => [...withAncestors(element)].slice(1)))
  return elements.filter((element) => !parents.has(element))
}

export function tappable(element: Element): boolean {
  return [...withAncestors(element)].some((at) => hasListener(at, 'tap') || isField(at) || doesByItself(at))
}

function doesByItself(element: Element): boolean {
  return tagOf(element) === 'button' && (attribute(element, 'form-type') !== '' || attribute(element, 'open-type') !== '')
}

/** Of several, those that share the smallest surrounding with another text, by how much is written in it. */
function nearest(elements: Element[], within: string): Element[] {
  const sizes = elements.map((element) => {
    const around = [...withAncestors(element)].map((at) => textOf(at, shownIn)).find((text) => text.includes(within))
    return around?.length ?? Number.POSITIVE_INFINITY
  })
  const least = Math.min(...sizes)
  return elements.filter((_, at) => sizes[at] === least && least < Number.POSITIVE_INFINITY)
}

/** A field by its spoken name, by what stands in it while empty, or by the words right before it. */
export function findField(label: string): Element | undefined {
  const wanted = normalise(label)
  const fields = roots().flatMap((root) => [...visibleElements(root)].filter(isField))
  const named = (name: string) => fields.filter((field) => normalise(attribute(field, name)).includes(wanted))
  return named('aria-label')[0] ?? named('placeholder')[0] ?? fields.find((field) => wordsBefore(field, fields).includes(wanted))
}

function wordsBefore(field: Element, fields: Element[]): string {
  for (const at of withAncestors(field)) {
    const inside = new Set(visibleElements(at))
    if (fields.some((other) => other !== field && inside.has(other))) return ''
    const words = textOf(at, () => '')
    const own = attribute(field, 'placeholder')
    if (words && words !== own) return words
  }
  return ''
}
