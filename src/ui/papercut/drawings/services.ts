import { apart, cut, cutDots, cutLine, type Drawing, keep, keepLine, lineApart } from '../drawing'
import { around, both, circle, leaf, petals, scallops } from '../shapes'

export const drop: Drawing = [
  keep('M0 -45C14 -24 31 -6 31 13C31 31 17 43 0 43C-17 43 -31 31 -31 13C-31 -6 -14 -24 0 -45Z'),
  cut('M-20 12C-20 26 -10 34 2 36C-12 38 -24 28 -24 14C-24 8 -22 4 -19 -1C-20 4 -20 8 -20 12Z'),
  cutLine(3.4, 'M-8 6C-4 2 0 2 4 6S12 10 16 6M-8 17C-4 13 0 13 4 17S12 21 16 17'),
  cut('M0 -32C5 -24 9 -18 12 -12C7 -14 2 -20 0 -32Z'),
]

export const bulb: Drawing = [
  keepLine(
    4,
    [-80, -48, -16, 16, 48, 80]
      .map(
        (degrees) =>
          `M${around(36, degrees, 0, -4)
            .map((n) => n.toFixed(1))
            .join(' ')}L${around(43, degrees, 0, -4)
            .map((n) => n.toFixed(1))
            .join(' ')}`,
      )
      .join(''),
  ),
  keep('M0 -34C17 -34 28 -22 28 -7C28 6 20 11 14 20V25H-14V20C-20 11 -28 6 -28 -7C-28 -22 -17 -34 0 -34Z'),
  cutLine(3, 'M-6 24V6L-13 -5L-6 -10L0 -4L6 -10L13 -5L6 6V24'),
  cutLine(2.8, 'M-19 -8C-19 -16 -15 -21 -10 -24'),
  keepLine(4.4, 'M-12 31H12M-9 38H9'),
  keep('M-6 41H6L3 46H-3Z'),
]

export const door: Drawing = [
  keep('M-36 42V-30C-36 -38 -31 -44 -24 -44H24C31 -44 36 -38 36 -30V42H28V-36H-28V42Z'),
  keep('M-24 -32H24V42H-24Z'),
  cutLine(3, 'M0 -32V42'),
  cut(both('M-19 -26H-5V-6H-19Z')),
  keepLine(2.8, both('M-19 -26L-5 -6M-5 -26L-19 -6')),
  cut(both(`M-19 12H-5V36H-19Z`)),
  keep(both('M-12 15L-7 24L-12 33L-17 24Z')),
  cut(circle(3, -6, 3) + circle(3, 6, 3)),
  keepLine(4, 'M-44 44H44'),
]

export const road: Drawing = [
  keep('M-10 -24H10L40 44H-40Z'),
  cutLine(4.6, 'M0 -20V-12M0 -3V8M0 19V34'),
  cutLine(2.8, both('M-12 -14L-32 38')),
  keep(both('M-30 -6C-37 -6 -40 -14 -36 -20C-38 -28 -28 -34 -24 -27C-17 -26 -16 -16 -22 -12C-22 -8 -26 -6 -30 -6Z')),
  keepLine(3.6, both('M-29 -14V10')),
  keep('M0 -46C7 -46 11 -42 11 -36C11 -33 9 -30 8 -29H-8C-10 -31 -11 -33 -11 -36C-11 -42 -7 -46 0 -46Z'),
]

export const elevator: Drawing = [
  keep('M-34 -44H34V44H-34Z'),
  cut('M-26 -26H26V44H-26Z'),
  keep('M-23 -23H-2V44H-23ZM2 -23H23V44H2Z'),
  cut('M-17 -15H-8V20H-17ZM8 -15H17V20H8Z'),
  cut('M-12 -31L-6 -40L0 -31ZM12 -40L6 -31L0 -40Z'),
]

export const document: Drawing = [
  keep('M-30 -44H14L32 -26V44H-30Z'),
  cut('M12 -44L32 -24H12Z'),
  keep('M16 -39L28 -27H16Z'),
  cutLine(3.4, 'M-20 -26H2M-20 -13H20M-20 -1H20M-20 11H0'),
  ...apart(2.6, scallops(9, 4, 10, 14, 27)),
  cut(petals(5, 1.5, 7, 4.4, 0, 0.55, 14, 27)),
]

export const permit: Drawing = [
  keep('M-37 -30H37C42 -30 45 -27 45 -22V26C45 31 42 34 37 34H-37C-42 34 -45 31 -45 26V-22C-45 -27 -42 -30 -37 -30Z'),
  cut('M-36 -20H-4V24H-36Z'),
  keep(`${circle(8, -20, -7)}M-34 24C-34 10 -27 5 -20 5C-13 5 -6 10 -6 24Z`),
  cutLine(3.6, 'M6 -14H34M6 -2H34M6 10H26M6 21H34'),
]

