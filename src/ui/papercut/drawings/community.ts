import { apart, cut, cutDots, cutLine, type Drawing, keep, keepLine } from '../drawing'
import { around, both, circle, petals } from '../shapes'

export const lotus: Drawing = [
  keep(
    'M0 34C-30 36 -44 20 -44 2C-40 2 -36 3 -33 6C-35 -8 -32 -19 -27 -25C-22 -20 -18 -15 -16 -9C-13 -24 -7 -34 0 -41C7 -34 13 -24 16 -9C18 -15 22 -20 27 -25C32 -19 35 -8 33 6C36 3 40 2 44 2C44 20 30 36 0 34Z',
  ),
  cut('M0 -30C-10 -16 -11 8 0 25C11 8 10 -16 0 -30Z'),
  keep('M0 -17C-5 -8 -5 6 0 15C5 6 5 -8 0 -17Z'),
  cut(both('M-25 -15C-30 0 -23 18 -7 27C-15 12 -17 -3 -25 -15ZM-38 9C-37 20 -26 28 -14 29C-24 23 -29 16 -38 9Z')),
  keepLine(3.6, 'M-34 42C-24 38 -16 38 -8 42S10 46 18 42S30 39 34 42'),
]

export const drum: Drawing = [
  keepLine(5, 'M-12 -26L-38 -40M12 -26L38 -40'),
  keep(circle(5, -38, -40) + circle(5, 38, -40)),
  ...apart(3, 'M-36 -14C-36 -30 36 -30 36 -14C44 0 44 14 36 26C36 44 -36 44 -36 26C-44 14 -44 0 -36 -14Z'),
  cut('M-30 -14C-30 -25 30 -25 30 -14C30 -4 -30 -4 -30 -14Z'),
  keep(petals(6, 1, 9, 5, 0, 0.5, 0, -14)),
  cutDots(2.8, [
    [-31, 1],
    [-19, 4.5],
    [-6.5, 6],
    [6.5, 6],
    [19, 4.5],
    [31, 1],
  ]),
  cutDots(2.8, [
    [-31, 25],
    [-19, 29],
    [-6.5, 31],
    [6.5, 31],
    [19, 29],
    [31, 25],
  ]),
  cut('M-26 10L-15 16L-26 22L-36 15ZM0 13L12 19L0 25L-12 19ZM26 10L36 15L26 22L15 16Z'),
]

const rib = (degrees: number, from: number, to: number) =>
  `M${around(from, degrees, 0, 32)
    .map((n) => n.toFixed(1))
    .join(' ')}L${around(to, degrees, 0, 32)
    .map((n) => n.toFixed(1))
    .join(' ')}`

export const fan: Drawing = [
  keep('M0 37L-45 -4C-34 -28 -18 -36 0 -36C18 -36 34 -28 45 -4Z'),
  cut('M0 37L-20 18C-12 9 -6 7 0 7C6 7 12 9 20 18Z'),
  keepLine(3, [-44, -22, 0, 22, 44].map((degrees) => rib(degrees, 4, 26)).join('')),
  cutLine(3, [-36, -22, 22, 36].map((degrees) => rib(degrees, 33, 60)).join('')),
  cut(petals(5, 3, 16, 11, 0, 0.6, 0, -14)),
  keep(circle(6, 0, 35)),
  keepLine(3, 'M0 41V46'),
]

export const scissors: Drawing = [
  keepLine(6.5, circle(10, -19, 31) + circle(10, 19, 31)),
  keep('M-16 24L-9 18L26 -40C29 -45 34 -44 33 -37L1 22L-8 29Z'),
  ...apart(2.6, 'M16 24L9 18L-26 -40C-29 -45 -34 -44 -33 -37L-1 22L8 29Z'),
  cutLine(2.8, 'M-24 -28L-8 0'),
  cut(circle(2.8, 0, 12)),
]

export const book: Drawing = [
  keep('M0 -28C-12 -37 -28 -38 -44 -34V30C-28 27 -12 28 0 37C12 28 28 27 44 30V-34C28 -38 12 -37 0 -28Z'),
  cutLine(3.2, 'M0 -27V33'),
  cutLine(3.2, both('M-36 -23C-26 -25 -17 -24 -9 -19M-36 -10C-26 -12 -17 -11 -9 -6M-36 3C-26 1 -17 2 -9 7')),
  cut(both('M-36 14C-26 12 -17 13 -9 18V24C-17 20 -26 19 -36 21Z')),
  keepLine(4, 'M-44 38C-28 35 -12 36 0 44C12 36 28 35 44 38'),
]

