import { t } from '@lingui/core/macro'
import type { LifeEvent, Theme } from '../../../contract/catalogue/catalogue'

export const themes: readonly Theme[] = ['papers', 'work', 'hardship', 'policy', 'law']
export const events: readonly LifeEvent[] = ['arrived', 'job', 'birth', 'rent', 'illness', 'elders', 'school', 'leaving', 'trouble']

export const themeMotifs: Record<Theme, string> = {
  papers: 'permit',
  work: 'briefcase',
  hardship: 'riceBag',
  policy: 'megaphone',
  law: 'scales',
}

export function sayTheme(theme: Theme): string {
  switch (theme) {
    case 'papers':
      return t`登记办证`
    case 'work':
      return t`劳动就业`
    case 'hardship':
      return t`困难救助`
    case 'policy':
      return t`政策咨询`
    case 'law':
      return t`法律援助`
  }
}

export function sayEvent(event: LifeEvent): string {
  switch (event) {
    case 'arrived':
      return t`刚搬来`
    case 'job':
      return t`找活`
    case 'birth':
      return t`生孩子`
    case 'rent':
      return t`租房`
    case 'illness':
      return t`看病`
    case 'elders':
      return t`老家的老人`
    case 'school':
      return t`孩子上学`
    case 'leaving':
      return t`要走了`
    case 'trouble':
      return t`遇到难处`
  }
}
