import { apart, cut, cutLine, type Drawing, keep, keepLine, lineApart } from '../drawing'
import { around, both, circle, leaf, petals, scallops, teeth } from '../shapes'

const seeds: [number, number][] = [
  [0, -15],
  [-6, -7],
  [6, -7],
  [0, 0],
  [-9, 2],
  [9, 2],
  [-5, 9],
  [5, 9],
  [0, 17],
  [-9, 14],
  [9, 14],
  [-4, 24],
  [4, 24],
]

export const pomegranate: Drawing = [
  keep('M-8 -26L-13 -44L-5 -38L0 -46L5 -38L13 -44L8 -26Z'),
  keep('M0 -30C22 -30 36 -15 36 5C36 26 19 39 0 39C-19 39 -36 26 -36 5C-36 -15 -22 -30 0 -30Z'),
  cut('M0 -25C-20 -16 -21 22 0 34C21 22 20 -16 0 -25Z'),
  keep(seeds.map(([x, y]) => circle(3.7, x, y)).join('')),
  cut(both('M-22 -12C-31 -2 -31 15 -21 24C-26 13 -26 0 -22 -12Z')),
  cutLine(3, 'M-9 -28H9'),
]

export const zongzi: Drawing = [
  keep('M0 -42C6 -42 9 -38 12 -32L39 20C43 28 38 36 29 36H-29C-38 36 -43 28 -39 20L-12 -32C-9 -38 -6 -42 0 -42Z'),
  cutLine(3, 'M-3 -33C-2 -16 -12 12 -30 29M3 -33C3 -12 6 14 22 30'),
  cutLine(2.6, 'M-1 2C-4 14 -10 24 -16 31M-13 -16C-16 -4 -22 10 -30 18M15 -12C17 0 22 12 31 22'),
  ...lineApart(3, 4, 'M-33 9C-14 15 16 12 34 4'),
  ...apart(3, 'M3 11C-4 0 -20 -2 -18 6C-16 12 -6 13 3 11C8 0 22 -4 22 4C22 11 12 13 3 11Z'),
  ...lineApart(2.4, 4, 'M3 12C1 18 -3 22 -6 25M4 12C8 17 11 21 15 23'),
]

export const mooncake: Drawing = [
  keep(scallops(37, 12, 12)),
  cutLine(3, circle(33)),
  cut(petals(8, 11, 28, 8)),
  keep(petals(8, 15, 24, 3)),
  cut(petals(8, 21, 29, 4, 22.5)),
  cut(circle(8.5)),
  keep(petals(6, 0, 7.5, 4)),
]

export const tangyuan: Drawing = [
  keepLine(3.6, 'M-13 -31C-18 -36 -8 -39 -13 -45M0 -33C-5 -38 5 -41 0 -46M13 -31C8 -36 18 -39 13 -45'),
  keep(circle(12, -17, -8) + circle(12, 17, -8)),
  ...apart(3, circle(13, 0, -12)),
  cut('M-8 -15C-7 -19 -4 -21 0 -21C-3 -18 -5 -15 -5 -11Z'),
  ...apart(3.2, 'M-43 0H43C43 18 32 31 17 36V42H-17V36C-32 31 -43 18 -43 0Z'),
  cutLine(3, 'M-38 8H38'),
  cut([-22, -8, 8, 22].map((x, index) => leaf([x, 14], [x * 0.86, index % 3 ? 31 : 27], 9, 0.4)).join('')),
]

export const dumpling: Drawing = [
  keep(
    'M-44 12C-45 4 -42 -2 -37 -4C-38 -11 -31 -16 -26 -14C-25 -21 -16 -25 -11 -21C-7 -27 7 -27 11 -21C16 -25 25 -21 26 -14C31 -16 38 -11 37 -4C42 -2 45 4 44 12C43 19 37 21 30 19C12 13 -12 13 -30 19C-37 21 -43 19 -44 12Z',
  ),
  cutLine(3.4, both('M-33 0C-30 5 -26 8 -21 9M-23 -9C-21 -2 -18 3 -13 6M-10 -15C-9 -7 -8 -2 -5 3')),
  keepLine(4.4, 'M-34 30C-14 37 14 37 34 30'),
  keepLine(4, 'M-16 41H16'),
]

