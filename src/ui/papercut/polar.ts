/** A point as its distance from the centre and its angle in radians, clockwise from straight up. */
export type Polar = [radius: number, angle: number]

/** A path through polar points, in whole units and relative steps to keep the data URL short. */
export function polarPath(start: Polar, ...curves: Polar[][]): string {
  let [x, y] = place(start)
  let path = `M${x} ${y}`
  for (const points of curves) {
    const steps = points.map(place).map(([px, py]) => [px - x, py - y] as const)
    path += letters[points.length] + steps.map(([dx, dy]) => `${dx} ${dy}`).join(' ')
    const [dx, dy] = steps[steps.length - 1] ?? [0, 0]
    x += dx
    y += dy
  }
  return `${path}z`.replace(/ -/g, '-')
}

const letters = ['', 'l', 'q', 'c']

/** A petal, leaf or drop from radius `inner` to `outer`, widest (`half` an angle to each side) at the fraction `belly` of its length. */
export function petal(inner: number, outer: number, half: number, angle = 0, belly = 0.45): string {
  const wide = inner + (outer - inner) * belly
  const low = inner + (wide - inner) * 0.5
  const high = wide + (outer - wide) * 0.45
  const side = (sign: number): Polar[] => [
    [low, angle + sign * half],
    [high, angle + sign * half],
  ]
  return polarPath([inner, angle], [...side(-1), [outer, angle]], [...side(1).reverse(), [inner, angle]])
}

/** 月牙纹, a crescent on a circle; a negative `thick` makes it open outwards. */
export function crescent(radius: number, half: number, thick: number, angle = 0): string {
  const ends: Polar[] = [
    [radius, angle - half],
    [radius, angle + half],
  ]
  const [start, end] = ends as [Polar, Polar]
  return polarPath(start, [[radius + thick, angle], end], [[radius + thick * 0.3, angle], start])
}

/** A round hole or bead. */
export function bead(radius: number, distance: number, angle = 0): string {
  const [x, y] = place([distance, angle])
  const r = Math.round(radius)
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`.replace(/ -/g, '-')
}

function place([radius, angle]: Polar): [number, number] {
  return [Math.round(radius * Math.sin(angle)), Math.round(-radius * Math.cos(angle))]
}
