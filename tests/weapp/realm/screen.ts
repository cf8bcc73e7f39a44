import * as glassEasel from 'glass-easel'

export type Node = glassEasel.Node
export type Element = glassEasel.Element

const fields = new Set(['input', 'textarea'])
const inline = new Set(['text', 'label'])

export function tagOf(element: Element): string {
  return glassEasel.NativeNode.isNativeNode(element) ? element.is : ''
}

export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name)
  return value === null || value === undefined || value === false ? '' : value === true ? 'true' : String(value)
}

export function isField(element: Element): boolean {
  return fields.has(tagOf(element))
}

function hidden(element: Element): boolean {
  const flag = element.getAttribute('hidden')
  return (
    (flag !== null && flag !== undefined && flag !== false && flag !== 'false') ||
    /display:\s*none|visibility:\s*hidden/.test(element.style ?? '')
  )
}

/** The element's children as composed, nodes without a body of their own stepped over. */
function children(element: Element): Node[] {
  const found: Node[] = []
  element.forEachComposedChild((child) => {
    found.push(child)
    return true
  })
  return found
}

function isVirtual(element: Element): boolean {
  return (
    glassEasel.VirtualNode.isVirtualNode(element) ||
    (glassEasel.Component.isComponent(element) && element.getComponentOptions().virtualHost)
  )
}

/** Every visible element from the top of the page to its end, the root first. */
export function* visibleElements(element: Element): Generator<Element> {
  if (hidden(element)) return
  if (!isVirtual(element)) yield element
  for (const child of children(element)) if (glassEasel.Element.isElement(child)) yield* visibleElements(child)
}

/** What is written in an element: its lines, apart where a block begins, runs of spaces as one. */
export function textOf(element: Element, shownIn: (field: Element) => string): string {
  let text = ''
  const read = (node: Node): void => {
    if (glassEasel.TextNode.isTextNode(node)) {
      text += node.textContent
      return
    }
    if (!glassEasel.Element.isElement(node) || hidden(node)) return
    const block = !inline.has(tagOf(node)) && !isVirtual(node)
    if (block) text += '\n'
    if (isField(node)) text += shownIn(node) || attribute(node, 'placeholder')
    for (const child of children(node)) read(child)
    if (block) text += '\n'
  }
  read(element)
  // What only holds words together is not read.
  return text
    .replaceAll('\u2060', '')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

export function parentOf(element: Element): Element | null {
  let parent = element.getComposedParent()
  while (parent && (isVirtual(parent) || glassEasel.ShadowRoot.isShadowRoot(parent))) parent = parent.getComposedParent()
  return parent
}

export function* withAncestors(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) yield at
}

export function hasListener(element: Element, event: string): boolean {
  const target = (element as unknown as { _$eventTarget?: { listeners: Record<string, unknown> } })._$eventTarget
  return target?.listeners[event] !== undefined
}

/** WeChat advises fewer than 1,000 nodes, 30 levels and 60 children of one node. */
export function measureTree(root: Element): { nodes: number; depth: number; children: number } {
  const measured = { nodes: 0, depth: 0, children: 0 }
  const walk = (element: Element, depth: number): number => {
    let bodies = 0
    for (const child of children(element)) {
      if (!glassEasel.Element.isElement(child)) continue
      if (isVirtual(child)) {
        bodies += walk(child, depth)
        continue
      }
      bodies += 1
      measured.nodes += 1
      measured.depth = Math.max(measured.depth, depth + 1)
      const below = walk(child, depth + 1)
      measured.children = Math.max(measured.children, below)
    }
    return bodies
  }
  measured.children = Math.max(walk(root, 0), measured.children)
  return measured
}
