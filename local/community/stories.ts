import type { Form } from '../../contract/cases/kind'
import type { ActionInput } from '../../contract/cases/parts/kept'
import { type ReferralStory, referredStories } from './referrals'

/** One step of a story: hours since its beginning, the person, the action and its input. */
export type Step = [hours: number, who: string, action: string, input?: ActionInput | 'visit']

/** The story of a case, a repair by default: how many days before the first start it began, at what time, by whom, and what followed. */
export type Story = {
  key: string
  kind?: string
  daysAgo: number
  time: string
  who: string
  form: Form
  steps: Step[]
  referral?: ReferralStory
}

const home = (householdId: string) => ({ place: { householdId } })
const thanks: ActionInput = { rating: { answered: true, solved: 'yes', satisfied: true } }
const so: ActionInput = { rating: { answered: true, solved: 'half', satisfied: false, words: '滴得慢了，可还在滴。' } }

/** What 白音 has to bring for his residence permit. */
const permitNeeds: NonNullable<ActionInput['needs']> = [
  { anyOf: [['id-card']] },
  { anyOf: [['photo']] },
  { anyOf: [['lease'], ['landlord-statement']] },
]

const done = (who: string, note: string, desk = 'liujuan'): Step[] => [
  [0.3, desk, 'accept', { note: '收到了，马上安排师傅。' }],
  [1, who, 'take'],
  [3, who, 'start'],
  [5, who, 'complete', { note, costs: [{ what: '材料', fen: 3_500, residentFen: 0 }] }],
]

const schoolRecord: ActionInput['record'] = {
  asked: '外孙明年上小学，户口在赤峰市里，问要带什么、什么时候报名。',
  done: '把入学要的材料一样一样说清楚了：居住证、租房合同、疫苗本。打电话问了片区小学，明年五月登记。',
  outcome: 'done',
  next: '五月初驿站提醒她，带上材料一起去登记。',
}

