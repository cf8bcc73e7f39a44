import * as z from 'zod/mini'

/** What a device says it is, as far as a person would recognise it. */
export const Device = z.object({
  browser: z.enum(['wechat', 'edge', 'chrome', 'firefox', 'safari', 'other']),
  system: z.enum(['windows', 'mac', 'ios', 'android', 'linux', 'other']),
})
export type Device = z.infer<typeof Device>
