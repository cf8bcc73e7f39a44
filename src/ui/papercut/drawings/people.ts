import { apart, cut, cutLine, type Drawing, keep, keepLine } from '../drawing'
import { both, circle, leaf } from '../shapes'

export const wrench: Drawing = [
  keep(
    'M-36 -22C-41 -8 -34 6 -20 10C-15 11 -11 11 -8 10L16 36C21 42 30 42 36 36C42 30 42 21 36 16L10 -8C12 -14 11 -22 8 -28C3 -37 -8 -42 -20 -38L-8 -26L-12 -12L-26 -8Z',
  ),
  cut(circle(5.2, 26, 26)),
  cutLine(3, 'M-2 4L15 22M4 -2L22 15'),
  cutLine(3, 'M-29 -4C-25 1 -19 4 -13 4M4 -13C5 -19 2 -26 -3 -30'),
]

export const scales: Drawing = [
  keep(circle(5.4, 0, -38)),
  keep('M-4 -35H4V34H-4Z'),
  keepLine(5, 'M-34 -22C-20 -30 -10 -30 0 -28C10 -30 20 -30 34 -22'),
  keepLine(2.8, both('M-33 -22L-44 6M-33 -22L-22 6')),
  keep(both('M-46 6H-20C-21 18 -27 22 -33 22C-39 22 -45 18 -46 6Z')),
  cut(both('M-40 10H-26C-28 15 -31 16 -33 16C-35 16 -38 15 -40 10Z')),
  keep('M-22 44C-20 36 -12 33 0 33C12 33 20 36 22 44Z'),
  cut(leaf([0, 24], [0, -16], 4, 0.5)),
]

export const stethoscope: Drawing = [
  keepLine(5, 'M-32 -40H-37V-20C-37 -4 -28 4 -19 4S-1 -4 -1 -20V-40H-6'),
  keepLine(5, 'M-19 4V18C-19 34 -10 41 3 41S25 33 25 20V2'),
  keep(circle(13, 25, -8)),
  cutLine(2.8, circle(8, 25, -8)),
  keep(circle(4, -32, -41) + circle(4, -6, -41)),
]

export const phone: Drawing = [
  keep(
    'M-34 -40L-22 -44C-18 -45 -15 -43 -13 -39L-6 -24C-4 -20 -5 -17 -8 -14L-15 -8C-10 3 -3 10 8 15L14 8C17 5 20 4 24 6L39 13C43 15 45 18 44 22L40 34C39 39 34 43 28 42C-8 38 -38 8 -42 -28C-43 -34 -39 -39 -34 -40Z',
  ),
  cutLine(3, 'M-32 -30C-28 -2 0 28 30 32'),
  keepLine(4, 'M8 -24C16 -22 22 -16 24 -8M12 -40C28 -37 37 -28 40 -12'),
]

export const people: Drawing = [
  keep(circle(11, -24, -16) + circle(11, 24, -16)),
  keep('M-46 36C-46 12 -38 0 -24 0C-10 0 0 12 0 36ZM46 36C46 12 38 0 24 0C10 0 0 12 0 36Z'),
  ...apart(3, circle(14, 0, -24)),
  ...apart(3, 'M-25 42C-25 14 -14 -6 0 -6C14 -6 25 14 25 42Z'),
  cut('M0 30C-7 24 -14 19 -14 11C-14 6 -10 4 -7 4C-4 4 -1 6 0 9C1 6 4 4 7 4C10 4 14 6 14 11C14 19 7 24 0 30Z'),
]
