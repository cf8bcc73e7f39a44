const short = (value: number) => String(Math.round(value * 10) / 10)

export function circle(radius: number, x = 0, y = 0): string {
  const r = short(radius)
  return `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${short(2 * radius)} 0a${r} ${r} 0 1 0 ${short(-2 * radius)} 0z`
}

/** A point at a distance from a centre, at an angle in degrees clockwise from straight up. */
export function around(distance: number, degrees: number, x = 0, y = 0): [number, number] {
  const turn = (degrees * Math.PI) / 180
  return [x + distance * Math.sin(turn), y - distance * Math.cos(turn)]
}

/** A petal from one point to another, `wide` across, widest at the fraction `belly` of its length. */
export function leaf(from: [number, number], to: [number, number], wide: number, belly = 0.5): string {
  const [x, y] = from
  const [dx, dy] = [to[0] - x, to[1] - y]
  const long = Math.hypot(dx, dy)
  const at = (part: number, across: number) =>
    `${short(x + dx * part - (dy / long) * across)} ${short(y + dy * part + (dx / long) * across)}`
  const end = `${short(to[0])} ${short(to[1])}`
  const start = `${short(x)} ${short(y)}`
  if (belly >= 0.45 && belly <= 0.6) return `M${start}Q${at(belly, wide)} ${end}Q${at(belly, -wide)} ${start}Z`
  const [low, high, side] = [belly * 0.6, belly + (1 - belly) * 0.4, wide * 0.67]
  return `M${start}C${at(low, side)} ${at(high, side)} ${end}C${at(high, -side)} ${at(low, -side)} ${start}Z`
}

/** Petals arranged around a centre. */
export function petals(count: number, inner: number, outer: number, wide: number, turned = 0, belly = 0.5, x = 0, y = 0): string {
  return Array.from({ length: count }, (_, index) => {
    const degrees = (360 / count) * index + turned
    return leaf(around(inner, degrees, x, y), around(outer, degrees, x, y), wide, belly)
  }).join('')
}

/** Points arranged around a centre. */
export function dotsAround(count: number, distance: number, turned = 0): [number, number][] {
  return Array.from({ length: count }, (_, index) => around(distance, (360 / count) * index + turned))
}

/** An edge of round lobes. */
export function scallops(radius: number, depth: number, count: number, x = 0, y = 0): string {
  const point = (r: number, index: number) =>
    around(r, (360 / count) * index, x, y)
      .map(short)
      .join(' ')
  let path = `M${point(radius, 0)}`
  for (let index = 0; index < count; index++) path += `Q${point(radius + depth, index + 0.5)} ${point(radius, index + 1)}`
  return `${path}Z`
}

/** 锯齿纹: pointed teeth along a straight line, for cutting or keeping. */
export function teeth(x: number, y: number, width: number, height: number, count: number): string {
  const step = width / count
  return Array.from(
    { length: count },
    (_, index) =>
      `M${short(x + step * (index + 0.15))} ${short(y)}h${short(step * 0.7)}L${short(x + step * (index + 0.5))} ${short(y + height)}z`,
  ).join('')
}

/** The path mirrored across the vertical axis; upper-case commands only, no arcs. */
export function mirrored(path: string): string {
  return path.replace(/([MLCQTHVZ])([^MLCQTHVZ]*)/g, (_, command: string, rest: string) => {
    if (command === 'V' || command === 'Z') return command + rest
    let index = 0
    return (
      command + rest.replace(/-?\d*\.?\d+/g, (value) => (command === 'H' || index++ % 2 === 0 ? ` ${short(-Number(value))}` : ` ${value}`))
    )
  })
}

export const both = (path: string): string => path + mirrored(path)
