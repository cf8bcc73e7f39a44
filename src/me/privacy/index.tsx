import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { Page } from '../../platform/frame/Page'
import { Card } from '../../ui/Card'
import '../index.scss'

/** What is kept of a person, what for, who sees it and for how long; read without a login. docs/operations.md has it for WeChat's console. */
function PrivacyPage() {
  const { t } = useLingui()
  const parts = [
    {
      title: t`我们存什么`,
      lines: [
        t`微信给本小程序的编号，用来认出是您。不存您的微信号、头像和好友。`,
        t`您自己填的：姓名、电话、住址、同行人的称呼。电话加密保存。`,
        t`您办的事：报名、报修时写的话、照片和录音。`,
      ],
    },
    {
      title: t`用来做什么`,
      lines: [t`只用来给您留名额、修东西、答复您，再算社区办得快不快、好不好。不做广告，也不卖给别人。`],
    },
    {
      title: t`谁看得到`,
      lines: [t`只有经办您这件事的社区工作人员和师傅。邻居看不到您的姓名、电话和门牌号。`],
    },
    {
      title: t`手机上的权限`,
      lines: [
        t`照片和拍照：您点了加照片才用。照片里的位置信息会去掉。`,
        t`话筒：您点了录音才用。`,
        t`日历：您点“记到手机日历”才写一条，不读您的日历。`,
      ],
    },
    {
      title: t`存多久`,
      lines: [
        t`没有交上来的照片和录音，两天内删掉。`,
        t`系统运行的记录按《网络安全法》保留一年，里面没有姓名、电话和您写的话。`,
        t`其余的存到您删除资料为止。`,
      ],
    },
    {
      title: t`您可以`,
      lines: [
        t`在“我的资料”里随时改。`,
        t`在“我的”最下面删除您的资料：写的话和照片也会删掉，没办完的事等办完再删，只留编号和进度。`,
        t`有疑问，打社区的电话或者到社区来问。`,
      ],
    },
  ]
  return (
    <Page title={t`隐私说明`}>
      {parts.map(({ title, lines }) => (
        <Card key={title} title={title}>
          {lines.map((line) => (
            <View key={line} className='me-note'>
              {line}
            </View>
          ))}
        </Card>
      ))}
    </Page>
  )
}

export default whole(PrivacyPage)