export const compass: Drawing = [
  keep(circle(42)),
  cut(circle(33)),
  keepLine(
    3,
    [0, 45, 90, 135, 180, 225, 270, 315]
      .map(
        (degrees) =>
          `M${around(30, degrees)
            .map((n) => n.toFixed(1))
            .join(' ')}L${around(degrees % 90 ? 28 : 26, degrees)
            .map((n) => n.toFixed(1))
            .join(' ')}`,
      )
      .join(''),
  ),
  keep('M20 -20L7 7L-7 -7Z'),
  keepLine(3.4, 'M-18 18L-8 5L-5 8Z'),
  keep('M-20 20L-7 -7L7 7Z'),
  cut('M-13 13L-5 -2L2 5Z'),
  ...apart(2, circle(3.4)),
]

export const flame: Drawing = [
  keep('M2 -45C8 -30 30 -20 31 10C32 31 17 44 0 44C-17 44 -32 32 -31 11C-30 -3 -22 -10 -18 -22C-13 -17 -11 -12 -11 -6C-3 -16 3 -29 2 -45Z'),
  cut('M3 -6C7 4 17 8 17 21C17 31 9 37 0 37C-9 37 -17 31 -17 22C-17 14 -13 11 -10 5C-6 8 -5 11 -5 14C0 9 3 3 3 -6Z'),
  keep('M1 14C4 20 9 22 9 28C9 33 5 36 0 36C-5 36 -9 33 -9 28C-9 24 -6 22 -5 19C-3 20 -2 21 -2 23C0 21 1 18 1 14Z'),
  cutLine(2.8, 'M-24 8C-22 3 -20 0 -18 -4M22 -2C25 4 26 8 26 13M10 -17C13 -12 17 -9 20 -5'),
]

export const gas: Drawing = [
  keepLine(5, 'M-22 -12C-30 -22 -14 -30 -22 -42M0 -12C-8 -22 8 -30 0 -42M22 -12C14 -22 30 -30 22 -42'),
  keep('M-38 0H38C42 0 42 8 38 8H30V16H-30V8H-38C-42 8 -42 0 -38 0Z'),
  keep('M-42 20H42V42H-42Z'),
  cut(circle(8, 0, 31)),
  keepLine(3.4, 'M0 31V25'),
  cut(circle(4, -28, 31) + circle(4, 28, 31)),
  cutLine(2.8, 'M-28 4H28'),
]

export const briefcase: Drawing = [
  keepLine(5.4, 'M-14 -24V-36H14V-24'),
  keep('M-36 -26H36C41 -26 44 -23 44 -18V32C44 37 41 40 36 40H-36C-41 40 -44 37 -44 32V-18C-44 -23 -41 -26 -36 -26Z'),
  cutLine(3.2, 'M-44 2C-26 12 -12 12 -8 12M44 2C26 12 12 12 8 12'),
  ...apart(2.6, 'M-7 6H7V18H-7Z'),
  cut(both('M-34 -16H-20L-34 -4ZM-34 30V20L-22 30Z')),
]

export const place: Drawing = [
  keep('M0 44C-14 24 -31 8 -31 -13C-31 -32 -17 -45 0 -45C17 -45 31 -32 31 -13C31 8 14 24 0 44Z'),
  cut(circle(20, 0, -13)),
  keep(petals(6, 3, 17, 9, 0, 0.55, 0, -13)),
]

export const ballot: Drawing = [
  keep('M-18 -44H18V0H-18Z'),
  cutLine(3.6, 'M-8 -26L-2 -19L9 -33'),
  ...apart(3, 'M-40 -4H40V42H-40Z'),
  cut('M-24 3H24V8H-24Z'),
  cut(petals(8, 3, 13, 5, 0, 0.6, 0, 25)),
  cut(both('M-34 36L-34 26L-24 36Z')),
]

export const riceBag: Drawing = [
  keep(
    'M-14 -26C-20 -32 -22 -38 -22 -44C-14 -40 -8 -40 0 -44C8 -40 14 -40 22 -44C22 -38 20 -32 14 -26C32 -12 40 8 38 26C36 40 28 44 0 44C-28 44 -36 40 -38 26C-40 8 -32 -12 -14 -26Z',
  ),
  ...lineApart(2.6, 4.4, 'M-15 -25C-6 -21 6 -21 15 -25'),
  cut('M0 -10L22 12L0 34L-22 12Z'),
  keepLine(3, 'M0 30V0'),
  keep(both(`${leaf([-1, 26], [-12, 16], 6)}${leaf([-1, 17], [-12, 7], 6)}`)),
  keep(leaf([0, 10], [0, -5], 6)),
]