export const lantern: Drawing = [
  keepLine(4, 'M0 -46V-34'),
  keep('M-12 -37H12V-30H-12Z'),
  keep('M0 -31C24 -31 38 -19 38 -4C38 11 24 23 0 23C-24 23 -38 11 -38 -4C-38 -19 -24 -31 0 -31Z'),
  cut('M0 -26C-7 -18 -7 10 0 18C7 10 7 -18 0 -26Z'),
  cut(both('M-11 -25C-21 -15 -21 7 -11 17C-15 5 -15 -13 -11 -25ZM-23 -20C-34 -12 -34 4 -23 12C-27 4 -27 -12 -23 -20Z')),
  keep('M-12 22H12V29H-12Z'),
  keepLine(3.4, 'M-8 33V43M0 33V46M8 33V43'),
]

export const chrysanthemum: Drawing = [
  keepLine(4, 'M0 14C2 26 0 36 -3 46'),
  keep(leaf([0, 34], [-26, 22], 12, 0.55) + leaf([0, 38], [26, 28], 12, 0.55)),
  cutLine(2.6, 'M-6 31L-19 25M7 35L19 31'),
  ...apart(2.4, petals(14, 6, 33, 9.5, 0, 0.68, 0, -12)),
  cut(petals(14, 14, 29, 3, 0, 0.68, 0, -12)),
  ...apart(2.6, petals(10, 2, 16, 8, 18, 0.62, 0, -12)),
  ...apart(2.4, circle(4.6, 0, -12)),
]

const cracker = (x: number, y: number, lean: number) => {
  const [dx, dy] = around(1, 90 + lean)
  const point = (along: number, across: number) =>
    `${(x + dx * along - dy * across).toFixed(1)} ${(y + dy * along + dx * across).toFixed(1)}`
  return {
    body: `M${point(4, -6)}L${point(29, -6)}L${point(29, 6)}L${point(4, 6)}Z`,
    bands: `M${point(10, -6)}L${point(10, 6)}M${point(23, -6)}L${point(23, 6)}`,
  }
}
const crackers = [-30, -10, 10].flatMap((y) => [cracker(0, y, 26), cracker(0, y, 154)])

export const firecracker: Drawing = [
  keepLine(3.6, 'M0 -46V22'),
  keep(crackers.map(({ body }) => body).join('')),
  cutLine(3, crackers.map(({ bands }) => bands).join('')),
  keep(petals(8, 3, 17, 6, 0, 0.4, 0, 31)),
  ...apart(2, circle(4.5, 0, 31)),
]

export const knot: Drawing = [
  keepLine(4.4, 'M0 -46V-34'),
  keepLine(5, both('M-26 -7C-40 -8 -44 -22 -33 -26C-25 -28 -20 -22 -17 -16')),
  keep('M0 -39L31 -8L0 23L-31 -8Z'),
  cutLine(3, 'M-21 -8L0 13M-11 -18L11 3M0 -29L21 -8M21 -8L0 13M11 -18L-11 3M0 -29L-21 -8'),
  keep('M-6 23H6V30H-6Z'),
  keepLine(3.6, 'M-7 34V46M0 34V46M7 34V46'),
]

export const labaBowl: Drawing = [
  keep('M-34 -4C-31 -22 -16 -30 0 -30C16 -30 31 -22 34 -4Z'),
  cut(
    [
      [-21, -11],
      [-9, -20],
      [7, -22],
      [20, -13],
      [-3, -10],
      [10, -11],
    ]
      .map(([x = 0, y = 0], index) => (index % 2 ? circle(3.6, x, y) : leaf([x - 5, y + 2], [x + 5, y - 3], 6)))
      .join(''),
  ),
  ...lineApart(2.6, 4.4, 'M12 -16L34 -46M20 -13L44 -42'),
  ...apart(3.2, 'M-44 -2H44C43 17 32 31 17 36V42H-17V36C-32 31 -43 17 -44 -2Z'),
  cutLine(3, 'M-39 6H39'),
  cut([-24, -12, 0, 12, 24].map((x) => circle(4, x, 19 - Math.abs(x) / 8)).join('')),
  cut(teeth(-16, 27, 32, 5, 6)),
]

