import type { Page } from 'playwright-core'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

type Colour = [red: number, green: number, blue: number]

/** A run of words on the screen, with what decides whether it can be read. */
export interface Words {
  text: string
  /** CSS px of the letters, and of a line where there is more than one. */
  size: number
  bold: boolean
  lineHeight?: number
  colour: Colour
  ground: Colour
  /** Where the letters are, a box a line. */
  lines: Box[]
  /** What cuts off what reaches past it, and what the words should stay within: a button, a tag. */
  cutBy: Box[]
  holder?: Box
  /** Layers lie above one another and may cover what is below. */
  layer: 'page' | 'bottom' | 'sheet'
  /** A word of Latin letters that goes on in the next line. */
  broken?: string
}

export interface Target {
  name: string
  classes: string
  box: Box
}

interface Picture {
  name: string
  box: Box
  round: boolean
  layer: Words['layer']
}

/** What a page shows, in CSS px of the page. */
export interface Facts {
  width: number
  height: number
  scrollWidth: number
  words: Words[]
  targets: Target[]
  pictures: Picture[]
  bottom: number
}

/** Reads the page that is shown, and what lies above it. */
export function factsOf(page: Page): Promise<Facts> {
  return page.evaluate(readPage)
}

// Runs in the browser, so all it needs is within it.
function readPage(): Facts {
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const root = [...document.querySelectorAll('.screen')].find((screen) => screen.checkVisibility())
  if (!root) throw new Error('no page is shown')
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top: top + scrollY, right, bottom: bottom + scrollY })
  const hasArea = ({ width, height }: DOMRect) => width > 1 && height > 1

  const parse = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const up = function* (from: Element | null) {
    for (let at = from; at; at = at.parentElement) yield at
  }
  // Words share most of what is around them.
  const once = <Found>(find: (element: Element) => Found) => {
    const known = new Map<Element, Found>()
    return (element: Element): Found => {
      if (!known.has(element)) known.set(element, find(element))
      return known.get(element) as Found
    }
  }
  const groundOf = once((element): Colour => {
    for (const at of up(element)) {
      const [red = 0, green = 0, blue = 0, opaque = 1] = parse(getComputedStyle(at).backgroundColor)
      if (opaque > 0) return [red, green, blue]
    }
    return [255, 255, 255]
  })
  const painted = once((element) => {
    const { backgroundColor, borderTopWidth, borderTopStyle, borderTopLeftRadius } = getComputedStyle(element)
    const bordered = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0 && Number.parseFloat(borderTopLeftRadius) > 0
    return bordered || (parse(backgroundColor)[3] ?? 1) > 0
  })
  const cutOf = once((element): Box[] => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const [across, down] = [overflowX, overflowY].map((overflow) => overflow === 'hidden' || overflow === 'clip')
    const { left, right, top, bottom } = boxOf(element.getBoundingClientRect())
    if (!across && !down) return []
    return [{ left: across ? left : -1e6, right: across ? right : 1e6, top: down ? top : -1e6, bottom: down ? bottom : 1e6 }]
  })
  const layerOf = (element: Element): Words['layer'] =>
    element.closest('.sheet') ? 'sheet' : element.closest('.screen-bottom') ? 'bottom' : 'page'

  const style = (element: Element) => {
    const { fontSize, fontWeight, lineHeight, color } = getComputedStyle(element)
    const [red = 0, green = 0, blue = 0] = parse(color)
    const colour: Colour = [red, green, blue]
    return { size: Number.parseFloat(fontSize), bold: Number(fontWeight) >= 700, lineHeight: Number.parseFloat(lineHeight), colour }
  }
  // A font's own box is higher than its letters: those are about one em around its middle.
  const letters = (rect: DOMRect, size: number): Box => {
    const middle = (rect.top + rect.bottom) / 2 + scrollY
    return { left: rect.left, right: rect.right, top: middle - size / 2, bottom: middle + size / 2 }
  }
  const around = (element: Element) => {
    const above = [...up(element)]
    const holder = above.find(painted)
    return {
      ground: groundOf(element),
      cutBy: above.filter((at) => root.contains(at)).flatMap(cutOf),
      ...(holder && holder !== root ? { holder: boxOf(holder.getBoundingClientRect()) } : {}),
      layer: layerOf(element),
    }
  }
  const brokenIn = (node: Text): string | undefined => {
    for (const { 0: word, index } of (node.data as string).matchAll(/[A-Za-z]{2,}/g)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const tops = new Set([...range.getClientRects()].filter(hasArea).map(({ top }) => Math.round(top)))
      if (tops.size > 1) return word
    }
    return undefined
  }

  const words: Words[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const element = node.parentElement
    if (!element || node.data.trim() === '' || !shown(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const { lineHeight, size, ...written } = style(element)
    const rects = [...range.getClientRects()].filter(hasArea)
    if (rects.length === 0) continue
    const lines = rects.map((rect) => letters(rect, size))
    const several = new Set(lines.map(({ top }) => Math.round(top))).size > 1
    words.push({
      text: node.data.trim(),
      size,
      ...written,
      lines,
      ...(several ? { lineHeight } : {}),
      broken: brokenIn(node),
      ...around(element),
    })
  }
  for (const input of root.querySelectorAll<HTMLInputElement>('input, textarea')) {
    const text = input.value || input.placeholder
    if (!shown(input) || text === '') continue
    const { lineHeight: _, ...written } = style(input)
    const { font, paddingLeft } = getComputedStyle(input)
    const pen = document.createElement('canvas').getContext('2d')
    if (pen) pen.font = font
    const box = boxOf(input.getBoundingClientRect())
    const left = box.left + Number.parseFloat(paddingLeft)
    const long = input.value || input.matches('textarea') ? 0 : (pen?.measureText(text).width ?? 0)
    words.push({ text, ...written, lines: [{ ...box, left, right: Math.max(left + 1, left + long) }], ...around(input), cutBy: [box] })
  }

  const pictures = [...root.querySelectorAll('.motif, .medallion, img')].filter(shown).map((picture) => ({
    name: picture.className,
    box: boxOf(picture.getBoundingClientRect()),
    round: picture.matches('.medallion'),
    layer: layerOf(picture),
  }))
  const targets = [...root.querySelectorAll('[tabindex="0"], input, textarea, button, a[href]')].filter(shown).map((target) => ({
    name: (target.getAttribute('aria-label') ?? target.textContent ?? '').slice(0, 40),
    classes: target.getAttribute('class') ?? target.tagName,
    box: boxOf(target.getBoundingClientRect()),
  }))
  const bottom = root.querySelector('.screen-bottom')?.getBoundingClientRect().height ?? 0
  // Taro's page scrolls, not the document, and hides what is wider than it.
  const { clientWidth } = document.documentElement
  const scrollWidth = Math.max(...[...up(root)].map((one) => one.scrollWidth))
  return { width: clientWidth, height: innerHeight, scrollWidth, words, targets, pictures, bottom }
}
