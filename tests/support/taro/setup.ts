import { TransformStream } from 'node:stream/web'
import { resetTaro } from './taro'

// oRPC names TransformStream as it loads; browsers have it, jsdom has not.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TransformStream })

beforeEach(resetTaro)
