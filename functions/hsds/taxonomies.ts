import { type Bilingual, LifeEvent, type Organisation, Theme } from '../../contract/catalogue/catalogue'
import type { IdOf } from './ids'
import type { Fields } from './view'

type Taxonomy = { code: string; name: Bilingual; terms: readonly { code: string; name: Bilingual }[] }
type Named<C extends string> = Readonly<Record<C, readonly [zh: string, en: string]>>

const themes: Named<Theme> = {
  papers: ['登记办证', 'Papers and registration'],
  work: ['劳动就业', 'Work'],
  hardship: ['困难救助', 'Help in hardship'],
  policy: ['政策咨询', 'Advice on policies'],
  law: ['法律援助', 'Legal aid'],
}

const events: Named<LifeEvent> = {
  arrived: ['刚搬来', 'Just arrived'],
  job: ['找活', 'Looking for work'],
  birth: ['生孩子', 'Having a child'],
  rent: ['租房', 'Renting a home'],
  illness: ['看病', 'Falling ill'],
  elders: ['老家的老人', 'Parents back home'],
  school: ['孩子上学', 'A child starting school'],
  leaving: ['要走了', 'Moving away'],
  trouble: ['遇到难处', 'Being in trouble'],
}

const kinds: Named<Organisation['kind']> = {
  public: ['政府和公共单位', 'Public offices'],
  partner: ['共建单位', 'Partner units'],
  social: ['社会组织', 'Social organisations'],
}

const named = <C extends string>(names: Named<C>, codes: readonly C[]) =>
  codes.map((code) => ({ code, name: { zh: names[code][0], en: names[code][1] } }))

/** What services are about and when they are needed, and what organisations are. */
export const taxonomies: readonly Taxonomy[] = [
  { code: 'themes', name: { zh: '办事主题', en: 'What a service is about' }, terms: named(themes, Theme.options) },
  { code: 'events', name: { zh: '生活里的事', en: 'When in life a service is needed' }, terms: named(events, LifeEvent.options) },
  { code: 'kinds', name: { zh: '单位类别', en: 'What kind of organisation it is' }, terms: named(kinds, ['public', 'partner', 'social']) },
]

export const taxonomyIn = (idOf: IdOf, { code, name }: Taxonomy): Fields => ({
  id: idOf('taxonomy', code),
  name: name.zh,
  description: name.en,
})

export const termIn = (idOf: IdOf, taxonomy: Taxonomy, { code, name }: Taxonomy['terms'][number]): Fields => ({
  id: idOf('term', taxonomy.code, code),
  code,
  name: name.zh,
  description: name.en,
  taxonomy: taxonomy.name.zh,
  taxonomy_id: idOf('taxonomy', taxonomy.code),
  language: 'zh',
})

/** The terms of something, with the links to them that HSDS calls attributes. */
export function attributesOf(
  idOf: IdOf,
  entity: 'service' | 'organization',
  { id, terms }: { id: string; terms: readonly TermName[] },
): Fields[] {
  return terms.flatMap(([of, code]) => {
    const taxonomy = taxonomies.find((one) => one.code === of)
    const term = taxonomy?.terms.find((one) => one.code === code)
    if (!taxonomy || !term) return []
    const shown = termIn(idOf, taxonomy, term)
    const link = { link_id: id, link_entity: entity, taxonomy_term_id: shown.id, taxonomy_term: shown }
    return [{ id: idOf('attribute', id, of, code), ...link }]
  })
}

export type TermName = readonly [taxonomy: string, term: string]
