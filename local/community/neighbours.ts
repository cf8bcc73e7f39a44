import { chance, shuffled } from './chance'
import type { DemoPerson } from './people'
import { homes } from './places'

/** A made-up neighbour, whom nobody logs in as. `companions` are the people they bring along. */
export type Neighbour = DemoPerson & { companions: string[] }

const howMany = 80
const mostCompanions = 3

const surnames = [...'王李张刘陈杨赵郝郭高马丁佟关云白武任田苗韩康段冯郑吴金']
const givenNames = [
  ...['建军', '桂英', '志刚', '秀梅', '玉兰', '海燕', '国庆', '丽华', '永胜', '淑珍', '文博', '晓燕', '美玲', '振华'],
  ...['俊杰', '雪梅', '凤霞', '爱民', '子轩', '雨桐', '新民', '巧云', '润生', '瑞芳', '继红', '金花', '浩然', '思雨'],
]
const oneWordNames = [
  ...['阿木尔', '萨仁', '巴特尔', '托娅', '苏和', '乌兰', '斯琴', '宝音', '格日勒', '哈斯', '朝鲁', '娜布其'],
  ...['那日苏', '高娃', '阿古拉', '塔娜', '孟和', '萨日朗', '特木尔', '其其格', '恩和', '敖登', '阿拉坦', '莫德格'],
]
const names = shuffled(
  surnames.flatMap((surname) => givenNames.map((given) => surname + given)),
  'names',
)

/** Neighbours who book now and then, so that seats are really taken. Every fourth is a volunteer. */
export const neighbours: Neighbour[] = Array.from({ length: howMany }, (_, at) => {
  const key = `neighbour-${String(at + 1).padStart(2, '0')}`
  const name = (at % 4 === 1 ? oneWordNames[(at - 1) / 4] : names[at]) ?? ''
  return {
    key,
    name,
    openid: `o${key}`.padEnd(28, '0'),
    roles: at % 4 === 0 ? ['resident', 'volunteer'] : ['resident'],
    note: '',
    home: homes[Math.floor(chance('home', key) * homes.length)]?.householdId,
    companions: shuffled([...names.slice(howMany), ...oneWordNames.slice(howMany / 4)], key).slice(0, mostCompanions),
  }
})
