import type { Contact } from '../../contract/communities'
import type { Settings } from '../../functions/communities/store'
import { desks } from './desks'

/** The demo community's id in addresses and keys. */
export const communityId = 'qingquan'

const weekdays = '周一到周五 8:30–12:00、14:30–17:30'

/** Invented people, with numbers that no exchange assigns. */
const contacts: Contact[] = [
  { name: '服务中心前台', duty: '什么事都可以问', phone: '0471-0000001', place: '党群服务中心一楼', hours: '每天 8:30–18:00' },
  { name: '社区值班', duty: '夜里和节假日', phone: '19900009000', place: '党群服务中心一楼值班室', hours: '全天' },
  { name: '马志强师傅', duty: '水暖、电路、门窗报修', phone: '19900001004', place: '服务中心院内维修组', hours: '每天 8:00–20:00' },
  { name: '乌云', duty: '新来的邻居办证、找活、遇到难处', phone: '19900001007', place: '红石榴驿站', hours: weekdays },
  { name: '何桂芳', duty: '邻里说事、调解', phone: '19900001008', place: '说理堂', hours: weekdays },
  { name: '佟立新律师', duty: '免费问法律', phone: '19900001009', place: '法务室', hours: '周二、周四 14:30–17:30' },
  { name: '赵春梅', duty: '报活动、进文艺队、做志愿者', phone: '19900001010', place: '妇女儿童之家', hours: '周一到周六 9:00–17:00' },
  { name: '刘娟', duty: '兴隆小区、清泉苑的网格员', phone: '19900001006', place: '兴隆小区2号楼楼下网格驿站', hours: weekdays },
  { name: '张敏', duty: '社区书记', phone: '19900001005', place: '党群服务中心二楼', hours: '周三下午在一楼接待，平时可以打电话' },
]

const emergency = [
  { name: '报警', phone: '110' },
  { name: '火警', phone: '119' },
  { name: '急救', phone: '120' },
  { name: '政务热线', phone: '12345' },
  { name: '燃气漏气抢修', phone: '0471-0000002' },
  { name: '停电抢修', phone: '0471-0000003' },
  { name: '停水抢修', phone: '0471-0000004' },
  { name: '暖气抢修', phone: '0471-0000005' },
]

const rooms: [id: string, name: string, capacity: number][] = [
  ['lecture-room', '理论宣讲室', 60],
  ['family-room', '妇女儿童之家', 40],
  ['council-hall', '好邻居议事厅', 80],
  ['station', '红石榴驿站', 30],
  ['reason-hall', '说理堂', 20],
  ['rehearsal-hall', '文艺排练厅', 120],
  ['craft-room', '书画剪纸室', 24],
  ['reading-room', '图书阅览室', 36],
  ['health-room', '健康小屋', 30],
  ['law-office', '法务室', 24],
]

const outdoor: [id: string, name: string][] = [
  ['square', '居民活动广场'],
  ['pomegranate-pavilion', '红石榴亭'],
  ['lotus-pavilion', '荷香凉亭'],
  ['culture-corridor', '文化长廊'],
  ['party-corridor', '党建长廊'],
  ['stage', '露天戏台'],
  ['fitness-corner', '健身角'],
  ['chess-corner', '棋牌角'],
  ['children-playground', '儿童游乐场'],
  ['basketball-court', '半场篮球场'],
  ['table-tennis', '乒乓球台'],
  ['spring-garden', '清泉小花园'],
  ['pomegranate-garden', '石榴园'],
  ['elm-yard', '老榆树院'],
  ['grape-trellis', '葡萄架下'],
  ['mural-lane', '壁画巷'],
  ['rule-of-law-lane', '法治小巷'],
  ['volunteer-stop', '志愿服务驿站'],
  ['barber-corner', '便民理发角'],
  ['drying-yard', '便民晾晒场'],
  ['swap-corner', '闲置交换角'],
  ['centre-yard', '服务中心前院'],
  ['xinglong-yard', '兴隆小区院心'],
]

/** Where the rooms are that somebody new would not find. */
const found: Readonly<Record<string, { floor: string; way: string }>> = {
  'lecture-room': { floor: '二楼 201', way: '服务中心东门进，上楼左手第一间' },
  'council-hall': { floor: '二楼 203', way: '服务中心东门进，电梯上二楼' },
  'rehearsal-hall': { floor: '三楼', way: '服务中心东门进，电梯上三楼，出来就是' },
  'craft-room': { floor: '一楼 105', way: '服务中心正门进，走到头右拐' },
  'reading-room': { floor: '一楼 102', way: '服务中心正门进，左手边' },
}

export const venues: Settings['venues'] = [
  ...rooms.map(([id, name, capacity]) => ({ id, name, outdoor: false, capacity, ...found[id] })),
  ...outdoor.map(([id, name]) => ({ id, name, outdoor: true, capacity: null })),
]

const teams: Settings['teams'] = [
  { id: 'repair-crew', name: '维修组', does: ['repair'] },
  { id: 'cleaning-crew', name: '保洁组', does: ['repair.cleaning', 'repair.road.ice'] },
  { id: 'station', name: '红石榴驿站', does: ['station'] },
  { id: 'lift-company', name: '电梯维保', does: ['repair.lift'] },
]

const grids: Settings['grids'] = [
  { id: 'grid-1', name: '第一网格', places: ['c01', 'c02', 'xinglong-yard', 'spring-garden'] },
  { id: 'grid-2', name: '第二网格', places: ['c03', 'c04', 'c05', 'c06', 'pomegranate-garden', 'culture-corridor'] },
  { id: 'grid-3', name: '第三网格', places: ['c07', 'c08', 'c09', 'c10', 'square', 'stage'] },
  { id: 'grid-4', name: '第四网格', places: ['c11', 'c12', 'c13', 'c14', 'fitness-corner', 'basketball-court'] },
  { id: 'grid-5', name: '第五网格', places: ['c15', 'c16', 'c17', 'c18', 'elm-yard', 'centre-yard'] },
]

/** The demo community's public facts, teams and grids. */
export const settings: Settings = {
  id: communityId,
  name: '清泉街社区',
  city: '呼和浩特',
  contacts,
  emergency,
  venues,
  teams,
  grids,
  desks,
  hours: {
    spans: [
      ['08:30', '12:00'],
      ['14:30', '17:30'],
    ],
    off: [],
    work: [],
  },
}