export const heart: Drawing = [
  keep(
    'M0 40C-18 26 -42 10 -42 -14C-42 -30 -31 -38 -21 -38C-11 -38 -4 -32 0 -24C4 -32 11 -38 21 -38C31 -38 42 -30 42 -14C42 10 18 26 0 40Z',
  ),
  cut('M0 24C-11 15 -26 4 -26 -11C-26 -20 -20 -24 -15 -24C-8 -24 -3 -19 0 -12C3 -19 8 -24 15 -24C20 -24 26 -20 26 -11C26 4 11 15 0 24Z'),
  keep(petals(5, 2.5, 13, 9, 0, 0.6, 0, -2)),
  cut(both('M-34 -22C-37 -16 -37 -9 -34 -3C-33 -10 -33 -16 -34 -22Z')),
]

export const broom: Drawing = [
  keepLine(5.4, 'M34 -43L4 -1'),
  ...apart(2.4, 'M-8 -10L16 7L11 14L-14 -3Z'),
  keep('M-16 0L10 18C8 32 -2 42 -14 46C-17 40 -21 40 -24 42C-26 36 -31 34 -35 35C-36 29 -40 26 -45 27C-40 12 -29 4 -16 0Z'),
  cutLine(3, 'M-15 8C-24 14 -32 20 -36 27M-8 13C-16 20 -22 28 -26 35M0 19C-6 26 -11 34 -14 40'),
]

export const hands: Drawing = [
  keep('M-46 -12L-34 -30L-22 -22L-32 -2Z M46 -12L34 -30L22 -22L32 -2Z'),
  keep('M-29 -2L-19 -19C-8 -22 -2 -19 2 -17L20 -20L29 -2C30 4 26 7 24 9C25 13 21 17 17 16C16 21 11 23 8 21C5 26 0 26 -3 24L-22 10Z'),
  cutLine(3, 'M2 -17C-4 -14 -11 -9 -13 -4C-13 1 -8 2 -5 0L3 -5C11 0 18 5 24 9M-1 6L17 16M-7 13L8 21'),
]

export const house: Drawing = [
  keep('M24 -36H33V-20L24 -28Z'),
  keep('M0 -42L45 -4L39 3L33 -2V38H-33V-2L-39 3L-45 -4Z'),
  cutLine(3, both('M-31 -4L0 -31')),
  cut('M-9 38V16C-9 4 9 4 9 16V38Z'),
  keepLine(2.6, 'M0 8V38'),
  cut(both('M-25 5H-14V17H-25Z')),
  keepLine(2.6, both('M-19.5 5V17M-25 11H-14')),
  cut(petals(6, 1.5, 8, 4.4, 0, 0.5, 0, -12)),
  cut(both('M-25 24H-15V32H-25Z')),
]

export const teapot: Drawing = [
  keepLine(3.4, 'M-6 -36C-10 -40 -2 -42 -6 -46M6 -36C2 -40 10 -42 6 -46'),
  keepLine(5.4, 'M28 -8C46 -14 46 20 26 18'),
  keep(circle(4.6, 0, -27)),
  keep('M-16 -16C-14 -24 14 -24 16 -16Z'),
  keep('M-20 -12H20C32 -4 34 20 22 32H-22C-28 26 -30 18 -30 12L-44 -6C-46 -10 -42 -14 -38 -11L-25 -2C-24 -6 -22 -10 -20 -12Z'),
  keepLine(4.6, 'M-18 37H18'),
  cut(petals(6, 3, 13, 7.6, 0, 0.55, 0, 12)),
  cutLine(2.8, 'M-17 -6H17'),
]

export const microphone: Drawing = [
  keep('M0 -44C11 -44 17 -36 17 -26V-6C17 5 10 11 0 11C-10 11 -17 5 -17 -6V-26C-17 -36 -11 -44 0 -44Z'),
  cutLine(3, 'M-10 -32H10M-10 -22H10M-10 -12H10'),
  keepLine(5, 'M-27 -10C-27 10 -16 21 0 21S27 10 27 -10'),
  keepLine(5.4, 'M0 22V38M-16 41H16'),
]

export const brush: Drawing = [
  keepLine(7, 'M36 -40L6 -4'),
  cutLine(2.4, 'M31 -34L26 -28'),
  ...apart(2.6, 'M4 -14L16 -2L5 10L-8 -2Z'),
  keep('M-11 2L1 13C-2 28 -16 36 -30 42C-26 34 -28 12 -11 2Z'),
  cutLine(2.6, 'M-7 12C-12 18 -17 26 -20 32'),
  keepLine(4.6, 'M-44 44C-30 46 -10 45 8 40C18 38 26 38 34 42'),
]
