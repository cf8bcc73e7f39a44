import { t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import type { DraftRow, ServiceVersion } from '../../../contract/catalogue/draft'
import type { ServiceProblem } from '../../../contract/catalogue/refusals'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { sayDate } from '../../platform/words/times'
import { sayEvent, sayTheme } from '../../station/themes/lookup'
import type { Field, Saying } from './differences.rules'
import type { Part } from './fields'

export function sayPart(part: Part): string {
  switch (part) {
    case 'name':
      return t`名字和一句话说明`
    case 'who':
      return t`谁能办`
    case 'bring':
      return t`带什么`
    case 'steps':
      return t`怎么办`
    case 'facts':
      return t`要多久，多少钱`
    case 'where':
      return t`去哪儿办`
    case 'sources':
      return t`根据什么`
    case 'words':
      return t`人家会怎么说`
  }
}

export function sayField(field: Field): string {
  const said: Record<Field, string> = {
    state: t`办不办`,
    note: t`提醒`,
    name: t`名字`,
    summary: t`一句话说明`,
    theme: t`哪一类`,
    who: t`谁能办`,
    events: t`遇到什么事会用到`,
    needs: t`带什么`,
    steps: t`怎么办`,
    time: t`要多久`,
    cost: t`多少钱`,
    days: t`法定天数`,
    workingDays: t`法定工作日`,
    organisation: t`去哪儿办`,
    sources: t`根据什么`,
    words: t`人家会怎么说`,
    wordsEn: t`英文会怎么说`,
    checkedOn: t`哪天核对的`,
  }
  return said[field]
}

/** What is wrong, with the field it is about. */
export function sayProblem({ field, why }: ServiceProblem): string {
  const [name = '', at] = field.split('.')
  const said = sayField(name as Field)
  const which = at === undefined ? said : `${said} ${Number(at) + 1}`
  switch (why) {
    case 'noChinese':
      return t`${which}：还没写中文。`
    case 'noEnglish':
      return t`${which}：还没写英文。`
    case 'noSource':
      return t`根据什么：至少写一处，法律条文或者网页都行。`
    case 'noOrganisation':
      return t`去哪儿办：还没选。`
    case 'unknownOrganisation':
      return t`去哪儿办：选的地方已经不在名单里了，重新选一个。`
    case 'noSet':
      return t`${which}：还没选材料，选一样，或者删掉这一项。`
    case 'emptySet':
      return t`${which}：有一种里面一样材料也没有。`
    case 'unknownDocument':
      return t`${which}：有的材料已经不在名单里了，重新选。`
    case 'sameName':
      return t`名字：已经有一条叫这个名字了，换一个。`
  }
}

export function sayState({ state, mine }: Pick<DraftRow, 'state' | 'mine'>): string {
  if (state === 'waiting') return mine ? t`等同事看` : t`等复核`
  return state === 'returned' ? t`退回来了` : t`正在写`
}

export function sayWhat(what: ServiceVersion['what']): string {
  switch (what) {
    case 'published':
      return t`改了，发布了`
    case 'checked':
      return t`核对过，没变`
    case 'closed':
      return t`暂停不办了`
    case 'opened':
      return t`重新开办`
    case 'noted':
      return t`写了或去掉了提醒`
  }
}

export const sayPeople = (names: readonly (string | null)[]): string => names.map((name) => name ?? t`没填姓名的同事`).join(t`、`)

/** How codes are said, in the language and with the documents and organisations of the catalogue. */
export function useSaying({ documents, organisations }: Catalogue): Saying {
  const english = useLingui().i18n.locale === 'en'
  const nameIn = (list: Catalogue['documents'] | Catalogue['organisations'], id: string) => {
    const name = list.find((one) => one.id === id)?.name
    return name === undefined ? id : english ? name.en : name.zh
  }
  return {
    theme: sayTheme,
    event: sayEvent,
    state: (state) => (state === 'open' ? t`在办` : t`暂停不办`),
    document: (id) => nameIn(documents, id),
    organisation: (id) => nameIn(organisations, id),
    day: sayDate,
  }
}
