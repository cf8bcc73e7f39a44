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

export function normalise(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
}

export function screenText(): string {
  return roots()
    .map((root) => textOf(root, shownIn))
    .join('\n')
}

interface Match {
  element: Element
  exact: boolean
}

/** The place where a text stands, or where it is the spoken name: the whole text rather than a part, a place one can tap rather than not, print rather than what was typed. */
export function findText(wanted: string, within?: string): Element | undefined {
  const read = (within: (field: Element) => string) =>
    roots().flatMap((root) => [...smallest(root, normalise(wanted), within), ...labelled(root, normalise(wanted))])
  const printed = read(() => '')
  const matches = printed.length ? printed : read(shownIn)
  const near = within === undefined ? matches : nearest(matches, normalise(within))
  const better = [
    (match: Match) => match.exact && tappable(match.element),
    (match: Match) => tappable(match.element),
    (match: Match) => match.exact,
  ]
  for (const good of better) {
    const found = near.find(good)
    if (found) return found.element
  }
  return near[0]?.element
}

export function tappable(element: Element): boolean {
  return [...withAncestors(element)].some((at) => hasListener(at, 'tap') || isField(at) || doesByItself(at))
}

function doesByItself(element: Element): boolean {
  return tagOf(element) === 'button' && (attribute(element, 'form-type') !== '' || attribute(element, 'open-type') !== '')
}

function* smallest(root: Element, wanted: string, inField: (field: Element) => string): Generator<Match> {
  const holding = [...visibleElements(root)].filter((element) => textOf(element, inField).includes(wanted))
  const parents = new Set(holding.flatMap((element) => [...withAncestors(element)].slice(1)))
  for (const element of holding) if (!parents.has(element)) yield { element, exact: textOf(element, inField) === wanted }
}

function* labelled(root: Element, wanted: string): Generator<Match> {
  for (const element of visibleElements(root)) {
    const label = normalise(attribute(element, 'aria-label'))
    if (label.includes(wanted)) yield { element, exact: label === wanted }
  }
}

/** Of several, those that share the smallest surrounding with another text. */
function nearest(matches: Match[], within: string): Match[] {
  const distances = matches.map((match) => [...withAncestors(match.element)].findIndex((at) => textOf(at, shownIn).includes(within)))
  const least = Math.min(...distances.filter((distance) => distance >= 0))
  return matches.filter((_, at) => distances[at] === least)
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
