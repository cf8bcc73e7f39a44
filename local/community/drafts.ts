import { firstCatalogue } from '../../cloud/catalogue/catalogue'
import { nothingWritten, type ServiceText, textOf } from '../../contract/catalogue/texts'
import { toInstant } from '../../contract/time'
import { putDraft } from '../../functions/catalogue/drafts'
import type { Write } from '../../functions/platform/write'

const said = (zh: string, en: string) => ({ zh, en })

type Begun = { serviceId: string; state: 'waiting' | 'writing'; change: Partial<ServiceText> }

/** What the staff of the demo community are writing for the station's catalogue, by their keys. */
const drafts: Record<string, Begun> = {
  zhangmin: {
    serviceId: 'marriage-registration',
    state: 'waiting',
    change: {
      steps: [
        said('两个人都带上身份证，一起去。', 'Both of you go in person with your identity cards (身份证).'),
        said('要签一份声明书，说自己没有配偶。', 'Sign a declaration (结婚声明书) that you have no spouse.'),
        said('周末和节假日人多，先打电话约好日子。', 'Weekends and holidays are busy: call and arrange a day beforehand.'),
      ],
    },
  },
  wuyun: {
    serviceId: 'winter-heating-fee',
    state: 'writing',
    change: {
      name: said('取暖费减免', 'Help with the heating bill (取暖费减免)'),
      summary: said(
        '低保家庭交取暖费有困难，可以问问能不能减。',
        'Families on the allowance (低保) can ask whether their heating bill is reduced.',
      ),
      words: ['取暖费交不起', '暖气费', '供暖费能不能少交'],
    },
  },
}

/** The draft that somebody has begun an hour ago. */
export function draftsOf({ key, id }: { key: string; id: string }, now: number): Write[] {
  const begun = drafts[key]
  if (begun === undefined) return []
  const { serviceId, state, change } = begun
  const service = firstCatalogue.services.find((one) => one.id === serviceId)
  const text = { ...(service ? textOf({ of: 'service', ...service }) : nothingWritten('service')), ...change }
  const by = { writers: [id], changedBy: id, savedAt: toInstant(now - 3_600_000) }
  return [putDraft({ id: serviceId, isNew: !service, text, state, version: 1, remark: null, ...by })]
}
