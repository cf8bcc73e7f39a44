import { addWords } from '../platform/language'
import { addRefusals } from '../platform/words/refusals'
import { messages as english } from './locales/en.po'
import { messages as chinese } from './locales/zh-CN.po'
import { settingsRefusals } from './refusals'

addWords({ 'zh-CN': chinese, en: english })
addRefusals(settingsRefusals)
