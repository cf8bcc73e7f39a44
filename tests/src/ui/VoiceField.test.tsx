import { fireEvent, render, screen } from '@testing-library/react'
import { type Voice, VoiceField } from '../../../src/ui/VoiceField'

const words = {
  hold: '按住说话',
  release: '松开结束',
  play: '听一听',
  stop: '停下',
  remove: '删掉重说',
  retry: '再传一次',
  seconds: (seconds: number) => `${seconds} 秒`,
}

function show(state: { voice?: Voice; recordingSeconds?: number; playing?: boolean } = {}) {
  const heard: string[] = []
  const hear = (what: string) => () => void heard.push(what)
  const deeds = { onStart: hear('start'), onStop: hear('stop'), onPlay: hear('play'), onRemove: hear('remove'), onRetry: hear('retry') }
  render(<VoiceField id='voice' label='说一说' playing={false} words={words} {...deeds} {...state} />)
  return heard
}

test('a finger that holds the button is heard until it lets go, and its tap begins nothing anew', () => {
  const heard = show()
  const button = screen.getByRole('button', { name: '按住说话' })

  fireEvent.touchStart(button)
  fireEvent.touchEnd(button)
  fireEvent.click(button)

  expect(heard).toEqual(['start', 'stop'])
})

test('without a finger a press begins, and another ends', () => {
  const heard = show()
  fireEvent.click(screen.getByRole('button', { name: '按住说话' }))
  fireEvent.keyDown(screen.getByRole('button', { name: '按住说话' }), { key: 'Enter' })

  expect(heard).toEqual(['start', 'start'])
})

test('while it listens it says so, for how long, and how to end', () => {
  const heard = show({ recordingSeconds: 7 })
  const button = screen.getByRole('button', { pressed: true })

  fireEvent.click(button)

  expect(button.textContent).toBe('松开结束7 秒')
  expect(screen.getByRole('timer').textContent).toBe('7 秒')
  expect(heard).toEqual(['stop'])
})

test('what was said can be heard, and deleted, and says how far it is', () => {
  const heard = show({ voice: { seconds: 12, progress: 40 } })

  fireEvent.click(screen.getByRole('button', { name: '听一听 12 秒' }))
  fireEvent.click(screen.getByRole('button', { name: '删掉重说 说一说' }))

  expect(screen.getByRole('progressbar', { name: '说一说' }).getAttribute('aria-valuenow')).toBe('40')
  expect(screen.queryByRole('button', { name: '再传一次 说一说' })).toBeNull()
  expect(heard).toEqual(['play', 'remove'])
})

test('one that failed says why and can be sent again', () => {
  const heard = show({ voice: { seconds: 12, progress: 40, error: '没有连上网络' } })

  fireEvent.click(screen.getByRole('button', { name: '再传一次 说一说' }))

  expect(screen.getByText('没有连上网络')).toBeTruthy()
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(heard).toEqual(['retry'])
})
