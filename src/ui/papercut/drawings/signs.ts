import { apart, cut, cutDots, cutLine, type Drawing, keep, keepLine, lineApart } from '../drawing'
import { both, circle, dotsAround, petals, scallops, teeth } from '../shapes'

export const done: Drawing = [keep(scallops(36, 14, 10)), cutLine(2.8, circle(31)), cutLine(7, 'M-16 1L-5 13L17 -12')]

export const flower: Drawing = [keep(scallops(36, 14, 10)), cut(circle(16)), cutDots(2.4, dotsAround(10, 30))]

export const empty: Drawing = [
  keepLine(4.4, 'M-24 -18C-24 -50 24 -50 24 -18'),
  keep('M-44 -18H44L37 40C36 43 34 44 31 44H-31C-34 44 -36 43 -37 40Z'),
  cutLine(3.4, 'M-37 -8H37'),
  cutLine(2.8, both('M-33 2L-16 38M-20 2L-2 38M-6 2L12 38M8 2L25 36M22 2L31 20')),
]

export const failed: Drawing = [
  keep('M-38 -40H10L-2 -22L8 -8L-6 8L2 24L-6 40H-38Z'),
  keep('M20 -40H38V40H6L14 24L6 8L20 -8L10 -22Z'),
  cut(petals(6, 3, 13, 7, 0, 0.55, -22, 0)),
  cut(both('M-30 -32H-18L-30 -20ZM-30 32V20L-18 32Z')),
]

export const offline: Drawing = [
  keep('M-24 30C-38 30 -45 21 -44 11C-43 2 -37 -4 -29 -5C-28 -22 -16 -32 -2 -32C11 -32 21 -24 24 -12C37 -13 46 -4 45 9C44 22 36 30 24 30Z'),
  cut('M-30 14C-36 8 -32 0 -25 1C-26 -14 -14 -23 -2 -23C-14 -18 -18 -8 -16 4C-22 4 -28 7 -30 14Z'),
  ...lineApart(4, 5.4, 'M-34 -36L36 42'),
]

export const bell: Drawing = [
  keep(circle(5, 0, -40)),
  keep('M0 -38C18 -38 27 -24 27 -6C27 10 31 18 38 26H-38C-31 18 -27 10 -27 -6C-27 -24 -18 -38 0 -38Z'),
  keep('M-11 31H11C10 39 5 43 0 43C-5 43 -10 39 -11 31Z'),
  cut(teeth(-24, 12, 48, 7, 7)),
  cut('M-17 -4C-17 -18 -11 -26 -3 -29C-9 -22 -11 -14 -11 -2Z'),
]

export const clock: Drawing = [
  keep(scallops(39, 6, 16)),
  cut(circle(32)),
  keep(circle(28)),
  cutLine(4.6, 'M0 -18V1L13 9'),
  cutDots(1.8, dotsAround(12, 23.5)),
]

export const envelope: Drawing = [
  keep('M-44 -30H44V32H-44Z'),
  cutLine(3.4, 'M-40 -26L0 8L40 -26'),
  cutLine(3, both('M-40 28L-14 2')),
  ...apart(2.6, scallops(10, 4, 10, 0, 6)),
  cut(petals(5, 1.5, 8, 5, 0, 0.55, 0, 6)),
]
