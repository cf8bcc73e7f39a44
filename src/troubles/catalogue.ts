import { addWords } from '../platform/language'
import { messages as english } from './locales/en.po'
import { messages as chinese } from './locales/zh-CN.po'

addWords({ 'zh-CN': chinese, en: english })
