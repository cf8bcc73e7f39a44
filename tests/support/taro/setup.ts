import { TransformStream } from 'node:stream/web'
import { configure } from '@testing-library/react'
import { resetTaro } from './taro'

// oRPC names TransformStream as it loads; browsers have it, jsdom has not.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TransformStream })

// On a busy machine a page may take longer to be drawn than the second that is waited for otherwise.
configure({ asyncUtilTimeout: 10_000 })
jest.setTimeout(30_000)

beforeEach(resetTaro)
