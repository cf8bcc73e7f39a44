import { t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Community } from '../../../contract/communities'
import { useCommunity } from '../../communities/lookup'
import { dial } from '../../platform/dial'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { spoken } from '../../ui/press'
import { Row } from '../../ui/Row'
import { type Report, useReport } from './draft'
import type { QuestionProps } from './way'

/** National numbers, used when the community's own list can't be loaded. */
const always: Community['emergency'] = [
  { name: '119', phone: '119' },
  { name: '120', phone: '120' },
  { name: '110', phone: '110' },
]

/** The numbers that help with each danger, matched by name in the community's list; the fire brigade helps with all of them. */
const helpers: Record<string, RegExp> = { gas: /燃气/, fire: /火/, flooding: /水/, sparks: /电/, lift: /电梯|火/ }
const general = /火|急救/

/** People first: what to do at once and whom to call, before any form. */
export function Emergency({ way }: QuestionProps) {
  const { t } = useLingui()
  const about = dangerOf(useReport())
  const numbers = useCommunity().data?.emergency ?? always
  const helper = helpers[about] ?? general
  const first = numbers.filter(({ name }) => helper.test(name) || (numbers === always && about !== 'flooding'))
  const next = numbers.filter((one) => !first.includes(one) && general.test(one.name))
  return (
    <Page title={t`先顾人，马上打电话`} foot={<Button kind='second' onTap={() => way.goOn('emergency')}>{t`人安全了，接着报修`}</Button>}>
      <View className='report-advice' {...spoken({ role: 'alert' })}>
        {sayAdvice(about)}
      </View>
      <Card title={t`点一下就拨号`}>
        {[...first, ...next].map(({ name, phone }) => (
          <Row key={phone} motif='phone' title={name} note={phone === name ? undefined : phone} onTap={() => dial(phone)} />
        ))}
      </Card>
    </Page>
  )
}

const dangerOf = ({ danger, category }: Report) => (danger === undefined || danger === 'none' ? (category?.split('.')[0] ?? '') : danger)

function sayAdvice(about: string): string {
  switch (about) {
    case 'gas':
      return text`别开灯、别打火、别碰开关。能关就关上燃气阀门，打开窗户，人先到楼外，再打电话。`
    case 'fire':
      return text`人先出来，走楼梯，别坐电梯。出来把门带上，别回去拿东西，马上打 119。`
    case 'flooding':
      return text`先关总水阀。水离插座近，就先拉下电闸，别踩水去碰电。`
    case 'sparks':
      return text`别用手碰，别用水浇。够得着又安全，就拉下电闸，人离远一点。`
    case 'lift':
      return text`别扒门，别往外爬。按电梯里的警铃，靠墙站好，等人来救。`
    default:
      return text`人先离开，到安全的地方，再打电话。`
  }
}
