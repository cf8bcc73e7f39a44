import { useLingui } from '@lingui/react/macro'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import { useActing } from '../../cases/act'
import { ActionForm } from '../../cases/form/ActionForm'
import { sayAction, sayDone } from '../../cases/words'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { useWide } from '../../workplace/frame/wide'
import { deskWords } from '../deeds/kinds'
import { nextStep } from '../deeds/next'
import { Acts } from './Acts'
import { SplitForm } from './SplitForm'

const more = ':more'
const split = ':split'

/**
 * The natural next step as one big button. All other actions stand beside it where there is room, each with its letter; on a phone a
 * second button opens a sheet with them.
 */
export function Acting({ item, letters = true }: { item: Case; letters?: boolean }) {
  const { t } = useLingui()
  const wide = useWide()
  const [open, setOpen] = useState<string>()
  const acting = useActing()
  const kind = kindNamed(item.kind)
  const next = nextStep(kind, item.state, item.allowed)
  const others = item.allowed.filter((name) => name !== next)
  const show = (name: string | undefined) => {
    acting.reset()
    setOpen(name)
  }
  const close = () => show(undefined)
  const done = () => {
    close()
    // The new state is shown at the top of the page.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 150 })
  }
  const asksAnything = (name: string) => Object.keys(kind?.actions[name]?.asks ?? {}).length > 0
  const begin = (name: string) =>
    asksAnything(name)
      ? show(name)
      : acting.mutate({ deed: { caseId: item.id, action: name, mayWait: true }, said: sayDone(item.kind, name) }, { onSuccess: done })
  const words = deskWords(item.kind)
  const title = open === more ? t`还能做什么` : open === split ? words.split() : sayAction(item.kind, open ?? '')
  const acts = { kind: item.kind, next, others, busy: acting.isPending && open === undefined, begin, split: () => show(split) }
  return (
    <>
      {wide && <Acts {...acts} letters={letters} />}
      {wide && open === undefined && <Failure error={acting.error} />}
      {!wide && <Button kind='second' onTap={() => show(more)}>{t`其他操作`}</Button>}
      {!wide && next !== undefined && (
        <Button busy={acts.busy} onTap={() => begin(next)}>
          {sayAction(item.kind, next)}
        </Button>
      )}
      <Sheet open={open !== undefined} title={title} closeText={t`关上`} onClose={close}>
        {open === more && (
          <>
            {others.map((name) => (
              <Row key={name} title={sayAction(item.kind, name)} onTap={() => begin(name)} />
            ))}
            <Row title={words.split()} note={words.splitWhen()} onTap={() => show(split)} />
            <Failure error={acting.error} />
          </>
        )}
        {open === split && <SplitForm item={item} onDone={close} />}
        {open !== undefined && open !== more && open !== split && (
          <ActionForm key={open} item={item} action={open} forStaff acting={acting} onDone={done} />
        )}
      </Sheet>
    </>
  )
}
