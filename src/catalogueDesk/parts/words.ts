import { t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import type { Document, LifeEvent, Organisation, Theme } from '../../../contract/catalogue/catalogue'
import type { DraftRow, EntryVersion } from '../../../contract/catalogue/draft'
import type { EntryKind } from '../../../contract/catalogue/entries'
import type { EntryProblem } from '../../../contract/catalogue/refusals'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { sayDate } from '../../platform/words/times'
import { sayEvent, sayTheme } from '../../station/themes/lookup'
import type { Field, Saying } from './differences.rules'
import type { Part } from './fields'

export function sayKind(of: EntryKind): string {
  switch (of) {
    case 'service':
      return t`服务`
    case 'document':
      return t`材料`
    case 'organisation':
      return t`单位`
    case 'term':
      return t`名词`
  }
}

export function sayNew(of: EntryKind): string {
  switch (of) {
    case 'service':
      return t`写一条新的`
    case 'document':
      return t`加一样材料`
    case 'organisation':
      return t`加一个单位`
    case 'term':
      return t`加一个名词`
  }
}

export function sayPart(part: Part): string {
  const said: Record<Part, string> = {
    name: t`名字和一句话说明`,
    who: t`谁能办`,
    bring: t`带什么`,
    steps: t`怎么办`,
    facts: t`要多久，多少钱`,
    where: t`去哪儿办`,
    sources: t`根据什么`,
    words: t`人家会怎么说`,
    from: t`从哪儿来`,
    looks: t`画成什么样，能不能拍照`,
    call: t`电话和时间`,
    place: t`在哪儿，怎么去`,
    word: t`名词和意思`,
  }
  return said[part]
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
    what: t({ message: '长什么样', context: 'field' }),
    from: t`从哪儿来`,
    drawing: t`画成什么样`,
    sight: t`能不能拍照`,
    kind: t`哪一类单位`,
    does: t`管什么事`,
    phone: t`电话`,
    hours: t`什么时候有人`,
    price: t`怎么收费`,
    address: t`地址`,
    route: t`怎么走`,
    word: t`名词`,
    en: t`英文怎么说`,
    explains: t`什么意思`,
  }
  return said[field]
}

/** What is wrong, with the field it is about. */
export function sayProblem({ field, why }: EntryProblem): string {
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
      return t`${which}：已经有一条叫这个名字了，换一个。`
    case 'noNameBeside':
      return t`${which}：英文后面要带上中文名，窗口上说的是中文。`
    case 'unwrittenFact':
      return t`${which}：没找到书面规定，就先空着，让居民到驿站问。`
    case 'noPhone':
      return t`电话：写一个能打通的号码，只写数字和短横。`
  }
}

export function sayState({ state, mine }: Pick<DraftRow, 'state' | 'mine'>): string {
  if (state === 'waiting') return mine ? t`等同事看` : t`等复核`
  return state === 'returned' ? t`退回来了` : t`正在写`
}

export function sayWhat(what: EntryVersion['what']): string {
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
  // Each field holds the codes of its own kind.
  return {
    theme: (code) => sayTheme(code as Theme),
    events: (code) => sayEvent(code as LifeEvent),
    state: (code) => (code === 'open' ? t`在办` : t`暂停不办`),
    document: (id) => nameIn(documents, id),
    organisation: (id) => nameIn(organisations, id),
    checkedOn: sayDate,
    sight: (code) => saySight(code as Document['sight']),
    drawing: (code) => sayDrawing(code as Document['drawing']),
    kind: (code) => sayOrganisationKind(code as Organisation['kind']),
  }
}

export const saySight = (sight: Document['sight']): string => (sight === 'identity' ? t`证件，不拍照，当面看` : t`能拍照`)

export const sayOrganisationKind = (kind: Organisation['kind']): string =>
  ({ public: t`政府和公共单位`, partner: t`共建单位`, social: t`社会组织` })[kind]

export const sayDrawing = (drawing: Document['drawing']): string =>
  ({
    card: t`卡片`,
    booklet: t`小本`,
    form: t`一张纸`,
    photo: t({ message: '照片', context: 'drawing' }),
    receipt: t`票据`,
    phone: t`手机`,
    certificate: t`证书`,
  })[drawing]
