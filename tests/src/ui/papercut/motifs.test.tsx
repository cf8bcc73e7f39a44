import { readFileSync, statSync } from 'node:fs'
import { render, screen } from '@testing-library/react'
import { drawingsBySheet } from '../../../../src/ui/papercut/all-drawings'
import { Motif } from '../../../../src/ui/papercut/Motif'
import { markSvg } from '../../../../src/ui/papercut/mark'
import { motifStyles } from '../../../../src/ui/papercut/motif-styles'
import { motifNames } from '../../../../src/ui/papercut/names'

test('the style sheets are what the drawings give', () => {
  for (const [sheet, drawings] of Object.entries(drawingsBySheet)) {
    expect(readFileSync(`src/ui/papercut/${sheet}.scss`, 'utf8')).toBe(motifStyles(drawings))
  }
})

test('every name is drawn, and every drawing has a name', () => {
  const drawn = Object.values(drawingsBySheet).flatMap((drawings) => Object.keys(drawings))

  expect([...motifNames].sort()).toEqual(drawn.sort())
  expect(drawn.length).toBeGreaterThanOrEqual(20)
})

test('a motif whose sheet a page does not load is a pomegranate there, not a square', () => {
  expect(motifStyles(drawingsBySheet.motifs)).toMatch(/'pomegranate', '\.motif', '\.motif\.motif-/)
})

test('each motif is short enough to be one of many', () => {
  for (const drawings of Object.values(drawingsBySheet)) {
    for (const [name, drawing] of Object.entries(drawings)) {
      expect({ name, long: motifStyles({ [name]: drawing }).length > 1_500 }).toEqual({ name, long: false })
    }
  }
})

test('a name this version does not draw becomes a pomegranate', () => {
  const { container } = render(<Motif name='unicorn' />)

  expect(container.querySelector('.motif-pomegranate')).not.toBeNull()
})

test('a motif is silent unless it is given words', () => {
  render(
    <>
      <Motif name='drop' />
      <Motif name='wrench' label='报修' />
    </>,
  )

  expect(screen.getAllByRole('img')).toHaveLength(1)
  expect(screen.getByRole('img', { name: '报修' }).className).toContain('motif-wrench')
})

test('the icons of the tab bar weigh at most 4 KB each, and the mark is the drawn one', () => {
  for (const tab of ['home', 'activities', 'services', 'me']) {
    for (const state of ['', '-selected']) expect(statSync(`src/assets/tabs/${tab}${state}.png`).size).toBeLessThanOrEqual(4_096)
  }
  expect(readFileSync('src/assets/mark.svg', 'utf8').trim()).toBe(markSvg())
})
