import { apart, cut, cutDots, cutLine, type Drawing, keep, keepLine } from '../drawing'
import { circle, petals } from '../shapes'

export const tap: Drawing = [
  keep('M-30 -14H6C26 -14 36 -4 36 14V18H18V14C18 7 14 4 6 4H-30Z'),
  keep('M-44 -24H-32V14H-44Z'),
  keep('M-14 -28H2V-14H-14Z'),
  keep('M-30 -40H18C20 -40 21 -38 21 -36C21 -33 20 -31 18 -31H-30C-32 -31 -33 -33 -33 -36C-33 -38 -32 -40 -30 -40Z'),
  cutLine(3, 'M-26 -7H6C20 -7 28 0 29 11'),
  keepLine(3.4, 'M27 25C32 32 34 34 34 38C34 42 31 45 27 45C23 45 20 42 20 38C20 34 22 32 27 25Z'),
]

export const radiator: Drawing = [
  keepLine(6, 'M-40 -20H40M-40 24H40'),
  keepLine(12, 'M-30 -26V30M-10 -26V30M10 -26V30M30 -26V30'),
  cutLine(3, 'M-30 -10V14M-10 -10V14M10 -10V14M30 -10V14'),
  keepLine(4, 'M-30 36V43M30 36V43'),
  cutDots(
    1.8,
    [-30, -10, 10, 30].map((x) => [x, -22]),
  ),
]

export const drain: Drawing = [
  keep(circle(43)),
  cut(circle(36)),
  keep(circle(32)),
  cutLine(5, 'M-18 -14V-4M-6 -20V-4M6 -20V-4M18 -14V-4M-6 20V24M6 20V24'),
  ...apart(3.4, 'M-26 12C-14 -3 14 -3 28 10C14 26 -12 26 -26 12Z'),
  cutLine(2.8, 'M-18 12C-6 8 8 8 20 10M-4 9L2 3M4 9L10 3M-4 10L2 16M6 9L12 15'),
]

export const streetLamp: Drawing = [
  keepLine(6, 'M-20 42V-18C-20 -36 2 -44 16 -32'),
  keepLine(3.4, 'M-20 -6C-6 -6 4 -16 6 -28'),
  keep('M-2 -30H38L30 -18H6Z'),
  keepLine(3.6, 'M6 -8L0 8M18 -8V12M30 -8L36 8'),
  keep('M-32 38H-8V45H-32Z'),
  cutLine(2.6, 'M6 -24H30'),
]

export const key: Drawing = [
  keepLine(9, 'M-6 -4L36 38'),
  keepLine(8, 'M18 20L28 10M30 32L40 22'),
  keep(circle(24, -20, -18)),
  cut(circle(13, -20, -18)),
  keep(petals(5, 1, 10, 3.6, 0, 0.55, -20, -18)),
]
