import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import '../../cases/catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { longestSearch } from '../../../contract/search'
import { useLogin } from '../../platform/login'
import { worksAtDesk } from '../../platform/workplace'
import { Empty } from '../../ui/Empty'
import { Field } from '../../ui/Field'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { fieldId, focusField, useResultKeys } from './keys'
import { useTyping } from './lookup'
import { Results } from './Results'
import './index.scss'

/** Whatever staff look for while somebody is on the telephone: results follow the typing, and nothing typed is kept. */
function SearchPage() {
  const { t } = useLingui()
  const roles = useLogin()?.person.roles
  return (
    <StaffPage title={t`搜索`} login={t`登录后才能搜索`}>
      {roles !== undefined && (worksAtDesk(roles) ? <Search /> : <Empty motif='empty' title={t`这里是工作人员找人找事的地方`} />)}
    </StaffPage>
  )
}

function Search() {
  const { t } = useLingui()
  const { words, type, settle } = useTyping()
  // The field keeps its own text while somebody types; only a place that is chosen begins a new one.
  const [begun, begin] = useState({ round: 0, words: '' })
  const first = useRef<() => void>()
  useResultKeys()
  const narrow = (address: string) => {
    settle(address)
    begin({ round: begun.round + 1, words: address })
    focusField()
  }
  return (
    <>
      <Field
        key={begun.round}
        id={fieldId}
        label={t`找什么？`}
        hint={t`编号、姓名、手机后四位、地址，或者报修里的词`}
        defaultValue={begun.words}
        maxLength={longestSearch}
        onType={type}
        onCommit={settle}
        onSubmit={() => first.current?.()}
      />
      <Results words={words} first={first} onPlace={narrow} />
    </>
  )
}

export default whole(SearchPage)
