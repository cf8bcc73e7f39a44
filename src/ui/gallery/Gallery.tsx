import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { Band } from '../Band'
import { Button } from '../Button'
import { Choice } from '../Choice'
import { bodySizes, type Colours, LookProvider, type TextSize, type Writing } from '../Look'
import { Screen } from '../Screen'
import { TabBar } from '../TabBar'
import { AskingParts } from './AskingParts'
import { PaperCuts } from './PaperCuts'
import { ShowingParts } from './ShowingParts'
import { tabs } from './samples'
import './Gallery.scss'

const sizes = [
  { value: 'standard', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'largest', label: '特大' },
]
const colourSets = [
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
  { value: 'system', label: '跟随手机' },
]
const writings = [
  { value: 'horizontal', label: '横排' },
  { value: 'vertical', label: '竖排' },
]

/** Every component of the kit, in any size, colours and writing direction. The query sets the start: `?textSize=large&colours=dark&writing=vertical`. */
export function Gallery() {
  const { params } = useRouter()
  const [textSize, setTextSize] = useState(known(params.textSize, Object.keys(bodySizes) as TextSize[]))
  const [colours, setColours] = useState(known<Colours>(params.colours, ['light', 'dark', 'system']))
  const [writing, setWriting] = useState(known<Writing>(params.writing, ['horizontal', 'vertical']))
  const choices = (
    <>
      <Choice id='size' label='字号' compact options={sizes} value={textSize} onChange={(value) => setTextSize(value as TextSize)} />
      <Choice id='colours' label='颜色' compact options={colourSets} value={colours} onChange={(value) => setColours(value as Colours)} />
      <Choice id='writing' label='文字方向' compact options={writings} value={writing} onChange={(value) => setWriting(value as Writing)} />
    </>
  )
  if (textSize === undefined && colours === undefined && writing === undefined) return <AllParts choices={choices} />
  return (
    <LookProvider textSize={textSize ?? 'standard'} colours={colours ?? 'system'} writing={writing}>
      <AllParts choices={choices} />
    </LookProvider>
  )
}

function AllParts({ choices }: { choices: ReactNode }) {
  const [tab, setTab] = useState('home')
  const band = (
    <Band
      over='清泉街社区'
      title='冬至包饺子'
      lines={['农历十一月十四 · 还有 29 天', '名额还剩 42 个']}
      seed='act_dongzhi'
      motif='dumpling'
    />
  )
  return (
    <Screen band={band} foot={<Feet />} tabs={<TabBar label='主要页面' items={tabs} active={tab} onSelect={setTab} />}>
      {choices}
      <View className='gallery'>
        <ShowingParts />
        <AskingParts />
        <PaperCuts />
      </View>
    </Screen>
  )
}

function Feet() {
  return (
    <>
      <Button kind='second' onTap={() => {}}>
        打电话
      </Button>
      <Button onTap={() => {}}>给 2 个人报名</Button>
    </>
  )
}

function known<T extends string>(value: string | undefined, all: T[]): T | undefined {
  return all.find((one) => one === value)
}
