import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { ReferralOutcome, RefusedBecause, type UnitReferral } from '../../../contract/referrals'
import { sayReferralOutcome, sayRefusedBecause } from '../../cases/referrals/words'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { goInstead } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { accept, finish, lookAgain, refuse } from '../asking'
import '../../cases/referrals/referrals.scss'

type Asked = 'refuse' | 'finish'

/** Accepting, refusing with a reason, and the outcome, which cannot be left out. */
export function Answering({ referral: { id, state } }: { referral: UnitReferral }) {
  const { t } = useLingui()
  const [asked, ask] = useState<Asked>()
  const accepting = useMutation({ mutationFn: accept, onSuccess: () => showToast(t`接手了，驿站和本人都看得到。`), onError: lookAgain })
  return (
    <View className='referral-buttons'>
      <Failure error={accepting.error} />
      {state === 'sent' && <Button busy={accepting.isPending} onTap={() => accepting.mutate({ referralId: id })}>{t`我们来办`}</Button>}
      {state === 'accepted' && <Button onTap={() => ask('finish')}>{t`办完了`}</Button>}
      <Button kind='second' onTap={() => ask('refuse')}>{t`我们办不了`}</Button>
      <Sheet
        open={asked !== undefined}
        title={asked === 'finish' ? t`办得怎么样？` : t`为什么办不了？`}
        closeText={t`关上`}
        onClose={() => ask(undefined)}
      >
        {asked !== undefined && <Ending key={asked} referralId={id} asked={asked} />}
      </Sheet>
    </View>
  )
}

const codesOf: Record<Asked, readonly string[]> = { refuse: RefusedBecause.options, finish: ReferralOutcome.options }

function Ending({ referralId, asked }: { referralId: string; asked: Asked }) {
  const { t } = useLingui()
  const words = useRef('')
  const [code, choose] = useState<string>()
  const [missing, setMissing] = useState({ code: false, words: false })
  const ending = useMutation({
    mutationFn: async (said: string) =>
      asked === 'finish'
        ? finish({ referralId, outcome: code as ReferralOutcome, words: said })
        : refuse({ referralId, reason: code as RefusedBecause, words: said }),
    onSuccess: () => {
      showToast(asked === 'finish' ? t`记下了，辛苦您。` : t`好，还给驿站了。`)
      void goInstead(addresses.unitReferrals)
    },
    onError: lookAgain,
  })
  const send = () => {
    const said = words.current.trim()
    setMissing({ code: code === undefined, words: said === '' })
    if (code !== undefined && said !== '') ending.mutate(said)
  }
  const say = asked === 'finish' ? sayReferralOutcome : sayRefusedBecause
  return (
    <View className='referral-buttons'>
      <Choice
        id='ending'
        label={asked === 'finish' ? t`结果` : t`原因`}
        options={codesOf[asked].map((value) => ({ value, label: say(value) }))}
        value={code}
        error={missing.code && code === undefined ? t`请选一个。` : undefined}
        onChange={choose}
      />
      <Field
        id='ending-words'
        type='paragraph'
        label={asked === 'finish' ? t`说说办了什么，下一步怎么走` : t`说一句，该去找谁`}
        error={missing.words ? t`请写一句，本人会看到。` : undefined}
        maxLength={500}
        onCommit={(value) => {
          words.current = value
        }}
      />
      <Failure error={ending.error} />
      <Button busy={ending.isPending} onTap={send}>
        {asked === 'finish' ? t`办完了` : t`还给驿站`}
      </Button>
    </View>
  )
}
