import { addWords } from '../platform/language'
import { addNotices } from '../platform/words/notices'
import { addRefusals } from '../platform/words/refusals'
import { messages as english } from './locales/en.po'
import { messages as chinese } from './locales/zh-CN.po'
import { peopleNotices } from './notices'
import { peopleRefusals } from './refusals'

addWords({ 'zh-CN': chinese, en: english })
addRefusals(peopleRefusals)
addNotices(peopleNotices)
