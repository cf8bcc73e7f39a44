type Point = [x: number, y: number]

/** A path command in absolute coordinates. Arcs are always circular and keep their radius separately. */
interface Curve {
  command: 'm' | 'l' | 'q' | 'c' | 'a' | 'z'
  points: Point[]
  arc?: { radius: number; flags: string }
}

/** The same path in whole numbers and relative steps: about half the text. Rounding errors do not accumulate. */
export function shortPath(path: string): string {
  let pen: Point = [0, 0]
  let start: Point = [0, 0]
  return curvesOf(path)
    .map(({ command, points, arc }, index, curves) => {
      if (command === 'z') {
        pen = start
        return 'z'
      }
      const from = command === 'm' ? ([0, 0] as Point) : pen
      const places = points.map(([x, y]): Point => [Math.round(x), Math.round(y)])
      const steps = places.map(([x, y]) => `${x - from[0]} ${y - from[1]}`).join(' ')
      pen = places[places.length - 1] ?? pen
      if (command === 'm') start = pen
      const radius = arc && Math.round(arc.radius)
      if (command === 'l' && steps === '0 0') return isDot(curves, index) ? dot : ''
      return arc ? `a${radius} ${radius} 0 ${arc.flags} ${steps}` : lineLetter(command, steps)
    })
    .join('')
    .replace(/ -/g, '-')
}

/** A zero-length line is a dot with round ends, but the CSS optimiser drops it, so it gets a length of 0.1. */
const dot = 'h.1'

function isDot(curves: Curve[], index: number): boolean {
  return curves[index - 1]?.command === 'm' && (curves[index + 1]?.command ?? 'm') === 'm'
}

function lineLetter(command: string, steps: string): string {
  if (command === 'm') return `M${steps}`
  if (command !== 'l') return command + steps
  if (steps.endsWith(' 0')) return `h${steps.slice(0, -2)}`
  return steps.startsWith('0 ') ? `v${steps.slice(2)}` : `l${steps}`
}

const sizes: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, s: 4, a: 7, z: 0 }

function curvesOf(path: string): Curve[] {
  const curves: Curve[] = []
  let pen: Point = [0, 0]
  let start: Point = [0, 0]
  for (const [, letter = '', text = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toLowerCase()
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    const size = sizes[command] ?? 0
    for (let at = 0; at < Math.max(numbers.length, 1); at += size || 1) {
      const from: Point = letter === command ? pen : [0, 0]
      const curve = curveOf(command, numbers.slice(at, at + size), from, { pen, start, before: curves[curves.length - 1] })
      curves.push(curve)
      pen = curve.points[curve.points.length - 1] ?? start
      if (command === 'm') start = pen
    }
  }
  return curves
}

interface Here {
  pen: Point
  start: Point
  before?: Curve
}

function curveOf(command: string, numbers: number[], [fx, fy]: Point, { pen, before }: Here): Curve {
  const [first = 0, second = 0] = numbers
  const pairs = (from: number): Point[] =>
    Array.from({ length: (numbers.length - from) / 2 }, (_, index) => [
      (numbers[from + 2 * index] ?? 0) + fx,
      (numbers[from + 2 * index + 1] ?? 0) + fy,
    ])
  if (command === 'h') return { command: 'l', points: [[first + fx, pen[1]]] }
  if (command === 'v') return { command: 'l', points: [[pen[0], first + fy]] }
  if (command === 's') return { command: 'c', points: [reflected(pen, before), ...pairs(0)] }
  if (command === 'a')
    return { command: 'a', points: pairs(5), arc: { radius: Math.max(first, second), flags: `${numbers[3]} ${numbers[4]}` } }
  return { command: command as Curve['command'], points: pairs(0) }
}

/** The first handle of a smooth curve: the reflection of the previous curve's last handle. */
function reflected([x, y]: Point, before?: Curve): Point {
  const handle = before?.command === 'c' ? before.points[1] : undefined
  return handle ? [2 * x - handle[0], 2 * y - handle[1]] : [x, y]
}
