import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Service } from '../../../contract/catalogue/catalogue'
import type { Mark } from '../../../contract/catalogue/draft'
import type { Entry } from '../../../contract/catalogue/entries'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { sayDate, today } from '../../platform/words/times'
import { isUnchecked } from '../../station/parts/lookup'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { Tag } from '../../ui/Tag'
import { showToast } from '../../ui/toast-store'
import { markService } from '../parts/asking'
import { differencesOf } from '../parts/differences.rules'
import { sayField, useSaying } from '../parts/words'
import { NoteSheet } from './NoteSheet'

/** What residents see now; of a service also what can be said of it at once. */
export function Live({ entry, catalogue }: { entry: Entry; catalogue: Catalogue }) {
  const { t } = useLingui()
  const { of, id } = entry
  return (
    <Card title={t`居民现在看到的`}>
      {entry.of === 'service' ? <Marks service={entry} /> : <Facts entry={entry} catalogue={catalogue} />}
      <Row motif='clock' title={t`看以前的样子`} onTap={() => void go(addresses.entryVersions({ of, id }))} />
    </Card>
  )
}

function Facts({ entry, catalogue }: { entry: Entry; catalogue: Catalogue }) {
  const facts = differencesOf(undefined, entry, useSaying(catalogue))
  return (
    <>
      {facts.map(({ field, come }) => (
        <Row key={field} title={sayField(field)} note={<View className='editing-words'>{come.join(' · ')}</View>} />
      ))}
    </>
  )
}

function Marks({ service }: { service: Service }) {
  const { t } = useLingui()
  const pick = usePick()
  const { id, state, note, checkedOn } = service
  const [noting, setNoting] = useState(false)
  const [closing, setClosing] = useState(false)
  const marking = useMutation({
    mutationFn: (mark: Mark) => markService({ serviceId: id, mark }),
    onSuccess: () => {
      setNoting(false)
      setClosing(false)
      showToast(t`记下了，一分钟内居民就能看到。`)
    },
  })
  const day = sayDate(checkedOn)
  const open = state === 'open'
  return (
    <>
      <Row
        title={t`办不办`}
        note={open ? t`在办` : t`暂停不办，居民会看到“别白跑”`}
        end={open ? undefined : <Tag tone='waiting'>{t`暂停不办`}</Tag>}
      />
      <Row title={t`上次核对`} note={day} end={isUnchecked(service) ? <Tag tone='alert'>{t`该核对了`}</Tag> : undefined} />
      {note !== null && <Row motif='bell' title={t`提醒`} note={<View className='editing-words'>{pick(note)}</View>} />}
      <Row motif='document' title={t`看居民看到的样子`} onTap={() => void go(addresses.service(id))} />
      <View className='editing-buttons'>
        {!noting && !closing && <Failure error={marking.error} />}
        {checkedOn !== today() && (
          <Button kind='second' busy={marking.isPending} onTap={() => marking.mutate({ what: 'checked' })}>{t`今天核对过，没变`}</Button>
        )}
        <Button kind='second' onTap={() => setNoting(true)}>
          {note === null ? t`写提醒` : t`改提醒`}
        </Button>
        {open ? (
          <Button kind='plain' onTap={() => setClosing(true)}>{t`暂停不办`}</Button>
        ) : (
          <Button kind='plain' busy={marking.isPending} onTap={() => marking.mutate({ what: 'opened' })}>{t`重新开办`}</Button>
        )}
      </View>
      <Sheet open={closing} title={t`先不办这件事了？`} closeText={t`关上`} onClose={() => setClosing(false)}>
        <View className='editing-words'>{t`所有居民马上看到“别白跑”，也不能约时间。随时可以重新开办。`}</View>
        <Failure error={marking.error} />
        <View className='editing-buttons'>
          <Button busy={marking.isPending} onTap={() => marking.mutate({ what: 'closed' })}>{t`先不办`}</Button>
        </View>
      </Sheet>
      <NoteSheet open={noting} note={note} marking={marking} onClose={() => setNoting(false)} />
    </>
  )
}
