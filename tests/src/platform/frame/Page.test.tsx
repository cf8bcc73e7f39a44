import { act, screen } from '@testing-library/react'
import { Page } from '../../../../src/platform/frame/Page'
import { dropLogin, endQrCode } from '../../../../src/platform/login'
import { open, startAfresh, tap, text } from '../../support/open'
import { aPerson } from '../../support/samples'

const person = aPerson()

beforeEach(startAfresh)

const Letters = () => (
  <Page title='信' lead='只给您看。' foot='写信' login='登录后看您的信'>
    三封信
  </Page>
)

test("one person's page asks for a login in place of its content, and shows it once it is known whose it is", async () => {
  open(Letters)
  expect(text()).toContain('登录后看您的信')
  expect(text()).toContain('只给您看。')
  expect(text()).toContain('写信')
  expect(text()).not.toContain('三封信')

  await tap('登录')
  act(() => endQrCode({ token: 'token', refreshToken: 'refresh', expiresAt: '2026-11-23T11:12:00+08:00', person }))

  await screen.findByText(/三封信/)
  expect(text()).not.toContain('登录后看您的信')
})

test('whose login is dropped reads no more of it', () => {
  open(Letters, { person })
  expect(text()).toContain('三封信')

  act(dropLogin)

  expect(text()).not.toContain('三封信')
})