export const dragonBoat: Drawing = [
  keep(
    'M-28 6L-24 -4C-26 -10 -31 -12 -35 -10L-45 -12C-46 -18 -40 -20 -36 -20C-38 -26 -34 -30 -30 -31C-31 -36 -35 -38 -39 -38C-33 -43 -25 -40 -22 -34C-12 -31 -9 -20 -13 -9C-14 -3 -10 4 -2 5H26C33 4 36 -4 35 -14C33 -18 30 -20 27 -20C33 -27 42 -24 44 -16C47 -4 44 12 34 22H-20C-28 20 -31 12 -28 6Z',
  ),
  cut(circle(2.6, -28, -22)),
  cutLine(2.6, 'M-20 -28C-17 -24 -16 -18 -18 -13M-38 -15H-30'),
  cut(teeth(-16, 10, 46, 7, 6)),
  ...[-3, 10, 23].flatMap((x) => lineApart(1.6, 3.6, `M${x} -10L${x - 9} 29`)),
  keep([-3, 10, 23].map((x) => circle(5, x + 1, -15)).join('')),
  keepLine(4, 'M-42 33C-36 29 -32 29 -26 33S-16 37 -10 33S0 29 6 33S16 37 22 33S32 29 42 33'),
  keepLine(3.4, 'M-24 42C-18 39 -14 39 -8 42S2 45 8 42S18 39 24 42'),
]

export const kite: Drawing = [
  keepLine(2.6, 'M0 12C6 22 -8 30 2 46'),
  keep(
    'M0 -34C5 -34 8 -30 8 -25C20 -34 38 -34 45 -24C36 -24 24 -16 12 -4L10 4L24 30C12 28 4 20 0 12C-4 20 -12 28 -24 30L-10 4L-12 -4C-24 -16 -36 -24 -45 -24C-38 -34 -20 -34 -8 -25C-8 -30 -5 -34 0 -34Z',
  ),
  cut(both('M-13 -18C-20 -25 -29 -28 -36 -27C-29 -24 -22 -19 -16 -12ZM-4 -22L-7 -25L-4 -28Z')),
  cut(petals(6, 1.5, 8, 4, 0, 0.5, 0, -4)),
  cut(both('M-5 12L-14 25C-9 24 -6 20 -3 16Z')),
  keep(both('M-3 -33C-6 -40 -11 -42 -16 -41L-6 -33Z')),
]

export const horse: Drawing = [
  keep(
    'M18 44H-22C-20 30 -14 22 -10 14C-16 18 -24 20 -28 16C-33 18 -38 14 -37 9C-40 7 -41 3 -38 0L-20 -25C-19 -31 -15 -36 -9 -37L-7 -45L-1 -37C18 -36 34 -20 36 4C38 20 34 34 30 44Z',
  ),
  cut(circle(3, -17, -18)),
  cutLine(2.6, 'M-33 6C-30 7 -28 6 -26 4'),
  cut(
    [
      [-2, -30, 12, -24],
      [5, -22, 20, -14],
      [9, -12, 26, -3],
      [11, -1, 28, 9],
      [11, 11, 28, 21],
      [9, 23, 26, 33],
    ]
      .map(([x = 0, y = 0, tx = 0, ty = 0]) => leaf([x, y], [tx, ty], 7, 0.35))
      .join(''),
  ),
  cutLine(2.6, 'M-24 -14C-20 -8 -14 -4 -8 -4M-10 14C-4 10 0 4 1 -4'),
]
