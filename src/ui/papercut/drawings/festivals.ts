import { apart, cut, cutDots, cutLine, type Drawing, keep, keepDots, keepLine, lineApart } from '../drawing'
import { both, circle, dotsAround, leaf, petals, scallops, teeth } from '../shapes'

const seeds: [number, number][] = [
  [0, -16],
  [-4.5, -8],
  [4.5, -8],
  [-9, 0],
  [0, 0],
  [9, 0],
  [-4.5, 8],
  [4.5, 8],
  [-9, 16],
  [0, 16],
  [9, 16],
  [-4.5, 24],
  [4.5, 24],
]

export const pomegranate: Drawing = [
  keep('M-8 -26L-13 -44L-5 -38L0 -46L5 -38L13 -44L8 -26Z'),
  keep('M0 -30C22 -30 36 -15 36 5C36 26 19 39 0 39C-19 39 -36 26 -36 5C-36 -15 -22 -30 0 -30Z'),
  cut('M0 -26C-21 -16 -22 22 0 34C22 22 21 -16 0 -26Z'),
  keepDots(3.5, seeds),
  cut(both('M-22 -12C-31 -2 -31 15 -21 24C-26 13 -26 0 -22 -12Z')),
  cutLine(3, 'M-9 -28H9'),
]

export const zongzi: Drawing = [
  keep('M0 -43C6 -43 9 -39 12 -33L40 20C44 28 39 36 30 36H-30C-39 36 -44 28 -40 20L-12 -33C-9 -39 -6 -43 0 -43Z'),
  cutLine(3, 'M1 -36C2 -18 -3 -4 -12 8M8 -27C10 -14 16 -1 25 7M-8 -26C-12 -13 -20 -2 -29 5'),
  cutLine(3.2, 'M-36 10C-14 17 14 17 36 10M-40 20C-16 28 16 28 40 20'),
  cutLine(3, 'M-32 31C-26 31 -22 31 -18 30M32 31C26 31 22 31 18 30'),
  ...lineApart(2.6, 4.4, 'M-2 20C-5 27 -9 31 -14 34M2 20C5 27 9 31 14 34'),
  ...apart(2.8, 'M0 11L10 19.5L0 28L-10 19.5Z'),
]

export const mooncake: Drawing = [
  keep(scallops(37, 12, 12)),
  cutLine(3, circle(33)),
  cut(petals(8, 10, 28, 9)),
  cutDots(2.5, dotsAround(8, 26, 22.5)),
  cutLine(3, circle(7)),
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
    'M-45 8C-45 2 -42 -3 -37 -4C-37 -12 -31 -16 -25 -14C-23 -21 -15 -24 -10 -20C-6 -25 6 -25 10 -20C15 -24 23 -21 25 -14C31 -16 37 -12 37 -4C42 -3 45 2 45 8C41 23 23 30 0 30C-23 30 -41 23 -45 8Z',
  ),
  cutLine(3.2, both('M-35 2C-33 7 -30 10 -26 12M-23 -8C-22 0 -20 6 -16 10M-9 -14C-9 -5 -8 3 -6 8')),
  cutLine(3, 'M-31 18C-14 25 14 25 31 18'),
  keepLine(4.4, 'M-38 38C-14 44 14 44 38 38'),
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
  keep(leaf([0, 35], [-27, 24], 12) + leaf([0, 38], [27, 29], 12)),
  ...apart(3, petals(11, 4, 34, 13, 0, 0.6, 0, -12)),
  ...apart(3, petals(8, 2, 20, 10, 16, 0.6, 0, -12)),
  ...apart(3, circle(5, 0, -12)),
]

export const firecracker: Drawing = [
  keepLine(4, 'M0 -46V22'),
  keep([-38, -18, 2].map((y) => both(`M0 ${y}L6 ${y - 6}L32 ${y + 9}L25 ${y + 21}L0 ${y + 7}Z`)).join('')),
  cutLine(3, [-38, -18, 2].map((y) => both(`M10 ${y + 12}L17 ${y}M20 ${y + 17}L27 ${y + 6}`)).join('')),
  ...apart(3, petals(8, 4, 18, 9, 0, 0.5, 0, 28)),
  ...apart(2, circle(5, 0, 28)),
]

export const bowl: Drawing = [
  keep('M-34 -4C-31 -22 -16 -30 0 -30C16 -30 31 -22 34 -4Z'),
  cutDots(3.8, [
    [-21, -11],
    [-9, -20],
    [8, -21],
    [-4, -10],
    [10, -10],
  ]),
  cut(leaf([-21, -20], [-13, -25], 5) + leaf([-15, -13], [-9, -9], 5)),
  ...lineApart(2.6, 4.4, 'M12 -16L34 -46M20 -13L44 -42'),
  ...apart(3.2, 'M-44 -2H44C43 17 32 31 17 36V42H-17V36C-32 31 -43 17 -44 -2Z'),
  cutLine(3, 'M-39 6H39'),
  cutDots(4, [
    [-24, 16],
    [-12, 17.5],
    [0, 19],
    [12, 17.5],
    [24, 16],
  ]),
  cut(teeth(-16, 27, 32, 5, 5)),
]

export const dragonBoat: Drawing = [
  keep([-4, 12, 27].map((x) => `${circle(5.4, x, -18)}M${x - 8} 12C${x - 8} -16 ${x + 8} -16 ${x + 8} 12Z`).join('')),
  ...apart(
    2.6,
    'M-26 4C-16 10 22 12 33 2C37 -3 37 -10 33 -16C42 -17 47 -8 45 2C42 18 28 27 8 27H-10C-26 27 -36 18 -36 5C-36 0 -33 -4 -32 -9L-41 -8L-43 -14L-33 -18L-45 -21L-46 -28L-34 -35L-27 -31L-15 -44L-18 -29L-9 -28L-16 -21L-8 -17L-17 -12L-10 -7L-19 -5Z',
  ),
  cutDots(2.4, [[-29, -25]]),
  cutLine(2.8, 'M-28 12C-14 18 24 19 39 6'),
  ...lineApart(2, 4, 'M-8 2L-17 31M8 3L-1 31M24 2L15 31'),
  keepLine(4, 'M-44 37C-37 33 -32 33 -26 37S-14 41 -8 37S4 33 10 37S22 41 28 37S39 33 44 37'),
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
