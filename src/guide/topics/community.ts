import { t } from '@lingui/core/macro'
import type { Role } from '../../../contract/people'
import { organises } from '../../activityDesk/lookup'
import { confirmsHomes } from '../../desk/lookup'
import { managesPeople } from '../../peopleDesk/lookup'
import { addresses } from '../../platform/addresses'
import { worksAtDesk } from '../../platform/workplace'
import type { Topic } from './topic'

const manager = (roles: readonly Role[]) => roles.includes('manager')

export const activities = (): Topic => ({
  name: 'activities',
  motif: 'drum',
  title: t`办一场活动`,
  note: t`写好发布，改时间，签到，不办了`,
  places: [addresses.activityDesk],
  seenBy: organises,
  pictured: true,
  parts: [
    {
      steps: [
        t`点“办一个新活动”。以前办过的，点开再点“照这个再办一次”，日子自动排好。`,
        t`从上往下填。随时点“先存下来”，同事也能接着写。`,
        t`点“看看居民看到的样子”，没错就点“都对，发布”。`,
        t`当天点“看名单”。要大家签名就“打印名单”，也能“存成表格”。看电话要选为什么，本人会收到通知。`,
      ],
    },
    {
      title: t({ message: '有变化', context: 'guide' }),
      notes: [
        t`“改时间、地方”：名额都留着，报了名的都会收到通知。`,
        t`“改人数”：加了名额，候补的按先后补上。`,
        t`有话要说，点“给报名的人发消息”。`,
        t`“这场不办了”不能再恢复，写一句为什么，大家看得到。`,
      ],
    },
  ],
})

export const homes = (): Topic => ({
  name: 'homes',
  motif: 'house',
  title: t`确认谁住哪儿`,
  note: t`居民自己选了住址，网格员来确认`,
  places: [addresses.deskHomes],
  seenBy: confirmsHomes,
  pictured: true,
  parts: [
    {
      steps: [
        t`在“确认住址”里，认得的直接点“确认住这儿”。`,
        t`不认得，上门时点“给一个门口数字”，当面告诉这户人。他填上就确认了，七天有效，一家人都能用。`,
        t`不对的点“不住这儿”，住址会清掉，请本人重新选。`,
      ],
    },
    {
      notes: [t`同一户还有谁选了，写在下面，先看一眼再点。`],
    },
  ],
})

export const people = (): Topic => ({
  name: 'people',
  motif: 'people',
  title: t`谁在哪个岗位`,
  note: t`给岗位、收岗位、交接，查谁看得到什么`,
  places: [addresses.peopleDesk],
  seenBy: managesPeople,
  pictured: true,
  parts: [
    {
      steps: [
        t`在“人和家”里打姓名、手机后四位或者地址，点开一个人。`,
        t`点“给一个岗位”：做什么、在哪个组、到什么时候。到期自动结束。`,
        t`不干了，点“收回这个岗位”。手里没办完的，先选好交给谁。`,
        t`点错了，24 小时里可以点“撤销这次变动”。`,
      ],
    },
    {
      notes: [
        t`自己的岗位自己不能改，要请另一位管理员。`,
        t`有人问同事怎么看得到他的事，点“为什么看得到某件事”，填编号就知道。`,
        t`给了、收了，本人都会收到通知。重新打开就看得到工作台。`,
      ],
    },
  ],
})

export const roll = (): Topic => ({
  name: 'imports',
  motif: 'document',
  title: t`从表格导入楼和户`,
  note: t`先看一遍再写入，24 小时里能撤回`,
  places: [addresses.imports],
  seenBy: manager,
  parts: [
    {
      steps: [
        t`在“导入名册”里点“下载样表”，照着填小区、楼、单元、户。`,
        t`点“选一个表格”。先看会加什么、改什么，拿不准的一处一处定。`,
        t`没错再点“写入”。关掉也不要紧，会自己做完。`,
        t`写错了，24 小时里点“撤回这次导入”。`,
      ],
    },
    {
      notes: [t`只会添，不会删。表里的姓名、电话不会留下。`],
    },
  ],
})

export const figures = (): Topic => ({
  name: 'figures',
  motif: 'done',
  title: t`每月的数字怎么看`,
  note: t`响应、解决、满意，各算的是什么`,
  places: [addresses.rates],
  seenBy: manager,
  parts: [
    {
      notes: [
        t`“响应率”：到了时限的，有多少按时有人答复。`,
        t`“解决率”“满意率”：说了评价的，有多少说解决了、说满意。没说的不算。`,
        t`重新处理过的，按最后一次评价算。`,
        t`“把这个月的报修存成 Excel 表”，表里没有姓名和电话，住户家里的只写到单元。`,
      ],
    },
  ],
})

export const holidays = (): Topic => ({
  name: 'holidays',
  motif: 'lantern',
  title: t`每年填一次放假和调休`,
  note: t`填好了，时限才算得准`,
  places: [addresses.holidays()],
  seenBy: manager,
  parts: [
    {
      steps: [
        t`年底国务院办公厅出了通知，打开“放假和调休”，选那一年。`,
        t`法定假日已经在里面了。把另外放的、调休上班的填上，可以写 10月4日至7日。`,
        t`点“存好”，时限就照着算。`,
      ],
    },
  ],
})

export const settings = (): Topic => ({
  name: 'settings',
  motif: 'house',
  title: t`改社区的电话、上班时间和场地`,
  note: t`居民和同事都看得到的`,
  places: [addresses.settings],
  seenBy: manager,
  parts: [
    {
      steps: [t`打开“设置”，点要改的那一样。`, t`改完点“存好”，半分钟里大家就看到新的。`, t`改错了，到“改过什么”里点“换回改之前的”。`],
      notes: [t`同事同时在改，后存的会先看到改了什么，自己写的不会丢。`, t`“带到别的社区”把这些存成文件。不带联系人，也不带手机号。`],
    },
  ],
})

export const residents = (): Topic => ({
  name: 'residents',
  motif: 'person',
  title: t`居民看得到什么`,
  note: t`写之前想一想，谁会读到`,
  places: [],
  seenBy: worksAtDesk,
  parts: [
    {
      notes: [
        t`报的人：办到哪一步、谁在办、什么时候来，写给他的话和照片。每一步都留着，抹不掉。`,
        t`一起跟进的邻居：别人家里的事，只看得到进度，看不到是谁报的、说了什么、住几号。`,
        t`“内部备注，居民看不到”是写给同事的。选“居民也看得到”，他会收到消息。`,
        t`点电话、“看全名”，要选为什么。本人看得到是谁看的。`,
      ],
    },
    {
      title: t`自己看一看`,
      notes: [t`电脑上点左边的“居民页面”，手机上在“今天”的最下面点“看居民页面”。回来就到“办事”里点“回到工作台”。`],
    },
  ],
})
