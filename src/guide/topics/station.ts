import { t } from '@lingui/core/macro'
import type { Role } from '../../../contract/people'
import { editsCatalogue } from '../../catalogueDesk/lookup'
import { addresses } from '../../platform/addresses'
import type { Topic } from './topic'

const partner = (roles: readonly Role[]) => roles.includes('partner')

export const stationCase = (): Topic => ({
  name: 'station',
  motif: 'pomegranate',
  title: t`驿站的一件事，从问到办完`,
  note: t`先回一声，再说带什么，办完写记录`,
  places: [],
  seenBy: editsCatalogue,
  kind: 'station',
  parts: [
    {
      steps: [
        t`点“我来办”。30 分钟里先回一声，算的是上班时间。`,
        t`点“告诉他要带什么”，选材料。他手机上有单子，能拍的可以拍来；证件当面看。`,
        t`看过一样，点“材料看过了”。都有了点“材料齐了”。`,
        t`点“开始办”。三个工作日里要有一句进展，点“说说进展”。`,
        t`办完点“写记录，办完”。他看得到记录。`,
        t`过一星期“今天”会提醒打电话，打完点“记回访”。`,
      ],
    },
    {
      notes: [t`驿站的事只有本人、驿站和社区看得到。网格员和邻居都看不到，连有这件事都不知道。`],
    },
  ],
})

export const counter = (): Topic => ({
  name: 'counter',
  motif: 'calendar',
  title: t`窗口预约和叫号`,
  note: t`谁约了来，叫下一位，请假了怎么办`,
  places: [addresses.deskDay],
  seenBy: editsCatalogue,
  pictured: true,
  parts: [
    {
      steps: [
        t`在“窗口预约”里看今天谁来、办什么、带什么。人来了点“到了”，办好点“办完了”，没来点“没来”。`,
        t`取号排队的，点“叫下一位”。没人应就点下面那个，过的号会记着，他来了告诉您就行。`,
        t`老人没手机，点“替没手机的人取号”，填个称呼就行。`,
        t`要请假，点“请假、停办”，选多久、哪个窗口。能换到别的窗口的自动换，时间不变。`,
        t`换不了的排在“要帮着换时间的”里。打个电话，点“换个时间”。`,
      ],
    },
    {
      title: t`墙上的屏幕`,
      notes: [t`居民手机和屏幕上都是“窗口叫号”，只有号码，没有姓名。`],
    },
  ],
})

export const referring = (): Topic => ({
  name: 'referring',
  motif: 'megaphone',
  title: t({ message: '请别的单位帮忙', context: 'guide' }),
  note: t`先问本人，同意了才告诉他们`,
  places: [addresses.referrals],
  seenBy: editsCatalogue,
  pictured: true,
  parts: [
    {
      steps: [
        t`打开驿站的一件事，点“请别的单位帮忙”，选单位。`,
        t`选要告诉他们哪几项，写请他们做什么，点“问问本人”。`,
        t`本人在手机上点头；当面或者电话里同意的，点“记下本人怎么同意的”。没同意以前，那边什么都看不到。`,
        t`在“转出去的”里看那边接没接手。三个工作日没答复，“今天”会提醒，打个电话问问。`,
        t`不用了点“收回”，他们马上看不到。`,
      ],
    },
    {
      notes: [t`事情一直还在您手里，那边只是帮忙。办完、到日子、本人收回，他们就看不到了。`],
    },
  ],
})

export const unit = (): Topic => ({
  name: 'unit',
  motif: 'envelope',
  title: t`驿站转来的事怎么接`,
  note: t`单位联系人看这里`,
  places: [addresses.unitReferrals],
  seenBy: partner,
  parts: [
    {
      steps: [
        t`打开就是“驿站转来的”，最早的在上面。三个工作日里要答复。`,
        t`点开看请您做什么，和本人同意告诉您的几项。只给您看，请别抄、别转。`,
        t`能办点“我们来办”，办不了点“我们办不了”，写一句该找谁。`,
        t`办好点“办完了”，写办了什么、下一步怎么走。本人看得到。`,
      ],
    },
    {
      notes: [t`办完、到日子，或者本人收回了，这件事就看不到了。`],
    },
  ],
})

export const catalogue = (): Topic => ({
  name: 'catalogue',
  motif: 'book',
  title: t`改驿站条目，两个人看过`,
  note: t`一个人写，另一个人看，才给居民看`,
  places: [addresses.catalogueDesk],
  seenBy: editsCatalogue,
  pictured: true,
  parts: [
    {
      steps: [
        t`在“驿站条目”里点开一条，点“开始改”；新的点“写一条新的”。`,
        t`一段一段改，中文英文都写。说不准的空着，居民会看到“到驿站问”。`,
        t`写完点“写好了，请同事看”。`,
        t`同事点“看改了什么”，对着根据核一遍：对的点“看过了，发布”，不对的点“退回去改”写一句。`,
      ],
    },
    {
      title: t`不用等同事的`,
      notes: [
        t`停电、放假、换地方：点“写提醒”。这件事办不了：点“暂停不办”。存了居民就看得到。`,
        t`核对过没有变，点“今天核对过，没变”。半年没核对的会来提醒。`,
        t`自己写过的不能自己发布。站里只有一个人，就请社区的同事看。`,
      ],
    },
  ],
})
