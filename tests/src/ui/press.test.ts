type Press = typeof import('../../../src/ui/press')

function pressOn(target: string): Press {
  process.env.TARO_ENV = target
  let press: Press | undefined
  jest.isolateModules(() => {
    press = require('../../../src/ui/press')
  })
  if (!press) throw new Error('not loaded')
  return press
}

const before = process.env.TARO_ENV
afterEach(() => {
  if (before === undefined) delete process.env.TARO_ENV
  else process.env.TARO_ENV = before
})

test('on the web a part speaks as ARIA does', () => {
  const { spoken } = pressOn('h5')

  expect(spoken({ role: 'radio', label: '上午', checked: false, describedBy: 'hint', level: undefined })).toEqual({
    role: 'radio',
    'aria-label': '上午',
    'aria-checked': 'false',
    'aria-describedby': 'hint',
  })
})

test('in WeChat it speaks in the attributes WeChat has, and sends no others', () => {
  const { spoken, pressable } = pressOn('weapp')

  expect(spoken({ role: 'tab', label: '首页', pressed: true, level: 2, modal: true })).toEqual({
    'aria-role': 'tab',
    'aria-label': '首页',
    'aria-selected': 'true',
  })
  expect(pressable({ onTap: () => {} })).toEqual({ 'aria-role': 'button', hoverClass: 'pressed', onClick: expect.any(Function) })
})