/** Recent repairs; the leak in 王秀兰's flat, from the flat above, is the story the product was made for. */
export const stories: Story[] = [
  {
    key: 'leak',
    daysAgo: 1,
    time: '15:10',
    who: 'wangxiulan',
    form: {
      danger: 'none',
      category: 'plumbing.leak',
      ...home('c01-b2-1-301'),
      text: '厨房顶上往下滴水，墙皮都泡了，楼上是新搬来的小伙子。',
      times: ['anytime'],
    },
    steps: [
      [0.2, 'liujuan', 'accept', { note: '王阿姨别急，先拿盆接着，我叫师傅过去。' }],
      [0.5, 'mazhiqiang', 'take'],
      [0.6, 'mazhiqiang', 'proposeVisit', 'visit'],
    ],
  },
  {
    key: 'radiator',
    daysAgo: 9,
    time: '09:05',
    who: 'qimuge',
    form: {
      danger: 'none',
      category: 'plumbing.noHeat',
      ...home('c02-b1-2-301'),
      text: '客厅暖气不热，屋里只有十五度。',
      times: ['weekdayMorning'],
    },
    steps: [...done('mazhiqiang', '放了气，阀门也换了，摸着热了。'), [8, 'qimuge', 'confirm', thanks]],
  },
  {
    key: 'stairwell-lamp',
    daysAgo: 3,
    time: '18:40',
    who: 'maxiuying',
    form: {
      danger: 'none',
      category: 'lighting.stairwell',
      place: { buildingId: 'c05-b2', unit: 3, where: '三层拐角' },
      text: '楼道灯不亮三天了，老人上下楼看不见。',
    },
    steps: [
      [15, 'zhangmin', 'dispatch', { worker: 'batu' as never, note: '巴图师傅顺路看看。' }],
      [17, 'batu', 'start'],
      [17.5, 'batu', 'pause', { reason: 'parts', note: '声控开关坏了，货明天到。' }],
    ],
  },
  {
    key: 'half',
    daysAgo: 6,
    time: '10:20',
    who: 'heguifang',
    form: { danger: 'none', category: 'plumbing.leak', ...home('c10-b1-2-502'), text: '卫生间水管接头滴水。', times: ['weekdayAfternoon'] },
    steps: [
      ...done('mazhiqiang', '换了接头。', 'zhangmin'),
      [9, 'heguifang', 'confirm', so],
      [10, 'heguifang', 'reopen', { note: '还在滴，麻烦再来看看。' }],
    ],
  },
  {
    key: 'ice',
    daysAgo: 2,
    time: '07:50',
    who: 'zhaochunmei',
    form: { danger: 'none', category: 'road.ice', place: { venueId: 'square', where: '东边台阶' }, text: '台阶结了冰，早上有人滑倒。' },
    steps: [
      [1, 'wuguixiang', 'take'],
      [2, 'wuguixiang', 'start'],
      [4, 'wuguixiang', 'complete', { note: '铲了冰，撒了防滑砂。' }],
      [6, 'zhaochunmei', 'confirm', thanks],
    ],
  },
  {
    key: 'gate',
    daysAgo: 0,
    time: '00:30',
    who: 'baiyin',
    form: { danger: 'none', category: 'access.gate', place: { buildingId: 'c01-b2', unit: 1 }, text: '单元门关不上，夜里灌风。' },
    steps: [],
  },
  {
    key: 'socket',
    daysAgo: 5,
    time: '11:15',
    who: 'baiyin',
    form: {
      danger: 'none',
      category: 'electric.socket',
      ...home('c01-b2-1-401'),
      text: '厨房插座一插就跳闸。',
      times: ['weekdayEvening', 'weekend'],
    },
    steps: [...done('batu', '换了插座，线头也包好了。'), [30, 'baiyin', 'confirm', thanks]],
  },
  {
    key: 'private',
    daysAgo: 12,
    time: '14:40',
    who: 'qimuge',
    form: { danger: 'none', category: 'doors.window', ...home('c02-b1-2-301'), text: '窗户玻璃裂了，想换一块。' },
    steps: [
      [
        1,
        'zhangmin',
        'decline',
        { reason: 'privateProperty', turnTo: '清泉街玻璃店 0471-0000011', note: '玻璃要自家换，店里给社区居民便宜两成。' },
      ],
    ],
  },
  {
    key: 'rubbish',
    daysAgo: 4,
    time: '16:05',
    who: 'liujianguo',
    form: { danger: 'none', category: 'cleaning.rubbish', place: { venueId: 'xinglong-yard' }, text: '装修垃圾堆在院心，好几天没人拉。' },
    steps: [
      [1, 'wuguixiang', 'take'],
      [3, 'wuguixiang', 'start'],
      [22, 'wuguixiang', 'complete', { note: '叫了车，今天早上拉走了。' }],
    ],
  },
  {
    key: 'permit',
    kind: 'station',
    daysAgo: 2,
    time: '10:20',
    who: 'baiyin',
    form: { category: 'papers', service: 'residence-permit', text: '想办居住证，房东人在外地。', reach: 'message' },
    steps: [
      [0.3, 'wuyun', 'accept', { note: '小白你好，房东不在也能办，先看看下面的材料。' }],
      [0.5, 'wuyun', 'askDocuments', { needs: permitNeeds, note: '有房东写的声明就行，我发你样子。' }],
      [4, 'baiyin', 'lackPaper', { document: 'lease', note: '没签过合同，每个月转账。' }],
    ],
  },
  {
    key: 'wages',
    kind: 'station',
    daysAgo: 0,
    time: '01:10',
    who: 'qimuge',
    form: { category: 'work', text: '我弟弟在工地干了两个月，工钱要不回来，去找谁？', reach: 'call' },
    steps: [],
  },
  {
    key: 'school',
    kind: 'station',
    daysAgo: 11,
    time: '15:00',
    who: 'maxiuying',
    form: { category: 'policy', service: 'school-enrolment', text: '外孙明年上小学，户口在赤峰。', reach: 'message' },
    steps: [
      [0.4, 'wuyun', 'accept'],
      [2, 'wuyun', 'complete', { record: schoolRecord }],
      [20, 'maxiuying', 'remark', { remark: '户口在赤峰市敖汉旗，不是市里。' }],
    ],
  },
  ...referredStories,
]
