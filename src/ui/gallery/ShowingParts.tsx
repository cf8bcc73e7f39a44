import { View } from '@tarojs/components'
import { Button } from '../Button'
import { Card } from '../Card'
import { Empty } from '../Empty'
import { Medallion } from '../papercut/Medallion'
import { Row } from '../Row'
import { Skeleton } from '../Skeleton'
import { Steps } from '../Steps'
import { Tag } from '../Tag'
import { Tile, Tiles } from '../Tiles'
import { steps, stepWords } from './samples'

const nothing = () => {}

export function ShowingParts() {
  return (
    <>
      <Card title='等着您的'>
        <Row motif='wrench' title='厨房水管漏水' note='师傅今天 15:00–16:00 上门' end={<Tag tone='waiting'>处理中</Tag>} onTap={nothing} />
        <Row motif='drum' title='周三合唱团排练' note='明天 14:30 · 文化长廊' end={<Tag tone='done'>已报名</Tag>} onTap={nothing} />
        <Row motif='scales' title='楼上漏水起争执' note='超时 25 分钟' end={<Tag tone='alert'>快超时</Tag>} onTap={nothing} />
      </Card>
      <Tiles>
        <Tile motif='wrench' title='报修' onTap={nothing} />
        <Tile motif='pomegranate' title='红石榴驿站' onTap={nothing} />
        <Tile motif='drum' title='约活动' onTap={nothing} />
        <Tile motif='lantern' title='约场地' onTap={nothing} />
        <Tile motif='scales' title='说事调解' onTap={nothing} />
        <Tile motif='lotus' title='便民服务' onTap={nothing} />
      </Tiles>
      <Card title='社区里的事' end={<Tag tone='plain'>全部</Tag>}>
        <Row
          picture={
            <View style={{ fontSize: '56px' }}>
              <Medallion seed='jianzhi' motif='scissors' />
            </View>
          }
          title='剪纸课作品展'
          note='来看看邻居们剪的窗花'
          onTap={nothing}
        />
      </Card>
      <Card>
        <Steps label='办理进度' steps={steps} words={stepWords} />
      </Card>
      <Card>
        <Skeleton label='正在加载' rows={2} />
      </Card>
      <Empty motif='empty' title='这个月还没有活动' note='看看下个月，或者过两天再来。' action={<Button kind='second'>看下个月</Button>} />
      <Empty motif='failed' title='没有打开' note='您填的都还在。' action={<Button onTap={nothing}>再试一次</Button>} />
      <Empty motif='offline' title='网络断了' note='连上网以后，会自动再试。' />
      <Empty motif='done' title='报好名了' note='12月22日 9:30，好邻居议事厅见。' />
    </>
  )
}
