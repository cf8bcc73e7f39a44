import { t } from '@lingui/core/macro'
import type { Role } from '../../../contract/people'
import { addresses } from '../../platform/addresses'
import { worksAtDesk } from '../../platform/workplace'
import type { Topic } from './topic'

const repairs = (roles: readonly Role[]) => roles.some((role) => role === 'serviceWorker' || role === 'gridWorker' || role === 'manager')
const dispatches = (roles: readonly Role[]) => roles.includes('gridWorker') || roles.includes('manager')

export const today = (): Topic => ({
  name: 'today',
  motif: 'clock',
  title: t`今天先办哪件`,
  note: t`等着您的都排好了，最急的在上面`,
  places: [addresses.today],
  seenBy: worksAtDesk,
  pictured: true,
  parts: [
    {
      steps: [
        t`打开就是“今天”。从上往下办：危险的、超时的、约了上门的，接着是还没人接的、今天到期、该打电话的、您手上的。`,
        t`每行右边写着还剩多久。一件只排一次，排在最急的那一组。`,
        t`行里的按钮就是下一步，点一下就办，不用先点开。`,
        t`“还有这些”是别处等您的：住址、窗口预约、转出去没人回话的、驿站条目。`,
      ],
    },
    {
      title: t`没有信号的时候`,
      notes: [t`照常点、照常写，手机先存着，有网了自动发。`, t`要是同事抢先办了，您写的不会丢，会留成备注。列表上面会写有几件没发成。`],
    },
  ],
})

export const repair = (): Topic => ({
  name: 'repair',
  motif: 'wrench',
  title: t`一件报修，从接到办完`,
  note: t`师傅怎么办，社区怎么接，每个按钮做什么`,
  places: [],
  seenBy: repairs,
  pictured: true,
  kind: 'repair',
  parts: [
    {
      title: t({ message: '师傅', context: 'guide' }),
      steps: [
        t`在“办件”里看到没人接的，点“抢单”。派给您的不用抢。`,
        t`点“约上门时间”，居民点头才算说定。看电话要选为什么，他会知道。`,
        t`到了点“开始处理”。要等材料点“挂起”，能干了点“继续处理”。`,
        t`修好点“办好了”，写花了多少钱，拍一张照片。`,
        t`办不了点“退回”，写一句为什么，班组再派人。`,
      ],
    },
    {
      title: t`网格员和社区`,
      steps: [
        t`30 分钟里先点“受理”回一声，算的是上班时间。`,
        t`点“派单”定谁去。不归社区的点“转办”，或者“不予受理”说明该找谁。`,
        t`修好了居民三天没确认，打个电话，点“电话确认”替他记下。`,
        t`办结以后问一声，点“回访”。`,
      ],
    },
    {
      title: t`要多快`,
      notes: [
        t`有危险的两小时，急的一个工作日，一般的七个工作日，复杂的十五个工作日。`,
        t`法定假日不算在工作日里。剩多少，点开一件就写着。`,
      ],
    },
  ],
})

export const dispatch = (): Topic => ({
  name: 'dispatch',
  motif: 'people',
  title: t`派单和换人`,
  note: t`派给谁，一次派几件，换班组，请人一起干`,
  places: [],
  seenBy: dispatches,
  parts: [
    {
      steps: [
        t`点开一件，点“派单”。选“轮到谁就派给谁”，就派给等得最久的师傅；也可以自己选人。`,
        t`一次派几件：在“办件”里点“选几件…”，一次最多二十件。没派成的还选着，再试就行。`,
        t`派错了班组，点“转给别的班组”。换个师傅，再点一次“派单”。`,
        t`一家干不完，点“加协办”。`,
        t`两家报的同一件事，点“合并”。一次报了两样，点“拆出一件”。`,
      ],
    },
    {
      notes: [t`自己报的事，不能派给自己办，也不能自己确认。`],
    },
  ],
})

export const lists = (): Topic => ({
  name: 'lists',
  motif: 'hands',
  title: t`办件列表和快捷键`,
  note: t`只看要看的，电脑上不用鼠标也能办`,
  places: [addresses.desk],
  seenBy: worksAtDesk,
  pictured: true,
  parts: [
    {
      steps: [
        t`先选看哪些：“在办”是该我们动手的，“在等的”是等居民、等材料、转出去的，“办完的”按月看。`,
        t`再点条件，只看“超时”“危险”“待接单”的，后面的数字是几件。再点一下就取消。`,
        t`“哪一类…”只看一类事，比如水暖、电梯。`,
        t`点一行就打开。电脑上列表在左，这一件在右。`,
      ],
    },
    {
      title: t`电脑键盘`,
      notes: [
        t`上下箭头，或者 J 和 K：换一行。回车：打开。X：选上这一件。`,
        t`按钮旁边的字母：按一下就是点那个按钮。Esc：关上。`,
        t`斜杠 /：搜索。问号 ?：打开这里的说明。`,
      ],
    },
  ],
})

export const search = (): Topic => ({
  name: 'search',
  motif: 'compass',
  title: t`找一件事、一个人、一户`,
  note: t`居民在电话里怎么说，就怎么打`,
  places: [addresses.search],
  seenBy: worksAtDesk,
  pictured: true,
  parts: [
    {
      steps: [
        t`点“搜索”，边打边找。电脑上按斜杠 / 就打开。`,
        t`编号怎么说都行：11月28日21号、11-28 第21号、21号、BX-20261128-0021。`,
        t`人：王秀兰，只打姓也行；手机尾号 1001，或者整个号码。`,
        t`住处：3号楼2单元401，3-2-401，只打 401 也行。`,
        t`报的什么：漏水、路灯，两个字以上。可以连着打：王 漏水。`,
      ],
    },
    {
      notes: [t`只找得到归您看的。网格员找自己网格里的人和家，维修师傅只找自己班组的事，不能按姓名和电话找。`, t`您打的字不会留下来。`],
    },
  ],
})
