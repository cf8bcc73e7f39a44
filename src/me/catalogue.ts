import { addWords } from '../platform/language'
import { addNotices } from '../platform/words/notices'
import { addRefusals } from '../platform/words/refusals'
import { messages as english } from './locales/en.po'
import { messages as chinese } from './locales/zh-CN.po'
import { homeNotices, loginNotices } from './notices'
import { personRefusals } from './refusals'

addWords({ 'zh-CN': chinese, en: english })
addRefusals(personRefusals)
addNotices(homeNotices)
addNotices(loginNotices)
