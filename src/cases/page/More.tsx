import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { keptOf } from '../../../contract/cases/parts/keptOf'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import type { Acting } from '../act'
import { ActionForm } from '../form/ActionForm'
import { partViews } from '../parts/parts'
import { isOpen } from '../states'
import { sayAction } from '../words'
import type { PageOfKind } from './kind'
import { Reopen } from './Reopen'
import './page.scss'

/** Actions that the page offers under wording of their own, and those that parts offer where they are shown. */
const offered = ['urge', 'confirm', 'rate', 'reopen', 'withdraw', ...partViews.flatMap(({ offers = [] }) => offers)]

/** Less frequent actions: change the rating, reopen the case, withdraw it. */
export function More({ item, about, acting }: { item: Case; about: PageOfKind; acting: Acting }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<string>()
  const may = (action: string) => item.allowed.includes(action)
  const others = item.allowed.filter((action) => !offered.includes(action))
  const { words, rate } = about
  const say = () => (rate === undefined ? setOpen('rate') : void go(rate(item.id)))
  const close = () => setOpen(undefined)
  return (
    <View className='case-buttons'>
      {isOpen(item) &&
        about.ways?.(item).map(({ title, to }) => (
          <Button key={to} kind='second' onTap={() => void go(to)}>
            {title}
          </Button>
        ))}
      {may('rate') && (
        <Button kind='second' onTap={say}>
          {keptOf(item.parts, 'rating') === undefined ? t`说说满不满意` : t`改评价`}
        </Button>
      )}
      {may('reopen') && (
        <Button kind='second' onTap={() => setOpen('reopen')}>
          {words.again()}
        </Button>
      )}
      {others.map((action) => (
        <Button key={action} kind='second' onTap={() => setOpen(action)}>
          {sayAction(item.kind, action)}
        </Button>
      ))}
      {may('withdraw') && (
        <Button kind='plain' onTap={() => setOpen('withdraw')}>
          {words.withdraw()}
        </Button>
      )}
      <Sheet open={open === 'reopen'} title={words.againAsk()} closeText={t`关上`} onClose={close}>
        <Reopen item={item} onDone={close} />
      </Sheet>
      <Sheet open={open === 'withdraw'} title={words.withdrawAsk()} closeText={t`关上`} onClose={close}>
        <Withdraw item={item} about={about} acting={acting} onDone={close} />
      </Sheet>
      {[...others, 'rate'].map((action) => (
        <Sheet key={action} open={open === action} title={sayAction(item.kind, action)} closeText={t`关上`} onClose={close}>
          <ActionForm item={item} action={action} forStaff={false} acting={acting} onDone={close} />
        </Sheet>
      ))}
    </View>
  )
}

interface WithdrawProps {
  item: Case
  about: PageOfKind
  acting: Acting
  onDone: () => void
}

function Withdraw({ item, about: { words }, acting, onDone }: WithdrawProps) {
  const { t } = useLingui()
  const deed = { caseId: item.id, action: 'withdraw', mayWait: false }
  const withdraw = () => acting.mutate({ deed, said: words.withdrawn() }, { onSuccess: onDone })
  return (
    <>
      <Failure error={acting.error} />
      <View className='case-buttons'>
        <Button busy={acting.isPending} onTap={withdraw}>{t`撤回`}</Button>
        <Button kind='second' onTap={onDone}>
          {words.keep()}
        </Button>
      </View>
    </>
  )
}
