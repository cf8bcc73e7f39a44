import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { type Person, Phone } from '../../../contract/people'
import { PersonName } from '../../../contract/text'
import { draftOf } from '../../platform/drafts'
import { isRefusal } from '../../platform/failures'
import { showToast } from '../../ui/toast-store'
import { useMe } from '../lookup'
import { correctMe } from '../profile'

const Values = z.object({ name: z.string(), phone: z.string() })
type Values = z.infer<typeof Values>
type FieldId = keyof Values

const draft = draftOf('profile', Values)

/** Name and phone number as typed, kept as a draft until they are saved. */
export function useProfileForm(person: Person) {
  const { t } = useLingui()
  const values = useRef<Values>(draft.read() ?? { name: person.name ?? '', phone: '' })
  const [wrong, setWrong] = useState<FieldId[]>([])
  const me = useMe()
  const saving = useMutation({
    mutationFn: correctMe,
    onSuccess: (next) => {
      draft.drop()
      values.current = { name: next.name ?? '', phone: '' }
      showToast(t`存好了。`)
    },
    onError: (error) => isRefusal(error, 'PERSON_CHANGED') && void me.refetch(),
  })
  const keep = (part: Partial<Values>) => {
    values.current = { ...values.current, ...part }
    draft.keep(values.current)
  }
  const save = () => {
    const found = mistakesOf(values.current)
    setWrong(found)
    if (found.length > 0) return
    const { name, phone } = values.current
    saving.mutate({ name: name.trim() === '' ? null : name.trim(), ...(phone.trim() === '' ? {} : { phone: phone.trim() }) })
  }
  const words: Record<FieldId, string> = { name: t`姓名里有些符号不能用。`, phone: t`电话号码不对，请填 11 位手机号，或带区号的座机。` }
  return {
    values: values.current,
    saving: saving.isPending,
    error: saving.error,
    errors: wrong.map((fieldId) => ({ fieldId, text: words[fieldId] })),
    errorOf: (field: FieldId) => (wrong.includes(field) ? words[field] : undefined),
    keepName: (name: string) => keep({ name }),
    keepPhone: (phone: string) => keep({ phone }),
    dropPhone: () => saving.mutate({ phone: null }),
    save,
  }
}

function mistakesOf({ name, phone }: Values): FieldId[] {
  const mistakes: FieldId[] = []
  if (name.trim() !== '' && !PersonName.safeParse(name).success) mistakes.push('name')
  if (phone.trim() !== '' && !Phone.safeParse(phone.trim()).success) mistakes.push('phone')
  return mistakes
}