export const calendar: Drawing = [
  keep('M-34 -34H34C39 -34 42 -31 42 -26V36C42 41 39 44 34 44H-34C-39 44 -42 41 -42 36V-26C-42 -31 -39 -34 -34 -34Z'),
  ...lineApart(2.6, 5.4, 'M-18 -44V-28M18 -44V-28'),
  cut('M-34 -16H34V36H-34Z'),
  keepLine(9, 'M-25 -6h.5M-8 -6h.5M8 -6h.5M25 -6h.5M-25 10h.5M-25 26h.5M-8 26h.5M25 26h.5'),
  keep(petals(5, 0, 16, 12, 0, 0.6, 9, 11)),
  cutDots(3, [[9, 11]]),
]

export const megaphone: Drawing = [
  keep('M24 -38C28 -38 30 -36 30 -32V26C30 30 28 32 24 32C10 20 -4 16 -20 15V-21C-4 -22 10 -26 24 -38Z'),
  keep('M-26 -21V15H-32C-40 15 -45 8 -45 -3S-40 -21 -32 -21Z'),
  keep('M-28 20H-12L-6 42C-7 45 -18 45 -20 42Z'),
  keepLine(4.4, 'M36 -12C41 -8 41 2 36 6'),
  cut('M-12 -12C2 -14 12 -18 22 -26V-18C12 -11 2 -8 -12 -6Z'),
  cutLine(2.8, 'M-12 6C2 7 12 11 22 18'),
]

export const booklet: Drawing = [
  keep('M-34 -44H28C32 -44 35 -41 35 -37V37C35 41 32 44 28 44H-34Z'),
  cutLine(3.4, 'M-25 -44V44'),
  cutLine(2.8, 'M-15 -34H26V34H-15Z'),
  ...apart(2.6, scallops(12, 4, 12, 5, -12)),
  cut(petals(6, 2, 9, 5, 0, 0.55, 5, -12)),
  cutLine(3.4, 'M-6 14H17M-2 23H13'),
]

export const portrait: Drawing = [
  keep('M-34 -44H34V44H-34Z'),
  cut('M-26 -36H26V36H-26Z'),
  keep(`${circle(13, 0, -12)}M-24 36C-24 14 -14 6 0 6C14 6 24 14 24 36Z`),
  cut('M-6 9L0 18L6 9L9 11L0 24L-9 11Z'),
  cut(both('M-31 -41H-25L-31 -35ZM-31 41V35L-25 41Z')),
]

export const receipt: Drawing = [
  keep('M-30 -44H30V44L22.5 36L15 44L7.5 36L0 44L-7.5 36L-15 44L-22.5 36L-30 44Z'),
  cutLine(3.4, 'M-18 -32H18'),
  cutLine(3.4, both('M0 4L-12 -12M0 4V24M-12 6H0M-12 14H0')),
]

export const mobile: Drawing = [
  keep('M-18 -45H18C24 -45 27 -42 27 -36V36C27 42 24 45 18 45H-18C-24 45 -27 42 -27 36V-36C-27 -42 -24 -45 -18 -45Z'),
  cut('M-20 -34H20V30H-20Z'),
  cut(circle(3.4, 0, 37.5)),
  keep('M-15 -27H8V-10H-4L-10 -4V-10H-15Z'),
  keep('M15 2H-8V18H3L10 25V18H15Z'),
]

export const certificate: Drawing = [
  keep('M-44 -36H44V22H-44Z'),
  cutLine(2.8, 'M-37 -29H37V15H-37Z'),
  cutLine(3.4, 'M-22 -17H22M-26 -5H6M-26 5H2'),
  keep('M14 20L10 46L22 38L34 46L30 20Z'),
  ...apart(3, scallops(12, 4, 12, 22, 12)),
  cut(petals(6, 2, 9, 5, 0, 0.55, 22, 12)),
]

export const camera: Drawing = [
  keep('M-36 -26H-20L-13 -36H13L20 -26H36C41 -26 44 -23 44 -18V30C44 35 41 38 36 38H-36C-41 38 -44 35 -44 30V-18C-44 -23 -41 -26 -36 -26Z'),
  cut(circle(20, 0, 6)),
  keep(circle(15, 0, 6)),
  cut(petals(6, 3, 12, 6, 0, 0.55, 0, 6)),
  cut(circle(3.4, 32, -14)),
]

export const person: Drawing = [
  keep(circle(17, 0, -25)),
  keep('M-36 44C-36 14 -22 -2 0 -2C22 -2 36 14 36 44Z'),
  cut('M-9 2L0 14L9 2L13 4L0 22L-13 4Z'),
  cutLine(3, 'M0 24V40'),
  cut(both('M-26 40C-26 28 -24 20 -20 14C-20 24 -20 32 -20 40Z')),
]
