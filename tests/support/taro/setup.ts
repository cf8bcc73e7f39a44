import { resetTaro } from './taro'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

beforeEach(resetTaro)
