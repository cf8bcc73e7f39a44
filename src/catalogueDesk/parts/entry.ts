import { useRouter } from '@tarojs/taro'
import { type EntryKey, EntryKind } from '../../../contract/catalogue/entries'

/** The entry that a page's address names; without one its id is empty. */
export function useEntry(): EntryKey {
  const { of, id = '' } = useRouter().params
  return { of: EntryKind.safeParse(of).data ?? 'service', id }
}
