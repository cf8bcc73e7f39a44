import { page, program, removePrograms } from './fixtures/program'
import { launch } from './support/launch'
import { closePhones } from './support/phone'

afterEach(closePhones)
afterAll(removePrograms)

const open = (definition: string, wxml: string) =>
  launch({ folder: program(page('pages/home/index', definition, wxml)), patienceMilliseconds: 500 })

const form = `{
  data: { name: '', events: [] },
  note(event) { this.data.events.push(event.type + ':' + event.detail.value) },
  tell() { this.data.events.push('tap'); setTimeout(() => this.setData({ told: this.data.events.join(' ') }), 10) },
  send(event) { this.setData({ told: JSON.stringify(event.detail.value) }) } }`

test('typing comes letter by letter, and the field is left after the tap on a button', async () => {
  const wxml = `<view><view>姓名</view><input bindfocus="note" bindinput="note" bindblur="note" /></view><view bindtap="tell">好</view><view>{{told}}</view>`
  const phone = await open(form, wxml)

  await phone.types('姓名', '王秀')
  await phone.taps('好')

  await phone.sees('focus: input:王 input:王秀 tap blur:王秀')
  expect(phone.problems).toEqual([])
})

test('typing finds a field by its label, its placeholder and its spoken name, and stops at its length', async () => {
  const wxml = `
    <form bindsubmit="send">
      <view><view>姓名</view><input name="name" maxlength="3" /></view>
      <input name="phone" placeholder="手机号" value="{{name}}" />
      <textarea name="note" aria-label="备注" />
      <button form-type="submit">交</button>
    </form><view>{{told}}</view>`
  const phone = await open(form, wxml)

  await phone.types('姓名', '阿拉坦其其格')
  await phone.types('手机号', '19900000001')
  await phone.types('备注', '轻')
  await phone.types('备注', '重')
  await phone.taps('交')

  await phone.sees('{"name":"阿拉坦","phone":"19900000001","note":"重"}')
  expect(phone.problems).toEqual([])
})

test('typing with a keyboard of digits gives digits', async () => {
  const phone = await open(
    form,
    '<input aria-label="电话" type="number" bindblur="send" /><view bindtap="tell">好</view><view>{{told}}</view>',
  )

  await phone.types('电话', '0471-12a3')
  await phone.taps('好')

  await phone.sees('0471123')
})

test('typing ends with the key for it', async () => {
  const phone = await open(form, '<input placeholder="找" bindconfirm="send" bindblur="note" /><view>{{told}}</view>')

  await phone.types('找', '饺子')
  await phone.confirms()

  await phone.sees('"饺子"')
})
